/** A text that knows where its lines start. Offsets, lines and columns are in UTF-16 units. */
export interface TextLines {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Finds the lines of a text; LF and CRLF end one. */
export function makeTextLines(text: string): TextLines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { text, starts };
}

/** Index of the line that holds an offset, from 0. */
export function lineIndex({ starts }: TextLines, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Text of a line without its end. */
export function lineText({ text, starts }: TextLines, index: number): string {
  const start = starts[index] ?? text.length;
  return text.slice(start, starts[index + 1] ?? text.length).replace(/\r?\n$/, '');
}
