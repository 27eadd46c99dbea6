import { escapeText } from './escape.ts';

/** A source line as a terminal shows it, and the cells a caret line must mark. */
export interface SourceLine {
  readonly text: string;
  /** Cells before the marks. */
  readonly indent: number;
  /** Number of marks, at least one. */
  readonly width: number;
}

/** A longer line is cut around the place, so that a one-line JSON profile stays readable. */
const WIDEST = 100;
/** Cells kept before the place when a line is cut. */
const LEAD = 30;
const CUT = '…';

/**
 * Makes a source line harmless and finds out where its carets go.
 * @param column - from 1, UTF-16 units, of the first character marked
 * @param endColumn - behind the last one; without it one character is marked
 */
export function drawSourceLine(source: string, column = 1, endColumn = column + 1): SourceLine {
  const line = source.replace(/[\r\n]+$/, '');
  const start = Math.min(Math.max(0, column - 1), line.length);
  const end = Math.min(Math.max(start + 1, endColumn - 1), Math.max(line.length, start + 1));
  const cutHead = cellsOf(line) > WIDEST && start > LEAD;
  const from = cutHead ? wholeCharacter(line, start - LEAD) : 0;
  const head = (cutHead ? CUT : '') + show(line.slice(from, start));
  const body = show(line.slice(start, end));
  const rest = show(line.slice(end));
  const room = Math.max(0, WIDEST - cellsOf(head) - cellsOf(body));
  const tail = cellsOf(rest) > room ? Array.from(rest).slice(0, room).join('') + CUT : rest;
  return {
    text: head + body + tail,
    indent: cellsOf(head),
    width: Math.max(1, Math.min(cellsOf(body), WIDEST)),
  };
}

function show(text: string): string {
  return escapeText(text.replaceAll('\t', '  '));
}

/** Does not begin in the middle of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

/** Terminal cells of a text: East Asian wide characters and emoji take two. */
function cellsOf(text: string): number {
  let cells = 0;
  for (const char of text) cells += cellWidth(char.codePointAt(0) ?? 0);
  return cells;
}

/** The large blocks of UAX #11 classes W and F, and of combining marks; enough for carets. */
function cellWidth(code: number): number {
  if ((code >= 0x300 && code <= 0x36f) || code === 0x200d || code === 0xfe0f) return 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}
