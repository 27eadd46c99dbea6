import { describe, expect, test } from 'vitest';
import { parsePack, type SourceText } from '../../../src/core/catalogue/parse-pack.ts';
import { findUnknownSwitches, scanFiles } from '../../../src/core/oracle/source-switches.ts';
import { TINY_PACK, tinyPack } from '../../support/tiny-pack.ts';
import { aFeature, aPack } from '../../support/world.ts';

const pack = aPack([aFeature('telnet'), aFeature('mqtt')]);
const known = '#if TELNET_SUPPORT && MQTT_SUPPORT\n#endif\n';
const find = (text: string) =>
  findUnknownSwitches(pack, scanFiles([{ path: 'main.c', text: known + text }])).map(
    ({ check, message, location }) => ({ check, message, line: location?.line }),
  );

describe('names in the source', () => {
  test('that the catalogue knows are fine', () => {
    expect(find('')).toEqual([]);
  });

  test.for([
    ['#if', '#if COAP_SUPPORT'],
    ['#ifdef', '#ifdef COAP_SUPPORT'],
    ['#ifndef, as a default has it', '#ifndef COAP_SUPPORT'],
    ['#elif behind spaces', ' # elif defined(COAP_SUPPORT)'],
    ['a condition over two lines', '#if 1 && \\\n  COAP_SUPPORT'],
    ['#elifdef', '#elifdef COAP_SUPPORT'],
    ['#elifndef', '#elifndef COAP_SUPPORT'],
    ['a directive over two lines', '#i\\\nf COAP_SUPPORT'],
    ['a name over two lines', '#if COAP_\\\r\nSUPPORT'],
    ['a backslash with blanks behind it', '#if COAP_\\ \t\nSUPPORT'],
    ['a directive behind its sign and a new line', '#\\\nif COAP_SUPPORT'],
    ['a comment behind the sign', '#/**/if COAP_SUPPORT'],
    ['a comment in front of the sign', '/* */ # if COAP_SUPPORT'],
    ['a comment in the middle', '#if/* a\n b */COAP_SUPPORT'],
    ['a digraph', '%:if COAP_SUPPORT'],
    ['a digraph over two lines', '%\\\n:if COAP_SUPPORT'],
    ['a trigraph', '??=if COAP_SUPPORT'],
    ['a trigraph for the backslash', '#i??/\nf COAP_SUPPORT'],
  ])('a new switch in %s is an error with its line', ([, text]) => {
    expect(find(`${text}\n#endif\n`)).toEqual([
      {
        check: 'oracle.unknown-switch',
        message: 'the source asks for COAP_SUPPORT, which the catalogue does not know',
        line: 3,
      },
    ]);
  });

  test('in comments and in names that are no switches do not count', () => {
    expect(
      find('// #if COAP_SUPPORT\n/*\n#if COAP_SUPPORT\n*/\n#if __GNUC__ > 4\n#endif\n'),
    ).toEqual([]);
  });

  test('keep their line behind a comment of several lines', () => {
    expect(find('/* a\nb\nc */\n#if COAP_SUPPORT\n#endif')[0]?.line).toBe(6);
  });
});

test.each([
  ['a feature', 'macro: TELNET_SUPPORT', 'features.yaml'],
  ['a setting', 'macro: MQTT_SERVER', 'firmware.yaml'],
  ['a field', 'macro: ADMIN_PASS', 'firmware.yaml'],
])('a misspelt macro of %s is found at its line', (_, right, file) => {
  const wrong = right.replace(/.$/, 'X');
  const misspell = ({ file: name, text }: SourceText): SourceText => ({
    file: name,
    text: text.replace(right, wrong),
  });
  const { firmware, features, boards } = TINY_PACK;
  const documents = { firmware: misspell(firmware), features: misspell(features), boards };
  const result = parsePack({ folder: '/packs/tiny', documents });
  if ('findings' in result) throw new Error(JSON.stringify(result.findings));
  const macros = [...tinyPack().features, ...tinyPack().settings, ...tinyPack().fields];
  const text = macros.map(({ macro }) => `#if ${macro}\n#endif\n`).join('');
  const [finding, ...others] = findUnknownSwitches(
    result.pack,
    scanFiles([{ path: 'main.c', text }]),
  ).filter(({ check }) => check === 'oracle.unused-macro');
  expect(others).toEqual([]);
  const source = file === 'features.yaml' ? documents.features : documents.firmware;
  const line = source.text.split('\n').findIndex((row) => row.includes(wrong)) + 1;
  expect(finding?.location).toMatchObject({ file: `firmware/tiny/${file}`, line });
});

test('a text with a comment sign hides nothing behind it', () => {
  expect(
    find('const char a[] = "Accept: */*";\n#if COAP_SUPPORT\n#endif\n/* end */')[0]?.line,
  ).toBe(4);
  expect(find("char q = '\"';\n#if COAP_SUPPORT\n#endif")[0]?.line).toBe(4);
});

test('a macro that stands in texts and comments only is not mentioned', () => {
  const files = scanFiles([{ path: 'a.c', text: `x = "MQTT_SUPPORT"; // MQTT_SUPPORT\n${known}` }]);
  const other = aPack([aFeature('telnet'), aFeature('mqtt'), aFeature('coap')]);
  const text = 'x = "COAP_SUPPORT"; // COAP_SUPPORT\n';
  expect(findUnknownSwitches(pack, files)).toEqual([]);
  expect(
    findUnknownSwitches(other, scanFiles([{ path: 'a.c', text: known + text }])),
  ).toMatchObject([{ check: 'oracle.unused-macro' }]);
  const used = scanFiles([{ path: 'a.c', text: `${known + text}y = COAP_SUPPORT;` }]);
  expect(findUnknownSwitches(other, used)).toEqual([]);
});

test('a row whose macro nobody mentions is an error with a suggestion', () => {
  const misspelt = aPack([aFeature('telnet', { macro: 'TELNT_SUPPORT' })]);
  const [finding] = findUnknownSwitches(
    misspelt,
    scanFiles([{ path: 'main.c', text: '#if TELNET_SUPPORT\n#endif\n' }]),
  ).filter(({ check }) => check === 'oracle.unused-macro');
  expect(finding?.message).toBe(
    'nothing in the source mentions TELNT_SUPPORT; did you mean TELNET_SUPPORT?',
  );
});
