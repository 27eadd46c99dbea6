import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generateFiles } from '../../../scripts/gen.ts';
import { isRecord } from '../../../src/core/document/path.ts';

test('generated validators and types belong to their schemas', async () => {
  for (const [path, text] of await generateFiles()) {
    const onDisk = await readFile(new URL(`../../../${path}`, import.meta.url), 'utf8');
    expect(onDisk === text, `${path} is stale: run \`npm run gen\``).toBe(true);
  }
}, 60_000);

test('generating twice gives the same bytes', async () => {
  expect(await generateFiles()).toEqual(await generateFiles());
}, 60_000);

test('validators load as ES modules where code from texts is forbidden', async () => {
  const files = await generateFiles();
  for (const [path, text] of files) {
    if (!path.endsWith('.js')) continue;
    expect(text).not.toMatch(/\brequire\(|new Function|\beval\(/);
    const module: unknown = await import(new URL(`../../../${path}`, import.meta.url).href);
    const exported = isRecord(module) ? Object.values(module) : [];
    expect(exported).toHaveLength(1);
    for (const validate of exported) {
      if (typeof validate !== 'function') throw new Error(`${path} exports no function`);
      expect(Reflect.apply(validate, undefined, ['not an object'])).toBe(false);
    }
  }
});
