import { cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/bindings/node/ledger/open-ledger.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { REPOSITORY } from '../support/built-program.ts';
import { type HardenRun, harden } from '../support/harden.ts';
import { readCode, readPng } from '../support/label-world.ts';

const makeFolder = temporaryFolders();

const FLEET = `
devices:
  - { id: "lamp-{1..3}", profile: profiles/reference.yaml, room: "hall {n}" }
  - { id: door, profile: profiles/reference.yaml, mac: "5c:cf:7f:12:34:56" }
`.trimStart();

const PRIVATE = 0o600;

let cwd = '';

beforeEach(async () => {
  cwd = await makeFolder();
  await cp(path.join(REPOSITORY, 'profiles'), path.join(cwd, 'profiles'), { recursive: true });
  await writeFile(path.join(cwd, 'fleet.yaml'), FLEET);
  await writeFile(path.join(cwd, 'passphrase'), 'seven blue horses sing\n', { mode: PRIVATE });
});

function run(...words: readonly string[]): Promise<HardenRun> {
  const env = {
    HARDEN_CACHE: path.join(cwd, '.cache'),
    HARDEN_VAULT_PASSPHRASE_FILE: 'passphrase',
  };
  return harden(words, { cwd, env });
}

function label(...words: readonly string[]): Promise<HardenRun> {
  return run('label', 'fleet.yaml', ...words);
}

describe('harden label', () => {
  it('draws every device for a label printer, and the code can be read', async () => {
    const { status, out } = await label(
      ...['--all', '--format', 'png', '--dpi', '203', '--out-dir', 'labels'],
    );
    expect({ status, out }).toEqual({ status: 0, out: 'labels: 4 devices\n' });
    const names = await readdir(path.join(cwd, 'labels'));
    expect(names.toSorted()).toEqual(['door.png', 'lamp-1.png', 'lamp-2.png', 'lamp-3.png']);
    const raster = readPng(await readFile(path.join(cwd, 'labels/door.png')));
    expect(readCode(raster)).toBe(
      'id: door\nmac: 5c:cf:7f:12:34:56\nsetup: no set-up needed: power it on',
    );
  });

  it('writes sheets, one label, and a table', async () => {
    for (const [words, file, start] of [
      [['--all', '--format', 'pdf', '--sheet', '4x12', '--skip', '3'], 'a.pdf', '%PDF-1.7'],
      [['--device', 'door', '--format', 'svg', '--size', '50x25'], 'b.svg', '<svg '],
      [['--all', '--format', 'csv'], 'c.csv', 'id,room,mac,topic,profile,note\r\nlamp-1,"hall 1",'],
    ] as const) {
      expect(await label(...words, '--out', file)).toMatchObject({ status: 0 });
      const text = await readFile(path.join(cwd, file), 'latin1');
      expect(text.slice(0, start.length)).toBe(start);
    }
  });

  it('prints secrets only when they are named, into files for their owner alone', async () => {
    await run('vault', 'init');
    const words = ['--device', 'door', '--format', 'svg', '--out'] as const;
    await label(...words, 'plain.svg');
    const named = await label(...words, 'secret.svg', '--with-secrets', 'adminPassword');
    expect(named).toMatchObject({
      status: 0,
      out: 'secret.svg: 1 device, readable by you alone\n',
    });
    const sizes = await Promise.all(
      ['plain.svg', 'secret.svg'].map(async (name) => stat(path.join(cwd, name))),
    );
    expect(sizes[1]?.mode).toBe(0o100_000 | PRIVATE);
    expect(sizes[1]?.size).toBeGreaterThan(Number(sizes[0]?.size) + 1000);
  });

  it('has the MAC address of the board that became the device, where a ledger is named', async () => {
    const place = path.join(cwd, 'ledger.db');
    const ledger = await openLedger({ place, isPublic: true, mayCreate: true });
    const candidates = [{ device: 'lamp-2', profile: 'reference', mac: undefined }];
    const board = { mac: '5c:cf:7f:00:00:02', station: 'bench', port: '/dev/ttyUSB0' };
    await ledger.reserve({ ...board, leaseMs: 60_000, candidates });
    await ledger.close();
    const words = ['--all', '--format', 'csv', '--out', 'a.csv', '--ledger'] as const;
    expect(await label(...words, 'none.db')).toMatchObject({ status: 2 });
    expect(await label(...words, 'ledger.db')).toMatchObject({ status: 0 });
    const table = await readFile(path.join(cwd, 'a.csv'), 'utf8');
    expect(table).toContain('lamp-2,"hall 2",5c:cf:7f:00:00:02,lamp-2,');
    expect(table).toContain('lamp-1,"hall 1",,lamp-1,');
  });

  it.each<[string, readonly string[], RegExp]>([
    ['neither one nor all', ['--format', 'svg', '--out', 'a'], /name one device, or --all/],
    ['no format', ['--all', '--out', 'a'], /--format is missing/],
    ['one file for many labels', ['--all', '--format', 'svg', '--out', 'a'], /takes --out-dir/],
    ['an unknown device', ['--device', 'dor', '--format', 'svg', '--out', 'a'], /mean "door"/],
    [
      'an unknown secret',
      ['--all', '--format', 'pdf', '--out', 'a', '--with-secrets', 'x'],
      /not printed/,
    ],
    [
      'secrets in a table',
      ['--all', '--format', 'csv', '--out', 'a', '--with-secrets', 'apPassword'],
      /vault export/,
    ],
    [
      'a size of nonsense',
      ['--device', 'door', '--format', 'svg', '--out', 'a', '--size', '5'],
      /62x29/,
    ],
    [
      'a place behind the sheet',
      ['--all', '--format', 'pdf', '--out', 'a', '--skip', '24'],
      /from 0 to 23/,
    ],
    ['the fleet as output', ['--all', '--format', 'csv', '--out', 'fleet.yaml'], /which is read/],
  ])('refuses %s', async (_, words, message) => {
    const { status, err } = await label(...words);
    expect(status).toBe(2);
    expect(err).toMatch(message);
    expect((await readdir(cwd)).includes('a')).toBe(false);
    expect(await readFile(path.join(cwd, 'fleet.yaml'), 'utf8')).toBe(FLEET);
  });
});
