import { cp, mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { builtProgram, REPOSITORY } from '../support/built-program.ts';
import { harden } from '../support/harden.ts';

const makeFolder = temporaryFolders();
beforeAll(() => builtProgram());

/** A copy of the built program, whose files a test may spoil. */
async function copyProgram(): Promise<{ dist: string; code: string; cache: string }> {
  const root = await makeFolder();
  const dist = path.join(root, 'dist');
  await cp(path.join(REPOSITORY, 'dist'), dist, { recursive: true });
  await mkdir(path.join(root, 'firmware'));
  for (const name of ['package.json', 'node_modules']) {
    await symlink(path.join(REPOSITORY, name), path.join(root, name));
  }
  const names = await readdir(dist);
  const find = (pattern: RegExp): string =>
    path.join(dist, names.find((name) => pattern.test(name)) ?? 'none');
  return { dist, code: find(/^harden-\w+\.js$/), cache: find(/\.cache$/) };
}

describe('the compiled form beside the program', () => {
  it.each([
    ['missing', (cache: string) => rm(cache)],
    ['empty', (cache: string) => truncate(cache, 0)],
    ['cut short', (cache: string) => truncate(cache, 100_000)],
    [
      'of another Node',
      async (cache: string) => {
        // Source: V8, src/snapshot/code-serializer.h: the second word is the hash of the version.
        const bytes = await readFile(cache);
        bytes.fill(0x55, 4, 8);
        await writeFile(cache, bytes);
      },
    ],
    ['no such thing', (cache: string) => writeFile(cache, 'x'.repeat(900_000))],
  ])('may be %s: the program works as ever', async (_, spoil) => {
    const { dist, cache } = await copyProgram();
    await spoil(cache);
    const run = await harden(['explain', 'usage.argument'], {
      cwd: dist,
      program: path.join(dist, 'main.js'),
    });
    expect(run.out).toContain('What to do');
    expect(run.err).toBe('');
  });

  it('belongs to one program and no other: both carry the digest of the program', async () => {
    const { code, cache } = await copyProgram();
    expect(cache).toBe(`${code}.cache`);
  });
});
