import { describe, expect, test } from 'vitest';
import { CODE, step } from '../../support/lx106.ts';
import { QEMU_VECTORS, type QemuVector } from './qemu-vectors.ts';

/** The vectors' values of a5, which only `wsr.sar` uses. */
const A5 = 45;

function run({ encoding, before: [a2, a3, a4, sar] }: QemuVector) {
  const { cpu } = step({ code: [encoding], registers: { 2: a2, 3: a3, 4: a4, 5: A5 }, sar });
  return {
    a2: cpu.get(2) >>> 0,
    sar: cpu.sar,
    // The vectors' branches all jump over at least one instruction.
    taken: cpu.pc === CODE + encoding.length / 2 ? 0 : cpu.pc - CODE,
  };
}

describe('every computing and branching instruction agrees with QEMU', () => {
  test.each(QEMU_VECTORS)('$source ($before) gives $result in $where', (vector) => {
    const after = run(vector);
    if (vector.where === 'taken') {
      const distance = Number(vector.source.split('.+')[1]);
      expect(after.taken).toBe(vector.result === 1 ? distance : 0);
    } else {
      expect(after[vector.where]).toBe(vector.result);
    }
  });
});
