// Two builds of different sources into one folder at once, as two checks of one checkout start them.
import { appendFile, cp, mkdir, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { REPOSITORY } from '../support/built-program.ts';

const makeFolder = temporaryFolders();
const BUILD = path.join(REPOSITORY, 'scripts', 'build.js');
const LINKED = [
  ...['firmware', 'templates', 'profiles', 'node_modules', 'package.json', 'tsconfig.base.json'],
];

async function makeHome(): Promise<string> {
  const folder = await makeFolder();
  for (const name of LINKED) await symlink(path.join(REPOSITORY, name), path.join(folder, name));
  return folder;
}

/** A checkout with a source of its own, and a `dist` that is another one's. */
async function makeCheckout(says: string, dist: string): Promise<string> {
  const folder = await makeHome();
  await cp(path.join(REPOSITORY, 'src'), path.join(folder, 'src'), { recursive: true });
  await appendFile(path.join(folder, 'src', 'cli', 'main.ts'), `console.error('${says}');\n`);
  await symlink(dist, path.join(folder, 'dist'));
  return folder;
}

test('two builds at once leave one whole program, and nothing of the other', async () => {
  const dist = path.join(await makeHome(), 'dist');
  await mkdir(path.join(dist, 'left by an older one'), { recursive: true });
  const checkouts = await Promise.all(['one', 'two'].map((says) => makeCheckout(says, dist)));
  await Promise.all(checkouts.map((cwd) => execa(process.execPath, [BUILD], { cwd })));
  const names = (await readdir(dist)).sort();
  expect(names).toEqual([
    expect.stringMatching(/^harden-[0-9a-f]{16}\.js$/),
    expect.stringMatching(/^harden-[0-9a-f]{16}\.js\.cache$/),
    ...['harden.js.map', 'main.js', 'package.json', 'web'],
  ]);
  const run = await execa(process.execPath, [path.join(dist, 'main.js'), '--version']);
  expect(['one', 'two']).toContain(run.stderr);
});
