import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { programId } from '../../../src/bindings/node/program-id.ts';
import { temporaryFolders } from './temporary-folder.ts';

const makeFolder = temporaryFolders();

it('takes the digest of a built program from its name', () => {
  expect(programId('/x/dist/harden-0123456789abcdef.js')).toBe('0123456789abcdef');
});

it('changes with every source while the version stays', async () => {
  const sources = path.join(await makeFolder(), 'src');
  await mkdir(path.join(sources, 'cli'), { recursive: true });
  await mkdir(path.join(sources, 'core'));
  const wire = path.join(sources, 'cli', 'wire.ts');
  await writeFile(wire, '');
  const check = path.join(sources, 'core', 'check.ts');
  const ids = new Set<string>();
  for (const text of ['lets it pass', 'refuses it', '']) {
    await writeFile(check, text);
    ids.add(programId(wire));
    expect(programId(wire)).toBe(programId(wire));
  }
  expect(ids.size).toBe(3);
});
