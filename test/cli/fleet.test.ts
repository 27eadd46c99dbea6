import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { REPOSITORY } from '../support/built-program.ts';
import { type HardenRun, harden, readDocument } from '../support/harden.ts';

const makeFolder = temporaryFolders();

const FLEET = `
devices:
  - { id: "lamp-{08..10}", profile: ../profiles/reference.yaml, topic: "lamps/{n}" }
  - { id: door, profile: ../profiles/update-over-udp.yaml, room: "Küche \\"unten\\"" }
`.trimStart();

let cwd = '';

beforeEach(async () => {
  cwd = await makeFolder();
  await cp(path.join(REPOSITORY, 'profiles'), path.join(cwd, 'profiles'), { recursive: true });
  await mkdir(path.join(cwd, 'house'));
  await writeFile(path.join(cwd, 'house/fleet.yaml'), FLEET);
});

function run(...words: readonly string[]): Promise<HardenRun> {
  return harden(words, { cwd, env: { HARDEN_CACHE: path.join(cwd, '.cache') } });
}

describe('harden fleet check', () => {
  it('counts devices by profile', async () => {
    const document = readDocument(await run('fleet', 'check', 'house/fleet.yaml', '--json'));
    expect(document.result).toMatchObject({
      devices: 4,
      profiles: [
        { profile: 'profiles/reference.yaml', count: 3, first: 'lamp-08', last: 'lamp-10' },
        { profile: 'profiles/update-over-udp.yaml', count: 1, first: 'door', last: 'door' },
      ],
    });
  });

  it('says what is wrong with the file and with its profiles', async () => {
    await writeFile(path.join(cwd, 'house/fleet.yaml'), FLEET.replace('reference', 'none'));
    const missing = await run('fleet', 'check', 'house/fleet.yaml');
    expect(missing).toMatchObject({ status: 2 });
    expect(missing.out).toContain('error[fleet.profile] the profile of device lamp-08');
  });
});

describe('harden fleet export', () => {
  it('writes files that are the same fleet, wherever they lie', async () => {
    const exported = async (file: string): Promise<unknown> =>
      readDocument(await run('fleet', 'export', file, '--json')).result;
    expect(await exported('house/fleet.yaml')).toMatchObject({
      devices: [
        { id: 'lamp-08', profile: '../profiles/reference.yaml', topic: 'lamps/08' },
        { id: 'lamp-09' },
        { id: 'lamp-10' },
        { id: 'door', room: 'Küche "unten"' },
      ],
    });
    for (const name of ['a.csv', 'b.json', 'c.yml']) {
      const file = `house/${name}`;
      expect(await run('fleet', 'export', 'house/fleet.yaml', '--output', file)).toMatchObject({
        status: 0,
        out: `${file}: 4 devices\n`,
      });
      expect(await exported(file)).toEqual(await exported('house/fleet.yaml'));
    }
    await run('fleet', 'export', 'house/a.csv', '--output', 'deep/er/d.csv');
    expect(await readFile(path.join(cwd, 'deep/er/d.csv'), 'utf8')).toContain(
      'lamp-08,../../profiles/reference.yaml,',
    );
  });

  it('writes nothing under a name that says something else, or over what it reads', async () => {
    const words = ['fleet', 'export', 'house/fleet.yaml'];
    const misnamed = await run(...words, '--format', 'csv', '--output', 'fleet.json');
    expect(misnamed).toMatchObject({ status: 2 });
    expect(misnamed.err).toContain('name it .csv');
    const itself = await run(...words, '--output', 'house/fleet.yaml');
    expect(itself.err).toContain('which is read');
    expect(await readFile(path.join(cwd, 'house/fleet.yaml'), 'utf8')).toBe(FLEET);
  });
});
