import { lineIndex, lineText, type TextLines } from './text-lines.ts';

/** A stretch of a text, as offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** False where it may be a secret. */
  readonly isShown: boolean;
}

/** What of a line may be printed, and where its columns went. */
export interface ShownLine {
  readonly text: string;
  /** Column in `text`, from 0, of a column of the line, from 0. */
  columnOf(column: number, side: 'start' | 'end'): number;
  /** True when nothing between two columns, from 0, is left out: else their distance would tell its length. */
  isWhole(from: number, to: number): boolean;
}

/** Stands for what is left out, whatever its length. */
const MASK = '***';

/** What may stand between keys and values; everything else is a comment, an anchor, an alias or a tag. */
const STRUCTURE = /[ \t{}[\],:?-]/;

interface Piece extends Stretch {
  readonly text: string;
}

/**
 * A line with everything left out that is not known to be harmless, comments included.
 * @param stretches - keys and values that touch the line, in order
 * @returns `undefined` when nothing is left that says anything
 */
export function showLine(
  lines: TextLines,
  index: number,
  stretches: readonly Stretch[],
): ShownLine | undefined {
  const line = lineText(lines, index);
  const from = lines.starts[index] ?? 0;
  const words = stretches.map(({ start, end, isShown }) => ({
    start: Math.max(0, start - from),
    end: Math.min(line.length, end - from),
    isShown,
  }));
  const pieces = tidy(cut(line, words));
  return words.some(({ isShown }) => isShown) ? join(pieces) : undefined;
}

/** The line in pieces: words as they are or masked, and the structure between them. */
function cut(line: string, words: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const word of [...words, undefined]) {
    const gap = gapPieces(line, at, word?.start ?? line.length);
    pieces.push(...gap.pieces);
    if (gap.isComment || !word) break;
    if (word.end > at) {
      const start = Math.max(at, word.start);
      const text = word.isShown ? line.slice(start, word.end) : MASK;
      pieces.push({ start, end: word.end, isShown: word.isShown, text });
      at = word.end;
    }
  }
  return pieces;
}

function gapPieces(
  line: string,
  from: number,
  to: number,
): { readonly pieces: readonly Piece[]; readonly isComment: boolean } {
  const pieces: Piece[] = [];
  for (let at = from; at < to; ) {
    const char = line.charAt(at);
    if (char === '#') return { pieces, isComment: true };
    const isShown = STRUCTURE.test(char);
    const start = at;
    while (at < to && !/[#]/.test(line.charAt(at)) && STRUCTURE.test(line.charAt(at)) === isShown) {
      at += 1;
    }
    pieces.push({ start, end: at, isShown, text: isShown ? line.slice(start, at) : MASK });
  }
  return { pieces, isComment: false };
}

/** Makes one mask of several in a row, so that not even their number is told, and drops blanks at the end. */
function tidy(pieces: readonly Piece[]): Piece[] {
  const tidied: Piece[] = [];
  for (const piece of pieces) {
    const before = tidied.at(-1);
    const between = tidied.at(-2);
    if (!piece.isShown && before && !before.isShown) {
      tidied.splice(-1, 1, { ...before, end: piece.end });
    } else if (
      !piece.isShown &&
      between &&
      !between.isShown &&
      /^[:, \t]*$/.test(before?.text ?? '')
    ) {
      tidied.splice(-2, 2, { ...between, end: piece.end });
    } else {
      tidied.push(piece);
    }
  }
  const last = tidied.at(-1);
  if (last?.isShown) tidied.splice(-1, 1, { ...last, text: last.text.trimEnd() });
  return tidied;
}

function join(pieces: readonly Piece[]): ShownLine {
  const text = pieces.map((piece) => piece.text).join('');
  return {
    text,
    columnOf(column, side) {
      const found = pieces.findIndex(
        ({ end }) => column < end || (side === 'end' && column === end),
      );
      const piece = pieces[found];
      if (!piece) return text.length;
      const before = pieces.slice(0, found).reduce((sum, { text: { length } }) => sum + length, 0);
      const inside = side === 'start' ? 0 : piece.text.length;
      return Math.min(before + (piece.isShown ? column - piece.start : inside), text.length);
    },
    isWhole: (from, to) =>
      pieces.every(({ isShown, start, end }) => isShown || end <= from || start >= to) &&
      to <= Math.max(pieces.at(-1)?.end ?? 0, from + 1),
  };
}

/** A line of a text without secrets, as it is. */
export function showWholeLine(lines: TextLines, index: number): ShownLine {
  return { text: lineText(lines, index), columnOf: (column) => column, isWhole: () => true };
}

/** Stretches by the lines they touch. */
export function stretchesByLine(
  lines: TextLines,
  stretches: readonly Stretch[],
): ReadonlyMap<number, readonly Stretch[]> {
  const byLine = new Map<number, Stretch[]>();
  for (const stretch of stretches) {
    const last = lineIndex(lines, Math.max(stretch.start, stretch.end - 1));
    for (let line = lineIndex(lines, stretch.start); line <= last; line += 1) {
      const known = byLine.get(line);
      if (known) known.push(stretch);
      else byLine.set(line, [stretch]);
    }
  }
  return byLine;
}
