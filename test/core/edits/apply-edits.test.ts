import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/core/catalogue/pack.ts';
import { applyEdits, requireEdits } from '../../../src/core/edits/apply-edits.ts';

const anEdit = (changes: Partial<Edit> = {}): Edit => ({
  id: 'login',
  file: 'web.c',
  anchor: 'serve(path);',
  replacement: 'if (login()) serve(path);',
  reason: 'anybody is served',
  upstream: undefined,
  when: [],
  ...changes,
});

const apply = (text: string, ...edits: Edit[]) => {
  const { texts, misplaced } = applyEdits(edits, (file) => (file === 'web.c' ? text : undefined));
  return {
    text: texts.get('web.c'),
    problems: misplaced.map(({ edit, problem }) => [edit.id, problem]),
  };
};

describe('an edit', () => {
  test('replaces its anchor and nothing else', () => {
    expect(apply('a();\n  serve(path);\nb();\n', anEdit())).toEqual({
      text: 'a();\n  if (login()) serve(path);\nb();\n',
      problems: [],
    });
  });

  test('takes the line endings of the file it stands in', () => {
    const edit = anEdit({ anchor: 'a();\nserve(path);', replacement: 'a();\nb();\nserve(path);' });
    expect(apply('x();\r\na();\r\nserve(path);\r\n', edit).text).toBe(
      'x();\r\na();\r\nb();\r\nserve(path);\r\n',
    );
  });

  test('takes special characters of its replacement as they are', () => {
    expect(apply('serve(path);', anEdit({ replacement: "$& $1 $'" })).text).toBe("$& $1 $'");
  });

  test.each([
    ['whose anchor is gone', 'serve(file);', 'its anchor was found 0 times instead of once'],
    [
      'whose anchor stands twice',
      'serve(path);\nserve(path);',
      'its anchor was found 2 times instead of once',
    ],
  ])('%s changes nothing and says so', (_, text, problem) => {
    expect(apply(text, anEdit())).toEqual({ text, problems: [['login', problem]] });
  });

  test('of a file that is gone says so', () => {
    expect(apply('', anEdit({ file: 'http.c' })).problems).toEqual([
      ['login', 'the source has no such file'],
    ]);
  });
});

describe('several edits', () => {
  const first = anEdit({ id: 'first', anchor: 'one', replacement: 'two' });
  const second = anEdit({ id: 'second', anchor: 'two', replacement: 'three' });

  test('are made in the text as it came, in any order', () => {
    expect(apply('one two', first, second).text).toBe('two three');
    expect(apply('one two', second, first).text).toBe('two three');
  });

  test('must not touch the same place', () => {
    const wide = anEdit({ id: 'wide', anchor: 'one two' });
    expect(apply('one two', wide, second).problems).toEqual([
      ['second', 'its anchor overlaps that of edit wide'],
    ]);
  });

  test('that cannot be made stop a build with all their names', () => {
    const { misplaced } = applyEdits([first, second], () => 'nothing');
    expect(() => requireEdits(misplaced)).toThrow(
      'web.c: edit first cannot be made: its anchor was found 0 times instead of once; the same is true of second',
    );
    expect(() => requireEdits([])).not.toThrow();
  });
});

test('whatever an anchor holds, one that stands once is replaced as a text', () => {
  const part = fc.string({ unit: fc.constantFrom('a', '(', ')', '.', '*', '$', '\\', '[', '\n') });
  fc.assert(
    fc.property(part, part, part, part, (before, core, after, replacement) => {
      const anchor = `<${core}>`;
      const { text, problems } = apply(before + anchor + after, anEdit({ anchor, replacement }));
      expect(problems).toEqual([]);
      expect(text).toBe(before + replacement + after);
    }),
  );
});
