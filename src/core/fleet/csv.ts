/** One value of a CSV text and where it starts. */
export interface CsvCell {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** From 1, UTF-16 units. */
  readonly column: number;
  readonly endColumn: number;
}

/** A CSV text by rows, or the place where it stops being one. */
export type CsvResult =
  | { readonly rows: readonly (readonly CsvCell[])[] }
  | { readonly problem: string; readonly line: number; readonly column: number };

/**
 * Reads CSV: quotes may hold separators and doubled quotes, but no line breaks, which none of our
 * values has. Blank lines are left out. Source: RFC 4180 §2; spreadsheets of many countries
 * separate with a semicolon.
 */
export function parseCsv(text: string): CsvResult {
  const rows: CsvCell[][] = [];
  const lines = text.split(/\r\n|\n|\r/);
  const separator = findSeparator(lines.find((line) => line.trim() !== '') ?? '');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const row = parseLine(line, index + 1, separator);
    if (!Array.isArray(row)) return row;
    rows.push(row);
  }
  return { rows };
}

function findSeparator(header: string): string {
  const count = (separator: string): number => header.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

type Problem = Extract<CsvResult, { readonly problem: string }>;

function parseLine(source: string, line: number, separator: string): CsvCell[] | Problem {
  const cells: CsvCell[] = [];
  let at = 0;
  for (;;) {
    const cell = source.charAt(at) === '"' ? quoted(source, at) : plain(source, at, separator);
    if (cell === undefined) {
      return { problem: 'the quote is never closed', line, column: at + 1 };
    }
    cells.push({ text: cell.text, line, column: at + 1, endColumn: cell.end + 1 });
    if (cell.end === source.length) return cells;
    if (source.charAt(cell.end) !== separator) {
      return { problem: 'text stands behind a closing quote', line, column: cell.end + 1 };
    }
    at = cell.end + 1;
  }
}

interface Scanned {
  readonly text: string;
  readonly end: number;
}

function plain(source: string, at: number, separator: string): Scanned {
  const next = source.indexOf(separator, at);
  const end = next === -1 ? source.length : next;
  return { text: source.slice(at, end).trim(), end };
}

function quoted(source: string, at: number): Scanned | undefined {
  let text = '';
  let from = at + 1;
  for (;;) {
    const quote = source.indexOf('"', from);
    if (quote === -1) return undefined;
    text += source.slice(from, quote);
    if (source.charAt(quote + 1) !== '"') return { text, end: quote + 1 };
    text += '"';
    from = quote + 2;
  }
}
