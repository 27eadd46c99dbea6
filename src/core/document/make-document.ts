import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import type { Composed } from './compose.ts';
import { locateRange } from './locate-range.ts';
import type { ParsedDocument, Part } from './parsed-document.ts';
import { type Path, valueAt } from './path.ts';
import type { Secrecy } from './secrecy.ts';
import { makeShow } from './show-lines.ts';
import type { ShownLine } from './shown-line.ts';
import { makeTextLines, type TextLines } from './text-lines.ts';

interface Tree {
  readonly lines: TextLines;
  readonly contents: ParsedNode | null;
  readonly show: (line: number) => ShownLine | undefined;
}

/**
 * A document over a value that is already read.
 * @param compose - makes the tree; called when the first place is asked for, because a good
 *   document never needs it
 */
export function makeDocument(request: {
  readonly text: string;
  readonly file: string;
  readonly value: unknown;
  readonly secrecy: Secrecy | undefined;
  compose(): Composed;
}): ParsedDocument {
  const { text, file, value, secrecy } = request;
  let known: Tree | undefined;
  const look = (): Tree => {
    if (known) return known;
    const lines = makeTextLines(text);
    const contents = request.compose().documents[0]?.contents ?? null;
    known = { lines, contents, show: makeShow(lines, secrecy, () => contents) };
    return known;
  };
  return {
    file,
    value,
    locate(path, part = 'value') {
      const { lines, contents, show } = look();
      return locateRange(lines, file, findRange(contents, path, part), show);
    },
    isShown(path, part = 'value') {
      if (!secrecy) return true;
      if (part === 'key') return secrecy.showsKey(path, isAlone(look().contents, path));
      return secrecy.showsValue(path, String(valueAt(value, path)));
    },
  };
}

/** A key without a colon, as in `{ a }`. */
function isAlone(contents: ParsedNode | null, path: Path): boolean {
  let node: unknown = contents;
  for (const step of path.slice(0, -1)) node = enter(node, step, false)?.node;
  return isMap(node) && findPair(node, path.at(-1))?.value === null;
}

/** Range of the value or key at a path, or of the last step that exists. */
function findRange(contents: ParsedNode | null, path: Path, part: Part): [number, number] {
  let node: unknown = contents;
  let range: [number, number] = [0, 1];
  for (const [depth, step] of path.entries()) {
    const isValueWanted = part === 'value' && depth === path.length - 1;
    const found = enter(node, step, isValueWanted);
    if (!found) break;
    node = found.node;
    range = found.range ?? range;
  }
  return range;
}

function enter(
  node: unknown,
  step: string | number,
  isValueWanted: boolean,
): { readonly node: unknown; readonly range: [number, number] | undefined } | undefined {
  if (isMap(node)) {
    const pair = findPair(node, step);
    if (!pair) return undefined;
    const key = rangeOf(pair.key);
    return { node: pair.value, range: isValueWanted ? (rangeOf(pair.value) ?? key) : key };
  }
  if (!isSeq(node) || typeof step !== 'number') return undefined;
  const item = node.items[step];
  const range = rangeOf(item);
  return range && { node: item, range };
}

function findPair({ items }: YAMLMap, step: string | number | undefined): Pair | undefined {
  return items.find(({ key }) => isScalar(key) && String(key.value) === step);
}

/** An empty value has a place, but nothing to point at: then its key is meant. */
function rangeOf(node: unknown): [number, number] | undefined {
  if (!isMap(node) && !isSeq(node) && !isScalar(node) && !isAlias(node)) return undefined;
  const range = node.range;
  return range && range[1] > range[0] ? [range[0], range[1]] : undefined;
}
