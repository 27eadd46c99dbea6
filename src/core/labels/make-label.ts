import type { Device } from '../fleet/fleet.ts';
import { HardenError } from '../kernel/errors.ts';
import { escapeText } from '../report/escape.ts';
import type { Drawing } from './drawing.ts';
import { canDraw, type LabelFonts } from './label-font.ts';
import { codeText, type LabelFacts } from './label-text.ts';
import { drawQrCode, makeQrCode } from './qr-code.ts';
import { type Line, STAYS, setLines } from './set-lines.ts';

export interface LabelOptions {
  readonly fonts: LabelFonts;
  /** Millimetres. */
  readonly width: number;
  /** Millimetres. */
  readonly height: number;
  /** Left free at every side, millimetres; a code brings its own. */
  readonly margin?: number;
  /** One dot of the printer, millimetres: modules of the code are whole dots. */
  readonly dot?: number;
}

/** Finest module that phones read from a label printer, millimetres. */
const MIN_MODULE = 0.2;

/**
 * Draws the label of a device: its code at the left, its name and what else is known at the right.
 * What does not fit is shortened with an ellipsis; secrets are broken into lines and never shortened.
 * @throws HardenError `usage.argument` for a label too small for what it must hold
 */
export function makeLabel(
  device: Pick<Device, 'id' | 'room'>,
  facts: LabelFacts,
  options: LabelOptions,
): Drawing {
  const { width, height } = options;
  const margin = options.margin ?? Math.min(2, height * 0.06);
  const code = makeQrCode(codeText(device, facts));
  const module = moduleSize(Math.min(height - 2, width * 0.45) / code.side, options);
  const side = module * code.side;
  const place = { x: onDots(margin / 2, options), y: onDots((height - side) / 2, options), module };
  const left = place.x + side;
  const column = { left, top: margin, width: width - margin - left, height: height - 2 * margin };
  const texts = setLines(linesOf(device, facts, options.fonts), column, options.fonts);
  if (texts === undefined) throw tooSmall(width, height, 'the lines it must hold');
  return {
    width,
    height,
    title: [device.id, device.room, facts.mac].filter((text) => text !== undefined).join(', '),
    rectangles: drawQrCode(code, place),
    texts,
  };
}

function moduleSize(most: number, { dot, width, height }: LabelOptions): number {
  const module = dot === undefined ? most : Math.floor(most / dot) * dot;
  if (module >= MIN_MODULE) return module;
  throw tooSmall(width, height, 'a code that can be read');
}

function tooSmall(width: number, height: number, what: string): HardenError {
  return new HardenError(
    'usage.argument',
    `a label of ${width} x ${height} mm has no room for ${what}`,
    { hint: 'choose a larger label, or print less on it' },
  );
}

function onDots(length: number, { dot }: LabelOptions): number {
  return dot === undefined ? length : Math.round(length / dot) * dot;
}

function linesOf(
  { id, room }: Pick<Device, 'id' | 'room'>,
  { mac, hint, secrets }: LabelFacts,
  { plain }: LabelFonts,
): readonly Line[] {
  const line = (text: string | undefined, scale: number, rank: number): readonly Line[] =>
    text ? [{ text: escapeText(text), style: 'plain', scale, breakAt: ' ', cut: 'end', rank }] : [];
  const printed = secrets.map(({ what, value }): Line => {
    // eslint-disable-next-line no-restricted-syntax -- its owner asked for it on the label
    const text = value.reveal();
    if (canDraw(text, plain)) {
      return {
        text: `${what} ${text}`,
        style: 'plain',
        scale: 1,
        breakAt: '',
        cut: 'never',
        rank: STAYS,
      };
    }
    throw new HardenError(
      'usage.argument',
      `the "${what}" of ${id} has characters no label can show`,
      {
        hint: 'leave it out of --with-secrets, or give the device another one',
      },
    );
  });
  return [
    { text: id, style: 'bold', scale: 1.75, breakAt: '-', cut: 'middle', rank: STAYS },
    ...line(room, 1.2, 2),
    ...line(mac, 1, 1),
    ...printed,
    ...line(hint, 0.85, 0),
  ];
}
