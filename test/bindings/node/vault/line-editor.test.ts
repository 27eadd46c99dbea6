import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeLineEditor } from '../../../../src/bindings/node/vault/line-editor.ts';

it.each([
  ['letters', ['ab', 'c\r'], 'abc', 'done'],
  ['a line feed', ['abc\n'], 'abc', 'done'],
  ['more lines than one', ['abc\rdef\r'], 'abc', 'done'],
  ['a slip', ['abx\x7fc\r'], 'abc', 'done'],
  ['more slips than letters', ['a\x7f\x7f\x7fb\r'], 'b', 'done'],
  ['a line begun again', ['wrong\x15abc\r'], 'abc', 'done'],
  ['arrows', ['a\x1b[Db\x1b[1;5C\x1bOHc\r'], 'abc', 'done'],
  ['a letter of two halves', ['ä😀x\x7f\x7f\r'], 'ä', 'done'],
  ['Ctrl-C', ['abc\x03'], 'abc', 'interrupted'],
  ['Ctrl-D at once', ['\x04'], '', 'interrupted'],
  ['Ctrl-D later', ['ab\x04c'], 'abc', 'open'],
  ['nothing yet', [], '', 'open'],
] as const)('%s give the line meant', (_, keys, text, state) => {
  const editor = makeLineEditor(false);
  for (const part of keys) editor.type(part);
  expect([editor.text, editor.state]).toEqual([text, state]);
});

it('a secret prints nothing, whatever is typed', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (keys) => {
      const editor = makeLineEditor(false);
      expect(keys.map((part) => editor.type(part)).join('')).toBe('');
    }),
  );
});

it('what is no secret is shown as it is typed and erased', () => {
  const editor = makeLineEditor(true);
  expect(editor.type('ab\x7fc')).toBe('ab\b \bc');
});
