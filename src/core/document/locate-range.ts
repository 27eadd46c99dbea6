import type { Location } from '../kernel/finding.ts';
import type { ShownLine } from './shown-line.ts';
import { lineIndex, lineText, type TextLines } from './text-lines.ts';

/**
 * Place of a range, for a finding. A range over several lines is cut at the end of its first line.
 * @param show - what may be printed of a line, by index from 0
 */
export function locateRange(
  lines: TextLines,
  file: string,
  [start, end]: readonly [number, number],
  show: (line: number) => ShownLine | undefined,
): Location {
  const offset = Math.min(Math.max(start, 0), lines.text.length);
  const index = lineIndex(lines, offset);
  const source = lineText(lines, index);
  const column = Math.min(offset - (lines.starts[index] ?? 0), source.length);
  const endColumn = column + Math.max(1, Math.min(end - offset, source.length - column));
  const place = { file, line: index + 1, column: column + 1 };
  const shown = show(index);
  if (!shown) return place;
  const caret = {
    column: shown.columnOf(column, 'start') + 1,
    endColumn: shown.columnOf(endColumn, 'end') + 1,
  };
  return {
    ...place,
    ...(shown.isWhole(column, endColumn) && { endColumn: endColumn + 1 }),
    source: shown.text,
    ...(shown.text !== source && { caret }),
  };
}
