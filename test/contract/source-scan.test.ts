// The scan for directives against the compiler that will read the same text.
import { describe, expect, it } from 'vitest';
import { makeToolchain } from '../../src/bindings/node/platformio/toolchain.ts';
import { readDirectives } from '../../src/core/oracle/clean-source.ts';
import { requireTools, testHost } from './platformio-world.ts';

await requireTools();
const options = { signal: new AbortController().signal, onProgress: () => undefined };
const toolchain = makeToolchain(testHost());
const compiler = await toolchain.compiler(options);

/** True where the compiler takes the branch that only a defined COAP_SUPPORT opens. */
async function isAsked(source: string, ...cFlags: string[]): Promise<boolean> {
  const flags = { cc: compiler, cxx: compiler, cFlags, cxxFlags: cFlags, includes: [] };
  const output = async (defines: string[]) =>
    toolchain.preprocess(
      { flags: { ...flags, defines }, language: 'c', source, folder: '/' },
      options,
    );
  const [asked, unasked] = await Promise.all([output(['COAP_SUPPORT=1']), output([])]);
  return asked.includes('yes_it_does') && !unasked.includes('yes_it_does');
}

const BODY = '\nyes_it_does\n#endif\n';

describe('a condition that the compiler sees is seen', () => {
  it.each([
    ['plain', '#if COAP_SUPPORT'],
    ['over two lines', '#i\\\nf COAP_SUPPORT'],
    ['over two lines, with blanks behind the backslash', '#i\\ \t\nf COAP_SUPPORT'],
    ['with its name over two lines', '#if COAP_\\\nSUPPORT'],
    ['behind a comment', '/* \n */ # /**/ if/**/COAP_SUPPORT'],
    ['as a digraph', '%\\\n:if COAP_SUPPORT'],
    ['behind a quote that is never closed', "#pragma don't /*\n#if COAP_SUPPORT"],
    ['behind a text with a comment sign', 'char *a = "/*";\n#if COAP_SUPPORT'],
    ['behind a joined text', 'char *a = "\\\n/*";\n#if COAP_SUPPORT'],
    ['behind a joined comment', '// \\\n/*\n#if COAP_SUPPORT'],
    ['behind a header with a comment sign', '#if 0\n#include <a/*b>\n#endif\n#if COAP_SUPPORT'],
    ['behind a raw string', 'char *a = R"x(/* )" " )x";\n#if COAP_SUPPORT'],
    ['as a trigraph', '??=if COAP_SUPPORT', '-std=c99'],
    ['behind a joined trigraph', '#i??/\nf COAP_SUPPORT', '-std=c99'],
    [
      'where there are no raw strings',
      '#define R\nchar *a = R"(";\n#if COAP_SUPPORT\n// )"',
      '-std=c99',
    ],
    ['where there are no trigraphs', '// ??/\n#if COAP_SUPPORT'],
  ])('%s', async (_, text, ...flags) => {
    expect(await isAsked(text + BODY, ...flags)).toBe(true);
    const names = readDirectives(text + BODY)
      .flat()
      .filter(({ name, rest }) => name === 'if' && rest.trim() === 'COAP_SUPPORT');
    expect(names).not.toEqual([]);
  });
});
