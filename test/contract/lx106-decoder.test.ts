import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decode } from '../../src/simulator/lx106/decode.ts';
import { specialName } from '../../src/simulator/lx106/special-registers.ts';
import { noise } from '../support/image-builder.ts';
import { inTemporaryFolder, lx106Tool } from '../support/lx106-compiler.ts';

const RANDOM = 30_000;

/** Left out on purpose: region protection and external registers, which stop the simulated CPU, and LITBASE. */
const LEFT_OUT = /^(?:[iwp][id]tlb|r[id]tlb[01]|[rw]er|[rwx]sr\.litbase)$/;

/** How objdump shows an encoding that it does not know; the true `excw` is 0x002080. */
const UNKNOWN = /^(?:\.byte|excw)$/;
const EXCW = 0x002080;

/** A third are register instructions: random words are mostly branches and loads. */
function randomWords(): number[] {
  const bytes = noise(RANDOM * 3, 106);
  return Array.from({ length: RANDOM }, (_, index) => {
    const [low = 0, middle = 0, high = 0] = bytes.subarray(index * 3, index * 3 + 3);
    const first = index % 3 === 0 ? low & 0xf0 : low;
    return first | (middle << 8) | (index % 6 === 0 ? 0 : high << 16);
  });
}

/** All 16-bit instructions: op0 from 8 to 13. */
function narrowWords(): number[] {
  return Array.from({ length: 0x10000 }, (_, word) => word).filter((word) => {
    const op0 = word & 0xf;
    return op0 >= 8 && op0 <= 13;
  });
}

/** RSR, WSR and XSR of every number. */
function specialWords(): number[] {
  return [0x030020, 0x130020, 0x610020].flatMap((word) =>
    Array.from({ length: 256 }, (_, number) => word | (number << 8)),
  );
}

/** Each sample at a label of its own, so that the disassembler starts anew with it. */
function toAssembly(samples: readonly number[]): string {
  const lines = samples.map(
    (word, index) =>
      `sample${index}: .byte ${word & 0xff}, ${(word >> 8) & 0xff}, ${word >> 16}, 0`,
  );
  return `.text\n${lines.join('\n')}\n`;
}

/** The first mnemonic behind every label, in order. */
async function disassemble(samples: readonly number[]): Promise<string[]> {
  return inTemporaryFolder(async (folder) => {
    const source = join(folder, 'samples.s');
    const object = join(folder, 'samples.o');
    await writeFile(source, toAssembly(samples));
    await lx106Tool('as', [source, '-o', object]);
    // The property tables say that all of this is data; without them it is disassembled.
    await lx106Tool('objcopy', ['-R', '.xt*', '-R', '.rela.xt*', object]);
    const listing = await lx106Tool('objdump', ['-d', object]);
    return Array.from(
      listing.matchAll(/^[0-9a-f]+ <sample\d+>:\n *[0-9a-f]+:\t[0-9a-f]+ *\t(\S+)/gm),
      ([, mnemonic = '']) => mnemonic,
    );
  });
}

/** What we make of the word, in objdump's words. */
function nameOf(word: number): string {
  const instruction = decode(word, 0);
  if (!instruction) return 'unknown';
  const { name, bits } = instruction;
  const isSpecial = name === 'rsr' || name === 'wsr' || name === 'xsr';
  return isSpecial ? (specialName(name, bits) ?? 'unknown') : name;
}

test('every word means the same to us and to the disassembler of the toolchain', async () => {
  const samples = [...randomWords(), ...narrowWords(), ...specialWords()];
  const theirs = await disassemble(samples);
  expect(theirs.length).toBe(samples.length);
  const differences = samples.flatMap((word, index) => {
    const mnemonic = theirs[index] ?? '';
    if (LEFT_OUT.test(mnemonic)) return [];
    const name = UNKNOWN.test(mnemonic) && word !== EXCW ? 'unknown' : mnemonic;
    return nameOf(word) === name ? [] : [`${word.toString(16)}: ${name}, not ${nameOf(word)}`];
  });
  expect(differences).toEqual([]);
});
