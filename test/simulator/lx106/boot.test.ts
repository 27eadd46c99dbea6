import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HardenError } from '../../../src/core/kernel/errors.ts';
import { bootImage } from '../../../src/simulator/lx106/boot.ts';
import { buildPart } from '../../support/image-builder.ts';
import { CODE, DATA } from '../../support/lx106.ts';

/**
 * Sends the text at a3 to UART0 and stops at a breakpoint.
 * Source: _start: l32r a3, text; l32r a4, fifo; 1: l8ui a5, a3, 0; beqz a5, 2f; s32i a5, a4, 0; addi a3, a3, 1; j 1b; 2: break 0, 0
 */
const HELLO = Uint8Array.of(
  ...[0x00, 0x80, 0xfe, 0x3f, 0x00, 0x00, 0x00, 0x60],
  ...[0x31, 0xfe, 0xff, 0x41, 0xfe, 0xff, 0x52, 0x03],
  ...[0x00, 0x16, 0x85, 0x00, 0x52, 0x64, 0x00, 0x32],
  ...[0xc3, 0x01, 0x06, 0xfc, 0xff, 0x00, 0x40, 0x00],
);
const ENTRY = CODE + 8;
const TEXT = new TextEncoder().encode('hello from DRAM\n\0');

const image = buildPart(
  [
    { address: CODE, data: HELLO },
    { address: DATA, data: TEXT },
  ],
  { entry: ENTRY },
);

function refusal(flash: Uint8Array): HardenError | undefined {
  try {
    bootImage(flash);
    return undefined;
  } catch (error) {
    if (error instanceof HardenError) return error;
    throw error;
  }
}

describe('an image at the start of the flash', () => {
  test('boots, and what it sends can be read', () => {
    const result = bootImage(image).run({ maxInstructions: 1000 });
    expect(result).toMatchObject({ uart: 'hello from DRAM\n', stopped: 'ill' });
    expect(result.fault?.message).toBe('break: no debugger is attached');
  });

  test('runs until the text appears, and then until the next one', () => {
    const machine = bootImage(image);
    const first = machine.run({ untilText: 'from', maxInstructions: 1000 });
    expect(first).toMatchObject({ uart: 'hello from', stopped: 'text' });
    const second = machine.run({ untilText: 'DRAM', maxInstructions: 1000 });
    expect(second).toMatchObject({ uart: 'hello from DRAM', stopped: 'text' });
    expect(machine.run({ untilText: 'from', maxInstructions: 1000 }).stopped).toBe('ill');
  });

  test('finds noise in the RAM that it does not load', () => {
    expect(bootImage(image).memory.load32(DATA + 0x1000)).not.toBe(0);
  });

  test('starts with the stack pointer near the end of the system DRAM', () => {
    const { cpu } = bootImage(image);
    expect([cpu.pc, cpu.get(1)]).toEqual([ENTRY, 0x3ffffff0]);
  });
});

describe('the boot ROM refuses', () => {
  const code = { address: CODE, data: HELLO };
  test.each([
    ['a flash without an image', new Uint8Array(64).fill(0xff), 'image.unknown'],
    ['an empty flash', new Uint8Array(), 'image.truncated'],
    ['a segment longer than the flash', image.subarray(0, 40), 'image.truncated'],
    ['an image without its checksum', image.subarray(0, -1), 'image.truncated'],
    ['a changed byte', image.with(20, 0x55), 'image.checksum'],
    [
      'a segment in flash',
      buildPart([code, { address: 0x40201010, data: TEXT }], { entry: ENTRY }),
      'image.invalid',
    ],
    [
      'a segment over the variables of the ROM',
      buildPart([code, { address: 0x3fffbffc, data: TEXT }], { entry: ENTRY }),
      'image.invalid',
    ],
    ['an entry point outside of the segments', buildPart([code], { entry: 0 }), 'image.invalid'],
  ])('%s', (_name, flash, code) => {
    expect(refusal(flash)?.code).toBe(code);
  });
});

describe('whatever is in the flash', () => {
  test('booting gives a machine or a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        refusal(Uint8Array.of(0xe9, ...bytes));
      }),
    );
  });

  test('running random bytes ends with a reason and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 400 }), (data) => {
        const machine = bootImage(buildPart([{ address: CODE, data }], { entry: CODE }));
        const result = machine.run({ maxInstructions: 500 });
        expect(result.stopped === 'limit').toBe(result.fault === undefined);
        expect(result.instructions).toBeLessThanOrEqual(500);
      }),
    );
  });
});
