/** `harden catalogue` on a small header tree with the mechanisms of the real ones, and the real preprocessor. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFiles } from '../../src/bindings/node/files.ts';
import { makeToolchain } from '../../src/bindings/node/platformio/toolchain.ts';
import type { FirmwarePack } from '../../src/core/catalogue/pack.ts';
import { readPack } from '../../src/flows/load-pack.ts';
import { diffUpstream, verifyPack } from '../../src/flows/verify.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { quiet, testHost, watching } from './platformio-world.ts';

const FIXTURE = path.resolve(import.meta.dirname, '..', 'fixtures', 'traps');
const files = makeFiles();
const toolchain = makeToolchain(testHost());
const makeFolder = temporaryFolders();

async function readTraps(folder = `${FIXTURE}/pack/traps`): Promise<FirmwarePack> {
  const loaded = await readPack(folder, files);
  if ('findings' in loaded) throw new Error(JSON.stringify(loaded.findings, undefined, 2));
  return loaded.pack;
}

/** A copy of the source with some of its texts changed. */
async function checkout(changes: Readonly<Record<string, (text: string) => string>> = {}) {
  const folder = path.join(await makeFolder(), 'traps');
  await cp(`${FIXTURE}/src`, folder, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const file = path.join(folder, name);
    await writeFile(file, change(await readFile(file, 'utf8')));
  }
  return folder;
}

async function verify(
  changes: Parameters<typeof checkout>[0] = {},
  changePack = (pack: FirmwarePack): FirmwarePack => pack,
) {
  const pack = changePack(await readTraps());
  const request = {
    pack,
    source: await checkout(changes),
    boards: pack.boards,
    cache: await makeFolder(),
    jobs: 2,
  };
  const result = await verifyPack(request, { files, toolchain }, quiet());
  return {
    ...result,
    told: result.findings.map(
      ({ check, message, location }) =>
        `${check} ${location?.file ?? ''}:${location?.line ?? 0} ${message}`,
    ),
  };
}

const without = (id: string) => (pack: FirmwarePack) => ({
  ...pack,
  features: pack.features.filter((row) => row.id !== id),
});

describe('a catalogue that says what the source does', () => {
  test('is verified on every board: nobody asks, everything off, and each switch alone', async () => {
    const { told, cases, boards, impossible } = await verify();
    expect(told).toEqual([]);
    expect(boards).toEqual(['plug', 'meter']);
    expect(cases).toBe(2 * (2 + 6));
    expect([...impossible.values()].flat()).toEqual([]);
  });

  test('is not bothered by files that no build needs', async () => {
    const plain = await verify();
    const pack = await readTraps();
    const folder = await checkout();
    await files.write(`${folder}/docs/index.md`, 'text');
    await files.write(`${folder}/.git/HEAD`, 'ref');
    const request = { pack, source: folder, boards: [], cache: await makeFolder(), jobs: 1 };
    expect((await verifyPack(request, { files, toolchain }, quiet())).digest).toBe(plain.digest);
  });
});

describe('an upstream that has changed', () => {
  test('by a new switch is told with name and line', async () => {
    const add = (text: string) => `${text}#ifndef COAP_SUPPORT\n#define COAP_SUPPORT 1\n#endif\n`;
    expect((await verify({ 'config/general.h': add })).told).toEqual([
      'oracle.unknown-switch config/general.h:22 the source asks for COAP_SUPPORT, which the catalogue does not know',
    ]);
  });

  test('by a default is told by text and by preprocessor', async () => {
    const change = (text: string) => text.replace('SERIAL_SUPPORT 0', 'SERIAL_SUPPORT 2');
    expect((await verify({ 'config/general.h': change })).told).toEqual([
      'catalogue.default config/general.h:17 serial: the default of SERIAL_SUPPORT is 2 in the source, 0 in features.yaml',
      'catalogue.stock config/general.h:17 serial is on when nobody asks, the catalogue says off: SERIAL_SUPPORT is 2, config/general.h:17 decides',
    ]);
  });

  test('by a header that brings a switch back is told with the line that decides', async () => {
    const force = (text: string) =>
      `${text}#if API_SUPPORT\n#undef SERIAL_SUPPORT\n#define SERIAL_SUPPORT 1\n#endif\n`;
    const { told, findings } = await verify({ 'config/dependencies.h': force });
    expect(told).toEqual([
      'catalogue.revert config/dependencies.h:13 serial was requested off but ends up on: SERIAL_SUPPORT is 1, config/dependencies.h:13 decides',
      'catalogue.stock config/dependencies.h:13 serial is on when nobody asks, the catalogue says off: SERIAL_SUPPORT is 1, config/dependencies.h:13 decides',
    ]);
    expect(findings[0]?.evidence).toEqual(['only api, plug']);
  });

  test('by an anchor that moved is told with the edit', async () => {
    const change = (text: string) => text.replace('  serve_everything();', '  serve_most();');
    expect((await verify({ 'main.cpp': change })).told).toEqual([
      'catalogue.edit main.cpp:0 edit login cannot be made: its anchor was found 0 times instead of once',
    ]);
  });

  test('so that it no longer preprocesses is told once, with the configurations', async () => {
    const refuse = (text: string) => `${text}#if TELNET_SUPPORT\n#error "no telnet"\n#endif\n`;
    const { findings } = await verify({ 'config/dependencies.h': refuse });
    expect(findings.map(({ check }) => check)).toEqual(['catalogue.broken']);
    expect(findings[0]?.message).toContain('no telnet');
    expect(findings[0]?.evidence).toContain('only debug-telnet, meter');
  });
});

describe('a catalogue that is wrong', () => {
  test('about what forces a switch is told', async () => {
    const { told } = await verify({}, (pack) => ({
      ...pack,
      features: pack.features.map((row) => ({ ...row, forces: [] })),
    }));
    expect(told).toContain(
      'catalogue.revert config/dependencies.h:5 telnet was requested off but ends up on: TELNET_SUPPORT is 1, config/dependencies.h:5 decides',
    );
    expect(told).toContain(
      'catalogue.revert config/dependencies.h:9 web was requested off but ends up on: WEB_SUPPORT is 1, config/dependencies.h:9 decides',
    );
  });

  test('about how a switch is asked for is told', async () => {
    const { told } = await verify({}, (pack) => ({
      ...pack,
      features: pack.features.map((row) =>
        row.id === 'control-page' ? { ...row, semantics: 'value', off: '0' } : row,
      ),
    }));
    expect(told.some((line) => line.startsWith('catalogue.semantics'))).toBe(true);
  });

  test('about a board is told', async () => {
    const { told } = await verify({}, (pack) => ({
      ...pack,
      boards: pack.boards.map((board) => ({ ...board, forces: [] })),
    }));
    expect(told[0]).toContain('catalogue.revert config/hardware.h:8 serial was requested off');
  });

  test('by a missing row is told', async () => {
    const { told } = await verify({}, without('serial'));
    expect(told[0]).toContain('asks for SERIAL_SUPPORT, which the catalogue does not know');
  });
});

test('missing headers of the framework are told by their name', async () => {
  const { told } = await verify({}, (pack) => ({
    ...pack,
    oracle: { ...pack.oracle, stubs: [] },
  }));
  expect(told[0]).toContain('Framework.h: No such file or directory');
});

test('progress is told, and an interruption stops the sweep', async () => {
  const pack = await readTraps();
  const source = await checkout();
  const request = { pack, source, boards: pack.boards, cache: await makeFolder(), jobs: 2 };
  const flow = watching();
  await verifyPack(request, { files, toolchain }, flow);
  expect(flow.seen.at(-1)?.ratio).toBe(1);
  const abort = new AbortController();
  const interrupted = verifyPack(
    request,
    { files, toolchain },
    { signal: abort.signal, onProgress: ({ ratio }) => (ratio ?? 0) > 0 && abort.abort() },
  );
  await expect(interrupted).rejects.toMatchObject({ code: 'interrupted' });
});

test('an update is told in one list', async () => {
  const pack = await readTraps();
  const before = await checkout();
  const after = await checkout({
    'config/general.h': (text) =>
      `${text.replace('traps-default', 'other')}#if COAP_SUPPORT\n#endif\n`,
  });
  const findings = await diffUpstream({ pack, before, after }, files);
  expect(findings.map(({ check, message }) => `${check} ${message}`)).toEqual([
    'upstream.switch-added new switch COAP_SUPPORT, not defined by default',
    'upstream.secret new default credential: ADMIN_PASS is "other"',
  ]);
  expect(await diffUpstream({ pack, before, after: before }, files)).toEqual([]);
});
