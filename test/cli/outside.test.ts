import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { REPOSITORY } from '../support/built-program.ts';
import { type HardenRun, harden, readDocument } from '../support/harden.ts';
import { serveRouter } from '../support/serve-router.ts';
import { type RouterWish, simulateRouter } from '../support/simulated-router.ts';

const makeFolder = temporaryFolders();

const ROUTER = '127.0.9.1';
const BROKER = '192.168.1.10';

const ends: (() => Promise<void>)[] = [];
let cwd = '';

beforeEach(async () => {
  cwd = await makeFolder();
});

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function serve(wish: RouterWish): Promise<void> {
  ends.push(await serveRouter(simulateRouter(ROUTER, wish)));
}

function run(...words: readonly string[]): Promise<HardenRun> {
  return harden(['outside', ...words], { cwd, env: { HARDEN_CACHE: path.join(cwd, '.cache') } });
}

/** A fleet of one device, whose broker is at an address of the own network. */
async function writeFleet(): Promise<void> {
  await cp(path.join(REPOSITORY, 'profiles'), path.join(cwd, 'profiles'), { recursive: true });
  const profile = path.join(cwd, 'profiles/reference.yaml');
  const text = await readFile(profile, 'utf8');
  await writeFile(profile, text.replace('host: broker.home.arpa', `host: ${BROKER}`));
  const fleet = 'devices:\n  - { id: lamp, profile: profiles/reference.yaml }\n';
  await writeFile(path.join(cwd, 'fleet.yaml'), fleet);
}

describe('harden outside', () => {
  it('tells what leads to the broker of a fleet, and what is left to do by hand', async () => {
    await serve({ mappings: [{ external: 40_000, client: BROKER, internal: 8883 }] });
    await writeFleet();
    const ended = await run('fleet.yaml', '--router', ROUTER);
    expect([ended.status, ended.err]).toEqual([1, '']);
    for (const part of [
      `error[outside.mapping-device] the internet reaches the broker ${BROKER} through tcp/40000`,
      'warning[outside.upnp]',
      'nc -vz -w 5 203.0.113.7 40000',
      'https://www.shodan.io/host/203.0.113.7',
    ])
      expect(ended.out).toContain(part);
  });

  it('tells of ports without a fleet, and has the same as JSON', async () => {
    await serve({ mappings: [{ external: 1883, client: BROKER }], natPmp: true });
    const ended = await run('--router', ROUTER, '--json');
    const { findings, result } = readDocument(ended);
    expect([ended.status, findings?.map(({ check }) => check)]).toEqual([
      1,
      ['outside.mapping-port', 'outside.nat-pmp', 'outside.upnp'],
    ]);
    expect(JSON.stringify(result)).toContain('"net:203.0.113.7"');
  });

  it('ends well where the router says nothing, and says that this proves nothing', async () => {
    await serve({ upnp: false });
    const ended = await run('--router', ROUTER, '--fail-on', 'note');
    expect([ended.status, ended.err]).toEqual([0, '']);
    expect(ended.out).toContain('silence proves nothing');
    expect(ended.out).toContain('net:<address>');
  });

  it('writes the report into a file', async () => {
    await serve({});
    const words = ['--router', ROUTER, '--format', 'sarif', '--output', 'a.sarif'];
    const ended = await run(...words, '--fail-on', 'warning');
    expect([ended.status, ended.out]).toEqual([1, 'report written to a.sarif\n']);
    expect(await readFile(path.join(cwd, 'a.sarif'), 'utf8')).toContain('"outside.upnp"');
  });

  it.each([
    [/router\.not-private/, ['--router', '203.0.113.7']],
    [/router\.not-private/, ['--router', 'router.lan']],
    [/--format takes/, ['--format', 'pdf']],
    [/--fail-on takes/, ['--fail-on', 'never']],
    [/usage\.not-found/, ['missing.yaml', '--router', ROUTER]],
  ])('refuses with %s', async (message, words) => {
    const ended = await run(...words);
    expect([ended.status, ended.err]).toEqual([2, expect.stringMatching(message)]);
  });
});
