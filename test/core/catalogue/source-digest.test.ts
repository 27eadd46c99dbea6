import { expect, test } from 'vitest';
import { isSourceFile, sourceDigest } from '../../../src/core/catalogue/source-digest.ts';

const a = { path: 'a.c', sha256: '1'.repeat(64) };
const b = { path: 'B.c', sha256: '2'.repeat(64) };

test('the digest of a source is that of `sha256sum` lines with one space, in code-unit order', () => {
  // Source: printf '%s B.c\n%s a.c\n' 222… 111… | sha256sum
  expect(sourceDigest([a, b])).toBe(
    '7ec03623ec0a943634fec3c67421b5411bd5f165fc5a59b4cf0b923faae0c7a4',
  );
  expect(sourceDigest([b, a])).toBe(sourceDigest([a, b]));
  expect(sourceDigest([a])).not.toBe(sourceDigest([{ ...a, path: 'b.c' }]));
});

test.each([
  ['src/main.c', true],
  ['.git/HEAD', false],
  ['.git', false],
  ['.github/workflow.yml', true],
  ['.gitignore', true],
  ['docs/index.md', false],
  ['docs.md', true],
  ['lib/docs/index.md', true],
])('%s is part of the source without docs: %s', (path, expected) => {
  expect(isSourceFile(path, ['docs'])).toBe(expected);
});
