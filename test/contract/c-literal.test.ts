import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  formatCComment,
  formatCInteger,
  formatCString,
} from '../../src/core/generate/c-literal.ts';
import { utf8 } from '../../src/core/kernel/bytes.ts';
import { inTemporaryFolder, lx106Tool } from '../support/lx106-compiler.ts';
import { requireTools } from './platformio-world.ts';

beforeAll(() => requireTools(), 600_000);

/** Texts made of what the C preprocessor and the compiler find special. */
const HOSTILE = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '"',
          "'",
          '\\',
          '\\n',
          '\\x',
          '\\0',
          '?',
          '??/',
          '??=',
          '???',
          '\n',
          '\r',
          '\t',
          '\v',
          '\x7f',
        ],
        ...[
          '#',
          '##',
          '%:',
          '//',
          '/*',
          '*/',
          '0',
          '7',
          '9',
          'f',
          'F',
          'u8',
          'R"(',
          ')"',
          '@@',
          // biome-ignore lint/suspicious/noTemplateCurlyInString: a text others would interpolate
          '${x}',
        ],
        ...['é', '日本', '😀', '\u2028', '\ufeff', '_Pragma("once")', '__FILE__', 'TRAP'],
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => !text.includes('\0') && !/\p{Surrogate}/u.test(text));

/**
 * Compiles the literals into one object and reads its data back.
 * @param standard - `gnu11`, or `c11`, where trigraphs count
 */
async function compiled(texts: readonly string[], standard: string): Promise<Uint8Array> {
  return await inTemporaryFolder(async (folder) => {
    const source = path.join(folder, 'probe.c');
    const lines = texts.flatMap((text, at) => [
      `#define VALUE_${at} ${formatCString(text)} // ${formatCComment(text)}`,
      `const char value_${at}[] __attribute__((used, aligned(1), section(".probe"))) = VALUE_${at};`,
    ]);
    await writeFile(source, ['#define TRAP 1', ...lines, ''].join('\n'));
    const object = path.join(folder, 'probe.o');
    const flags = [`-std=${standard}`, '-Wall', '-Wextra', '-Werror', '-fno-toplevel-reorder'];
    await lx106Tool('gcc', ['-c', ...flags, source, '-o', object]);
    const bytes = path.join(folder, 'probe.bin');
    await lx106Tool('objcopy', ['-O', 'binary', '--only-section=.probe', object, bytes]);
    return new Uint8Array(await readFile(bytes));
  });
}

describe('a text that harden writes into a C header', () => {
  it.each(['gnu11', 'c11', 'gnu2x'])(
    'reaches the chip byte for byte with -std=%s',
    async (standard) => {
      const texts = fc.sample(HOSTILE, { numRuns: 800, seed: 3 });
      const wanted = Buffer.concat(texts.flatMap((text) => [utf8(text), Uint8Array.of(0)]));
      expect(Buffer.from(await compiled(texts, standard)).equals(wanted)).toBe(true);
    },
  );

  it('is a number the compiler reads as the same', async () => {
    const numbers = [0, -1, 1, 2 ** 31 - 1, -(2 ** 31 - 1), 8883];
    const asserts = numbers.map(
      (value) => `_Static_assert(${formatCInteger(value)} == ${value}LL, "");`,
    );
    await inTemporaryFolder(async (folder) => {
      const source = path.join(folder, 'numbers.c');
      await writeFile(source, `${asserts.join('\n')}\n`);
      await lx106Tool('gcc', ['-fsyntax-only', '-Werror', '-Wall', source]);
    });
  });
});
