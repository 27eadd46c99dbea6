import type { DrawnText } from './drawing.ts';
import { breakText, fitText } from './fit-text.ts';
import { CAP_HEIGHT, type LabelFonts, textWidth } from './label-font.ts';

/** A text of a label, in sizes relative to that of plain ones. */
export interface Line {
  readonly text: string;
  readonly style: keyof LabelFonts;
  readonly scale: number;
  /** Behind this it may go on in a second line; empty: behind any character. */
  readonly breakAt: '-' | ' ' | '';
  readonly cut: 'middle' | 'end' | 'never';
  /** Texts that may go where there is no room go in this order, 0 first. */
  readonly rank: number;
}

/** Rank of a text that must be there. */
export const STAYS = Number.POSITIVE_INFINITY;

/** Where texts go, millimetres. */
export interface Column {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Smallest em that can be read, and that of plain texts where there is room, millimetres. */
const MIN_SIZE = 1.4;
const MAX_SIZE = 3.2;

/** A text that is typed in is broken into lines before it gets smaller than this, millimetres. */
const TYPED_SIZE = 1.9;

/** Steps in which sizes are tried, millimetres. */
const STEP = 0.1;

/** From one base line to the next, ems. */
const LEADING = 1.3;

/** A text that would get smaller than this share of its size goes on in a second line. */
const WORTH_BREAKING = 0.8;

/** Keeps a text that fits exactly from being too long by a rounding error. */
const SLACK = 0.999;

type SetLine = Pick<DrawnText, 'text' | 'size' | 'style'>;

/**
 * Finds the largest size at which all texts fit, and leaves out those that no readable size has room
 * for, as far as they may go.
 * @returns `undefined` where even the rest does not fit
 */
export function setLines(
  lines: readonly Line[],
  column: Column,
  fonts: LabelFonts,
): readonly DrawnText[] | undefined {
  for (let size = MAX_SIZE; size >= MIN_SIZE; size -= STEP) {
    const set = lines.flatMap((line) => setLine(line, size, column.width, fonts));
    const total = set.reduce((sum, line) => sum + line.size * LEADING, 0);
    if (total <= column.height) return stack(set, total, column);
  }
  const first = Math.min(...lines.map(({ rank }) => rank));
  if (first === STAYS) return undefined;
  return setLines(
    lines.filter(({ rank }) => rank !== first),
    column,
    fonts,
  );
}

function setLine(
  line: Line,
  plainSize: number,
  width: number,
  fonts: LabelFonts,
): readonly SetLine[] {
  const { style, scale, cut } = line;
  const font = fonts[style];
  const wanted = plainSize * scale;
  const sizeOf = (parts: readonly string[]): number =>
    Math.min(wanted, ...parts.map((part) => (width * SLACK) / textWidth(part, font)));
  const parts = bestParts(line, wanted, sizeOf);
  const least = cut === 'never' ? TYPED_SIZE : MIN_SIZE;
  const size = Math.max(sizeOf(parts), Math.min(wanted, least));
  if (cut === 'never') {
    const broken = parts.flatMap((part) => breakText(part, font, width / size));
    return broken.map((part) => ({ text: part, size, style }));
  }
  return parts.map((part) => ({ text: fitText(part, font, width / size, cut), size, style }));
}

/** The text as it is, or in the two parts that can be largest. */
function bestParts(
  { text, breakAt }: Line,
  wanted: number,
  sizeOf: (parts: readonly string[]) => number,
): readonly string[] {
  const whole = [text];
  if (breakAt === '' || sizeOf(whole) >= wanted * WORTH_BREAKING) return whole;
  const words = text.split(breakAt);
  const ways = words
    .slice(1)
    .map((_, index) => [
      (words.slice(0, index + 1).join(breakAt) + breakAt).trimEnd(),
      words.slice(index + 1).join(breakAt),
    ]);
  return ways.reduce<readonly string[]>(
    (best, way) => (sizeOf(way) > sizeOf(best) ? way : best),
    whole,
  );
}

/** Centres the lines between the margins. */
function stack(lines: readonly SetLine[], total: number, column: Column): readonly DrawnText[] {
  let y = column.top + (column.height - total) / 2;
  return lines.map((line) => {
    const height = line.size * LEADING;
    const base = y + height / 2 + (line.size * CAP_HEIGHT) / 2;
    y += height;
    return { ...line, x: column.left, y: base };
  });
}
