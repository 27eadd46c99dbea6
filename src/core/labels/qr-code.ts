import encodeQR from 'qr';
import type { Rectangle } from './drawing.ts';

/** Empty modules a reader needs around a code. Source: ISO/IEC 18004 §6.3.8 asks for 4. */
const QUIET = 4;

/** A QR code as rows of modules, with its quiet zone; true is black. */
export interface QrCode {
  readonly modules: readonly (readonly boolean[])[];
  /** Modules of one side. */
  readonly side: number;
}

/** Makes the smallest code that holds a text; a quarter of it may get lost where that costs nothing. */
export function makeQrCode(text: string): QrCode {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET, encoding: 'byte' });
  return { modules, side: modules.length };
}

/**
 * Places a code in a square, black modules of a row in one piece.
 * @param place - upper left corner and width of one module, millimetres
 */
export function drawQrCode(
  { modules }: QrCode,
  { x, y, module }: { readonly x: number; readonly y: number; readonly module: number },
): readonly Rectangle[] {
  return modules.flatMap((row, index) =>
    runsOf(row).map(([from, to]) => ({
      x: x + from * module,
      y: y + index * module,
      width: (to - from) * module,
      height: module,
    })),
  );
}

/** Stretches of black, each from its first module to the one behind it. */
function runsOf(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  let from = -1;
  for (const [at, isBlack] of [...row, false].entries()) {
    if (isBlack && from === -1) from = at;
    if (!isBlack && from !== -1) {
      runs.push([from, at]);
      from = -1;
    }
  }
  return runs;
}
