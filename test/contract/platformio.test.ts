import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { platformioEnvironment } from '../../src/bindings/node/child-environment.ts';
import { findPlaces } from '../../src/bindings/node/places.ts';
import { splitCompileCommand } from '../../src/bindings/node/platformio/compile-flags.ts';
import { findPlatformio } from '../../src/bindings/node/platformio/find-platformio.ts';
import { makeToolchain } from '../../src/bindings/node/platformio/toolchain.ts';
import { isRunning } from '../bindings/node/is-running.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { makeTinyProject, quiet, requireTools, testHost, watching } from './platformio-world.ts';

const makeFolder = temporaryFolders();
const host = testHost();
const toolchain = makeToolchain(host);
const run = promisify(execFile);
const SET_UP_MS = 600_000;
beforeAll(() => requireTools(), SET_UP_MS);

const project = async () => makeTinyProject(path.join(await makeFolder(), 'tiny'));

/** The compile commands `pio run -v` shows, by source, split by the shell. */
async function realCommands(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const platformio = await findPlatformio(host);
  const env = platformioEnvironment(host, findPlaces(host));
  const { stdout } = await run(platformio?.file ?? '', ['run', '-v', '-d', folder], { env });
  const commands = new Map<string, readonly string[]>();
  for (const line of stdout.split('\n')) {
    const source = / -c .* (src\/\S+)$/.exec(line)?.[1];
    if (source === undefined) continue;
    const words = await run('sh', ['-c', `printf '%s\\0' ${line}`]);
    commands.set(source, words.stdout.split('\0').slice(0, -1));
  }
  return commands;
}

describe('flags', () => {
  it('are those of the real compile command, word for word, for C and for C++', async () => {
    const tiny = await project();
    await writeFile(
      path.join(tiny.folder, 'src', 'more.cpp'),
      'int more() { return TINY_FLAG; }\n',
    );
    const flags = await toolchain.flags(tiny, quiet());
    const commands = await realCommands(tiny.folder);
    for (const [source, found] of [
      ['src/blink.c', flags.cFlags],
      ['src/more.cpp', flags.cxxFlags],
    ] as const) {
      const real = splitCompileCommand(commands.get(source) ?? [], source);
      expect(real.flags.length).toBeGreaterThan(5);
      expect({ flags: found, defines: flags.defines, includes: flags.includes }).toEqual(real);
    }
  });

  it('hold what build_flags, build_src_flags and the platform say, unquoted', async () => {
    const tiny = await project();
    const flags = await toolchain.flags(tiny, quiet());
    expect(flags.cc).toMatch(/^\/.*xtensa-lx106-elf-gcc$/);
    expect(flags.cxx).toMatch(/^\/.*xtensa-lx106-elf-g\+\+$/);
    expect(flags.defines).toEqual(
      expect.arrayContaining([
        'F_CPU=80000000L',
        'TINY_BOARD="tiny"',
        'TINY_TEXT="two words"',
        'TINY_SRC_ONLY',
      ]),
    );
    const include = flags.cFlags.indexOf('-include');
    expect(flags.cFlags[include + 1]).toBe(path.join(tiny.folder, 'include', 'settings.h'));
    expect(flags.cFlags).toContain('-UTINY_GONE');
    expect(flags.includes.slice(0, 2)).toEqual(['include', 'src']);
  });
});

describe('build', () => {
  it('makes an ELF file, keeps the log, and tells how far it is', async () => {
    const tiny = await project();
    const options = watching();
    const output = await toolchain.build(tiny, options);
    expect(new TextDecoder('latin1').decode((await readFile(output.elf)).subarray(0, 4))).toBe(
      '\x7FELF',
    );
    expect(output.image).toBeUndefined();
    const log = await readFile(output.log, 'utf8');
    expect(log).toContain('Compiling .pio/build/tiny/src/main.o');
    expect(log).toContain('[SUCCESS]');
    expect(log).not.toContain('harden-');
    const shares = options.seen.flatMap(({ ratio }) => ratio ?? []);
    expect(shares).toEqual(shares.toSorted((left, right) => left - right));
    expect(shares.at(-1)).toBe(1);
    expect(options.seen.filter(({ step }) => step === 'compile')).toHaveLength(3);
  });

  it('gives identical bytes in two folders, at two times, with its own date inside', async () => {
    const [first, second] = [await project(), await project()];
    const outputs = [
      await toolchain.build(first, quiet()),
      await toolchain.build(second, quiet()),
    ] as const;
    const [left, right] = await Promise.all(outputs.map(({ elf }) => readFile(elf)));
    expect(left?.equals(right ?? new Uint8Array())).toBe(true);
    expect(left?.includes('src/blink.c Jan  1 1980 00:00:00')).toBe(true);
  });

  it('sees a change in a file given by -include, which SCons does not', async () => {
    const tiny = await project();
    const before = await readFile((await toolchain.build(tiny, quiet())).elf);
    const settings = path.join(tiny.folder, 'include', 'settings.h');
    await writeFile(settings, '#define TINY_SETTING 4\n');
    const after = await readFile((await toolchain.build(tiny, quiet())).elf);
    expect(after.equals(before)).toBe(false);
  });

  it('keeps secrets of our environment out of the log and the program', async () => {
    const planted = 'hunter2-planted-secret';
    const spy = makeToolchain(
      testHost({ WIFI_PASSWORD: planted, PLATFORMIO_BUILD_FLAGS: `-DLEAK=${planted}` }),
    );
    const output = await spy.build(await project(), quiet());
    for (const file of [output.elf, output.log]) {
      expect((await readFile(file)).includes(planted)).toBe(false);
    }
  });

  it('stops when it is interrupted and leaves no process behind', async () => {
    const tiny = await makeTinyProject(path.join(await makeFolder(), 'tiny'), {
      // A compiler that never ends stands in for a long build, and tells who it is.
      'platformio.ini': (text) => text.replace('-Wall', '-Wall\n  -B$PROJECT_DIR/endless/'),
    });
    const notes = path.join(tiny.folder, 'pids');
    const compiler = path.join(tiny.folder, 'endless', 'cc1');
    await mkdir(path.dirname(compiler));
    await writeFile(compiler, `#!/bin/sh\necho $$ >> ${notes}\nexec sleep 300\n`, { mode: 0o755 });
    const pids = async () => {
      const text = await readFile(notes, 'utf8').catch(() => '');
      return text.split('\n').flatMap((line) => (line === '' ? [] : Number(line)));
    };
    const stop = new AbortController();
    const building = toolchain.build(tiny, { ...quiet(), signal: stop.signal });
    building.catch(() => undefined);
    await expect.poll(async () => (await pids()).length, { timeout: 30_000 }).toBeGreaterThan(0);
    stop.abort();
    await expect(building).rejects.toMatchObject({ code: 'interrupted', exit: 130 });
    const { stdout } = await run('ps', ['-eo', 'stat=,args=']);
    const left = stdout
      .split('\n')
      .filter((line) => !line.startsWith('Z') && line.includes(tiny.folder));
    expect(left).toEqual([]);
    expect((await pids()).filter(isRunning)).toEqual([]);
  });
});

describe('identify', () => {
  it('names PlatformIO, SCons, the platform with its digest and the compiler, and stays the same', async () => {
    const tiny = await project();
    const names = await toolchain.identify(tiny, quiet());
    expect(names).toEqual(
      expect.arrayContaining([
        'PlatformIO 6.2.0',
        expect.stringMatching(/^tool-scons 4\./),
        expect.stringMatching(/^platform tiny 1\.0\.0 sha256:[0-9a-f]{64}$/),
        expect.stringMatching(/^compiler xtensa-lx106-elf-gcc .*\d+\.\d+\.\d+$/),
        expect.stringMatching(/^cc1 sha256:[0-9a-f]{64}$/),
      ]),
    );
    const elsewhere = makeToolchain(host);
    expect(await elsewhere.identify(await project(), quiet())).toEqual(names);
  });

  it('asks PlatformIO only once for the same platform', async () => {
    await toolchain.identify(await project(), quiet());
    const options = watching();
    await makeToolchain(host).identify(await project(), options);
    expect(options.seen).toEqual([]);
  });
});

describe('preprocess', () => {
  it('sees the defines, the includes and the -include files of the build', async () => {
    const tiny = await project();
    const flags = await toolchain.flags(tiny, quiet());
    const source = '#include <tiny.h>\n#define TINY_FLAG 7\nTINY_SETTING TINY_API TINY_TEXT\n';
    for (const language of ['c', 'c++'] as const) {
      const request = { flags, language, source, folder: tiny.folder };
      const output = await toolchain.preprocess(request, quiet());
      expect(output).toContain('\n3 1 "two words"\n');
      expect(output).toContain('#define TINY_FLAG 7');
      expect(output).toContain('# 1 "<stdin>"');
    }
  });

  it('reports the first error with its place', async () => {
    const tiny = await project();
    const flags = await toolchain.flags(tiny, quiet());
    const source = '#include "no-such-file.h"\n#error second\n';
    const request = { flags, language: 'c', source, folder: tiny.folder } as const;
    await expect(toolchain.preprocess(request, quiet())).rejects.toMatchObject({
      code: 'build.compile',
      message: '<stdin>:1:10: no-such-file.h: No such file or directory',
    });
    const gone = { ...request, flags: { ...flags, cc: '/nowhere/gcc' } };
    await expect(toolchain.preprocess(gone, quiet())).rejects.toMatchObject({
      code: 'build.no-compiler',
    });
  });

  it('gives up on output without end', async () => {
    const tiny = await project();
    const flags = await toolchain.flags(tiny, quiet());
    const double = (level: number) => `#define X${level} X${level - 1} X${level - 1}`;
    const levels = Array.from({ length: 14 }, (_, index) => double(index + 1)).join('\n');
    const source = `#define X0 ${'spam'.repeat(1_000)}\n${levels}\nX14\n`;
    const request = { flags, language: 'c', source, folder: tiny.folder } as const;
    await expect(toolchain.preprocess(request, quiet())).rejects.toMatchObject({
      code: 'build.failed',
      message: 'the preprocessor wrote more than 50 MB',
    });
  });
});
