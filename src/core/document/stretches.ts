import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Path } from './path.ts';
import type { Secrecy } from './secrecy.ts';
import type { Stretch } from './shown-line.ts';

/** Keys and values of a tree in the order of the text, each with whether it may be shown. */
export function stretchesOf(contents: Node | null, secrecy: Secrecy): Stretch[] {
  return [...walk(contents, [], secrecy)].sort((a, b) => a.start - b.start);
}

function* walk(node: unknown, path: Path, secrecy: Secrecy): Generator<Stretch> {
  if (isMap(node)) {
    for (const pair of node.items) yield* walkPair(pair, path, secrecy);
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      yield* walk(item, [...path, index], secrecy);
    }
  } else if (isScalar(node)) {
    yield* stretch(node, secrecy.showsValue(path, String(node.value)));
  } else if (isAlias(node)) {
    yield* stretch(node, false);
  }
}

function* walkPair({ key, value }: Pair, path: Path, secrecy: Secrecy): Generator<Stretch> {
  const name = isScalar(key) ? String(key.value) : '';
  const below = [...path, name];
  // The key of `{ a }` has no value at all; that of `a:` has an empty one.
  if (isNode(key)) yield* stretch(key, isScalar(key) && secrecy.showsKey(below, value === null));
  yield* walk(value, below, secrecy);
}

function* stretch({ range }: Node, isShown: boolean): Generator<Stretch> {
  if (range && range[1] > range[0]) yield { start: range[0], end: range[1], isShown };
}
