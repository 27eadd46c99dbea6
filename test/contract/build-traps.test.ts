import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type BuildWorld,
  type Edit,
  filesBelow,
  makeBuildWorld,
  plantPack,
  SWITCH_PROFILE,
} from '../support/build-world.ts';
import { readDocument } from '../support/harden.ts';

const worlds: BuildWorld[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.remove();
});

/** Every image runs this line of `main.c`. */
const IDENTITY_LINE = '  uart_print("identity ");\n';

async function buildWith(...edits: Edit[]) {
  const world = await makeBuildWorld();
  worlds.push(world);
  const words = ['build', 'switch.yaml', ...(await plantPack(world, edits)), '--json'];
  const run = await world.run(...words);
  const { findings = [], error } = readDocument(run);
  const finding = (check: string) => findings.find((candidate) => candidate.check === check);
  return { world, words, run, error, finding };
}

describe('a firmware that is not what was asked for', () => {
  it('is rejected when a text of a stripped feature is left in another file', async () => {
    const { world, words, run, finding } = await buildWith([
      'src/main.c',
      IDENTITY_LINE,
      `  uart_print("-ERROR: wrong telnet password");
${IDENTITY_LINE}`,
    ]);
    expect(run.status, run.err).toBe(1);
    const present = finding('audit.feature-present');
    expect(present?.message).toContain('telnet');
    expect(present?.evidence?.join('\n')).toContain('-ERROR: wrong telnet password');
    expect(await filesBelow(path.join(world.cwd, 'build', 'switch'))).toEqual([]);
    const rejected = path.join(world.cwd, 'build', 'switch.rejected');
    expect(await filesBelow(rejected)).toEqual(
      expect.arrayContaining(['evidence.json', 'firmware.bin', 'firmware.elf', 'report.html']),
    );
    expect(await readFile(path.join(rejected, 'report.md'), 'utf8')).toContain(
      'audit.feature-present',
    );
    // It must not be taken from the cache as if it were good.
    const again = await world.run(...words);
    expect(again.status).toBe(1);
    expect(await filesBelow(path.join(world.cache, 'bundles'))).toEqual([]);
    await expectWaivable(world, words);
  });

  it('is rejected when nothing could show that a feature is gone', async () => {
    const { run, finding } = await buildWith([
      'features.yaml',
      'symbols: [telnet_handle, telnet_loopback, telnet_output, telnet_listener]\n      strings: [telnetPort, telnetAuth, "-ERROR: wrong telnet password", "Password (one try): "]',
      'symbols: [telnet_of_another_version]\n      strings: ["Telnet of another version"]',
    ]);
    expect(run.status, run.err).toBe(1);
    expect(finding('audit.control-silent')?.evidence?.join()).toContain('telnet');
  });
});

/** Waivers let the build through as long as they stand, and the report says so. */
async function expectWaivable(world: BuildWorld, words: readonly string[]): Promise<void> {
  const until = new Date(Date.now() + 30 * 24 * 3600 * 1000).toISOString().slice(0, 10);
  const waiver = (check: string) =>
    `  - { check: ${check}, reason: a leftover text, until: ${until} }\n`;
  const waivers = `waivers:\n${waiver('audit.feature-present')}${waiver('audit.listener-outside-contract')}`;
  await world.write('switch.yaml', `${SWITCH_PROFILE}${waivers}`);
  for (const isReused of [false, true]) {
    const run = await world.run(...words);
    expect(run.status, run.err).toBe(0);
    const { findings, result } = readDocument(run);
    expect(result).toMatchObject({ built: true, reused: isReused });
    const finding = findings?.find(({ check }) => check === 'audit.feature-present');
    expect(finding?.waived).toMatchObject({ reason: 'a leftover text' });
  }
  await world.write('switch.yaml', SWITCH_PROFILE);
  expect((await world.run(...words)).status).toBe(1);
}

describe('a build that cannot be finished', () => {
  it('names the first real error and keeps the log', async () => {
    const { world, run, error } = await buildWith([
      'src/relay.c',
      '#include "relay.h"\n',
      '#include "relay.h"\nint broken(void) { return undeclared_name; }\n',
    ]);
    expect(run.status).toBe(3);
    expect(error).toMatchObject({
      code: 'build.compile',
      message: expect.stringMatching(/relay\.c:\d+:\d+: .*undeclared_name/) as string,
    });
    const log = /the whole log is (\S+)/.exec(error?.hint ?? '')?.[1] ?? '';
    expect(await readFile(log, 'utf8')).toContain("'undeclared_name' undeclared");
    expect(await filesBelow(path.join(world.cwd, 'build'))).toEqual([]);
  });

  it('says by how much an image is too big', async () => {
    const { world, run, error } = await buildWith([
      'src/main.c',
      IDENTITY_LINE,
      `  static const volatile uint8_t huge[100000] = {1};\n  (void)huge[1];\n${IDENTITY_LINE}`,
    ]);
    expect(run.status).toBe(3);
    expect(error).toMatchObject({
      code: 'build.too-big',
      message: expect.stringMatching(
        /overflows by \d+ bytes|\d+ bytes, the board room for/,
      ) as string,
    });
    expect(await filesBelow(path.join(world.cwd, 'build'))).toEqual([]);
  });

  it('names a feature that needs what is not compiled in', async () => {
    const { run, error } = await buildWith(
      [
        'src/relay.c',
        '#include "relay.h"\n',
        '#include "relay.h"\nvoid telnet_push(const char *);\n__attribute__((used)) void knock(void) { telnet_push("hello"); }\n',
      ],
      ['platform/builder/main.py', '"-Wl,--gc-sections",', ''],
    );
    expect(run.status).toBe(3);
    expect(error).toMatchObject({
      code: 'build.compile',
      message: expect.stringContaining('telnet_push') as string,
    });
  });

  it('says that a header of the configuration does not preprocess', async () => {
    const { run, error } = await buildWith([
      'src/config/all.h',
      '#include "types.h"',
      '#include "nowhere.h"',
    ]);
    expect(run.status).toBe(3);
    expect(error).toMatchObject({
      code: 'build.compile',
      message: expect.stringContaining('nowhere.h') as string,
    });
  });

  it('says that a pack has no source', async () => {
    const { run, error } = await buildWith(['firmware.yaml', 'path: src', 'path: elsewhere']);
    expect(run.status).toBe(2);
    expect(error?.message).toContain('packs/reference/elsewhere');
  });
});
