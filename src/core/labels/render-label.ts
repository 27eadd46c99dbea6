import type { Device } from '../fleet/fleet.ts';
import { utf8 } from '../kernel/bytes.ts';
import type { LabelFonts } from './label-font.ts';
import type { LabelFacts } from './label-text.ts';
import { makeLabel } from './make-label.ts';
import { formatPng } from './png.ts';
import { drawDots } from './raster.ts';
import { formatSvg } from './svg.ts';

/** What one label can be written as. */
export type LabelFormat = 'svg' | 'png';

/** How a label is printed. */
export interface LabelPrint {
  readonly format: LabelFormat;
  readonly fonts: LabelFonts;
  /** Millimetres. */
  readonly width: number;
  /** Millimetres. */
  readonly height: number;
  /** Of the printer, dots an inch; for PNG. */
  readonly dpi: number;
}

/** Millimetres of an inch. */
const INCH = 25.4;

/**
 * The file of one label.
 * @throws HardenError `usage.argument` for a label too small for what it must hold
 */
export function renderLabel(
  device: Pick<Device, 'id' | 'room'>,
  facts: LabelFacts,
  { format, fonts, width, height, dpi }: LabelPrint,
): Uint8Array<ArrayBuffer> {
  if (format === 'svg') {
    return utf8(formatSvg(makeLabel(device, facts, { fonts, width, height }), fonts));
  }
  const dot = INCH / dpi;
  const drawing = makeLabel(device, facts, { fonts, width, height, dot });
  return formatPng(drawDots(drawing, fonts, dot), dot);
}
