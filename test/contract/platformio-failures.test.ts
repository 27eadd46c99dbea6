import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findPlaces } from '../../src/bindings/node/places.ts';
import { makeToolchain } from '../../src/bindings/node/platformio/toolchain.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { makeTinyProject, quiet, requireTools, testHost } from './platformio-world.ts';

const makeFolder = temporaryFolders();
const toolchain = makeToolchain(testHost());
beforeAll(() => requireTools(), 600_000);

const projectWith = async (edits: Parameters<typeof makeTinyProject>[1]) =>
  makeTinyProject(path.join(await makeFolder(), 'tiny'), edits);

describe('a build that fails', () => {
  it('names the place of a compile error and the log', async () => {
    const tiny = await projectWith({ 'src/blink.c': (text) => `${text}\n#error no\n` });
    await expect(toolchain.build(tiny, quiet())).rejects.toMatchObject({
      code: 'build.compile',
      message: expect.stringMatching(/^src\/blink\.c:7:2: #error no/) as string,
      hint: expect.stringContaining(path.join(tiny.folder, 'build.log')) as string,
    });
  });

  it('tells an image that is too big for the board', async () => {
    const tiny = await projectWith({
      'src/main.c': (text) =>
        `${text}\n__attribute__((used)) void big(void) { __asm__(".skip 9000"); }\n`,
      'platformio.ini': (text) => text.replace('-Wall', '-Wall\n  -fno-function-sections'),
    });
    await expect(toolchain.build(tiny, quiet())).rejects.toMatchObject({ code: 'build.too-big' });
  });

  it('names an unknown board', async () => {
    const tiny = await projectWith({
      'platformio.ini': (text) => text.replace('board = tiny', 'board = nope'),
    });
    await expect(toolchain.build(tiny, quiet())).rejects.toMatchObject({
      code: 'build.no-platform',
      message: 'the platform knows no board nope',
    });
  });

  it('says that the compiler is missing, before and during the build', async () => {
    const bin = path.join(await makeFolder(), 'bin');
    await mkdir(bin);
    await symlink('/bin/sh', path.join(bin, 'sh'));
    const bare = makeToolchain(testHost({ PATH: bin }));
    const expected = { code: 'build.no-compiler', message: 'there is no xtensa-lx106-elf-gcc' };
    await expect(bare.flags(await projectWith({}), quiet())).rejects.toMatchObject(expected);
    await expect(bare.build(await projectWith({}), quiet())).rejects.toMatchObject(expected);
  });

  it('gives up within seconds when a platform is wanted and the registry is out of reach', async () => {
    // Nothing listens on the discard port, so every request through this "proxy" is refused.
    const nowhere = 'http://127.0.0.1:9';
    const offline = makeToolchain(
      testHost({
        HTTPS_PROXY: nowhere,
        HTTP_PROXY: nowhere,
        https_proxy: nowhere,
        NO_PROXY: '',
        no_proxy: '',
      }),
    );
    const tiny = await projectWith({
      'platformio.ini': (text) => text.replace(/^platform = .*$/m, 'platform = espressif8266'),
    });
    const started = performance.now();
    await expect(offline.build(tiny, quiet())).rejects.toMatchObject({
      code: 'build.no-network',
      message: 'PlatformIO wants to download espressif8266, and its registry cannot be reached',
    });
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  const canMount = process.platform === 'linux' && process.getuid?.() === 0;
  it.runIf(canMount)('tells a disk that becomes full', async () => {
    const tiny = await projectWith({});
    const disk = path.join(tiny.folder, '.pio');
    await mkdir(disk);
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=12k', 'tmpfs', disk]);
    try {
      await expect(toolchain.build(tiny, quiet())).rejects.toMatchObject({ code: 'disk.full' });
    } finally {
      execFileSync('/bin/umount', [disk]);
    }
  });

  it('says that PlatformIO is missing where there is none', async () => {
    const cache = await makeFolder();
    const bare = testHost({ HARDEN_CACHE: cache, PATH: '/nowhere', HARDEN_PIO: '' });
    expect(findPlaces(bare).cache).toBe(cache);
    await expect(makeToolchain(bare).build(await projectWith({}), quiet())).rejects.toMatchObject({
      code: 'build.no-platformio',
      hint: 'run `harden doctor --fix`',
    });
  });
});
