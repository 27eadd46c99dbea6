import { describe, expect, test } from 'vitest';
import { verifyCatalogue, verifyEdits } from '../../../src/core/verify/verify-catalogue.ts';
import { aFeature, aPack } from '../../support/world.ts';

const verify = (row: Parameters<typeof aFeature>[1], text: string) =>
  verifyCatalogue(aPack([aFeature('telnet', { source: 'general.h:2', ...row })]), [
    { path: 'config/general.h', text },
  ]).map(({ check, severity, message, location }) => ({
    check,
    severity,
    message,
    line: location?.line,
  }));

const GOOD =
  '#ifndef TELNET_SUPPORT\n#define TELNET_SUPPORT 0\n#endif\n#if TELNET_SUPPORT\n#endif\n';

test('a row that says what the source says is fine', () => {
  expect(verify({}, GOOD)).toEqual([]);
});

describe('a default', () => {
  test('that differs is an error at its line', () => {
    expect(verify({ default: '1' }, GOOD)).toEqual([
      {
        check: 'catalogue.default',
        severity: 'error',
        message: 'telnet: the default of TELNET_SUPPORT is 0 in the source, 1 in features.yaml',
        line: 2,
      },
    ]);
  });

  test.each([
    ['in parentheses', '( 1 )'],
    ['that is an expression', 'A || B'],
    ['that is a constant of the firmware', 'TELNET_YES'],
  ])('%s is the same or left to the preprocessor', (_, value) => {
    expect(verify({ default: '1' }, GOOD.replace(' 0\n', ` ${value}\n`))).toEqual([]);
  });

  test('that other headers force is good, too', () => {
    const forced = `${GOOD}#if DEBUG\n#undef TELNET_SUPPORT\n#define TELNET_SUPPORT 1\n#endif\n`;
    expect(verify({ default: '1' }, forced)).toEqual([]);
  });
});

describe('semantics', () => {
  test.each([
    ['value', '#ifdef TELNET_SUPPORT\n#endif', 'with #ifdef only, features.yaml says "value"'],
    ['defined', '#if TELNET_SUPPORT\n#endif', 'with #if only, features.yaml says "defined"'],
  ] as const)('%s where the source does otherwise is an error', (semantics, text, message) => {
    const found = verify(
      { semantics, off: undefined, default: undefined, source: 'general.h:1' },
      text,
    );
    expect(found).toMatchObject([{ check: 'catalogue.semantics', severity: 'error', line: 1 }]);
    expect(found[0]?.message).toContain(message);
  });

  test('of a source that asks both ways are fine', () => {
    const both = '#if defined(TELNET_SUPPORT) && TELNET_SUPPORT\n#endif';
    expect(verify({ source: 'general.h:1', default: undefined }, both)).toEqual([]);
  });
});

test('a source line that moved is a note with the new one', () => {
  const [note] = verifyCatalogue(aPack([aFeature('telnet', { source: 'config/general.h:9' })]), [
    { path: 'code/config/general.h', text: GOOD },
  ]);
  expect(note).toMatchObject({
    check: 'catalogue.source-line',
    severity: 'note',
    remedy: 'write code/config/general.h:2',
  });
});

test('a new switch of the source and a row without one are errors', () => {
  const found = verify({}, '#if COAP_SUPPORT\n#endif\n');
  expect(found.map(({ check }) => check)).toEqual(['oracle.unknown-switch', 'oracle.unused-macro']);
  expect(found[0]?.message).toContain('COAP_SUPPORT');
});

test('each edit is looked for on its own, and one that moved is an error', () => {
  const edit = { file: 'web.c', replacement: '', reason: 'why', upstream: undefined, when: [] };
  const edits = [
    { ...edit, id: 'first', anchor: 'serve(path);' },
    { ...edit, id: 'overlapping', anchor: 'serve(path)' },
    { ...edit, id: 'moved', anchor: 'serve(file);' },
  ];
  expect(verifyEdits({ edits }, () => 'serve(path);')).toMatchObject([
    {
      check: 'catalogue.edit',
      message: 'edit moved cannot be made: its anchor was found 0 times instead of once',
      location: { file: 'web.c' },
    },
  ]);
});
