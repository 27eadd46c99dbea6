import type { Node } from 'yaml';
import { stretchesOfBrokenText } from './broken-lines.ts';
import type { Secrecy } from './secrecy.ts';
import {
  type ShownLine,
  type Stretch,
  showLine,
  showWholeLine,
  stretchesByLine,
} from './shown-line.ts';
import { stretchesOf } from './stretches.ts';
import type { TextLines } from './text-lines.ts';

/**
 * What may be printed of each line of a text.
 * @param secrecy - without it the text holds no secrets
 * @param contents - gives the tree; `undefined` when the text is not well-formed
 */
export function makeShow(
  lines: TextLines,
  secrecy: Secrecy | undefined,
  contents: () => Node | null | undefined,
): (line: number) => ShownLine | undefined {
  if (!secrecy) return (line) => showWholeLine(lines, line);
  let byLine: ReadonlyMap<number, readonly Stretch[]> | undefined;
  return (line) => {
    byLine ??= stretchesByLine(lines, stretchesOfText(lines, secrecy, contents()));
    return showLine(lines, line, byLine.get(line) ?? []);
  };
}

function stretchesOfText(
  lines: TextLines,
  secrecy: Secrecy,
  contents: Node | null | undefined,
): Stretch[] {
  return contents === undefined
    ? stretchesOfBrokenText(lines, secrecy)
    : stretchesOf(contents, secrecy);
}
