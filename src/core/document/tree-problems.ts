import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
  visit,
} from 'yaml';
import type { Problem } from './compose.ts';

/** Duplicate keys, aliases without an anchor: what the YAML reader lets pass. */
export function treeProblems(contents: ParsedNode | null): Problem[] {
  const problems: Problem[] = [];
  const anchors = new Set<string>();
  visit(contents, {
    Node(_, node, ancestors) {
      if (isMap(node)) problems.push(...duplicateKeys(node.items));
      if (!isAlias(node)) {
        if (node.anchor) anchors.add(node.anchor);
      } else if (!anchors.has(node.source)) {
        problems.push(badAlias(node, 'an alias without an anchor before it'));
      } else if (
        ancestors.some(
          (above) => isNode(above) && 'anchor' in above && above.anchor === node.source,
        )
      ) {
        problems.push(badAlias(node, 'an alias inside the value it stands for'));
      }
    },
  });
  return problems;
}

/** Aliases of a tree, wherever they stand. */
export function countAliases(contents: ParsedNode | null): number {
  let count = 0;
  visit(contents, {
    Alias() {
      count += 1;
    },
  });
  return count;
}

/** What YAML allows and JSON does not. */
export function yamlInJson(contents: ParsedNode | null, text: string): Problem[] {
  const problems: Problem[] = [];
  const report = (node: Node, message: string, remedy: string): void => {
    const [start, end] = rangeOf(node);
    problems.push({ check: 'document.not-json', message, remedy, range: [start, end] });
  };
  visit(contents, {
    Alias(_, alias) {
      report(alias, 'an alias in a .json file', 'write the value out, or name the file .yaml');
    },
    Collection(_, node) {
      if (node.flow) {
        problems.push(...trailingComma(node.items, rangeOf(node), text));
      } else {
        report(node, 'a YAML block in a .json file', 'use { } and [ ], or name the file .yaml');
      }
    },
    Scalar(_, scalar) {
      const source = text.slice(...rangeOf(scalar));
      if (!isJsonScalar(source)) {
        report(
          scalar,
          'this is not a JSON value',
          'put texts and keys in double quotes, or name the file .yaml',
        );
      }
    },
  });
  return problems;
}

/** The quote or bracket that is open at an offset, the innermost one. */
export function findOpening(
  documents: readonly Document.Parsed[],
  offset: number,
): [number, number] | undefined {
  let opening: number | undefined;
  for (const { contents } of documents) {
    visit(contents, {
      Node(_, node) {
        const isOpen = isScalar(node)
          ? node.type?.startsWith('QUOTE')
          : isCollection(node) && node.flow;
        const [start, end] = rangeOf(node);
        if (isOpen && start < offset && end >= offset) opening = start;
      },
    });
  }
  return opening === undefined ? undefined : [opening, opening + 1];
}

function duplicateKeys(items: readonly Pair[]): Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      {
        check: 'document.duplicate-key',
        message: 'the same key twice in one mapping',
        remedy: 'remove one of the two, or merge their values',
        range: rangeOf(key),
      },
    ];
  });
}

function badAlias(node: Node, message: string): Problem {
  return {
    check: 'document.alias',
    message,
    remedy: 'write `&name` at the value that is meant, or put a text that starts with * in quotes',
    range: rangeOf(node),
  };
}

function trailingComma(
  items: readonly unknown[],
  [, end]: readonly [number, number],
  text: string,
): Problem[] {
  const last = items.at(-1);
  const before = isPairLike(last) ? (last.value ?? last.key) : last;
  if (!isScalar(before) && !isMap(before) && !isSeq(before)) return [];
  const from = before.range?.[1] ?? end;
  const comma = text.slice(from, end).indexOf(',');
  if (comma === -1) return [];
  return [
    {
      check: 'document.not-json',
      message: 'a comma behind the last item',
      remedy: 'remove the comma',
      range: [from + comma, from + comma + 1],
    },
  ];
}

function isPairLike(item: unknown): item is Pair {
  return typeof item === 'object' && item !== null && 'key' in item && 'value' in item;
}

function isJsonScalar(source: string): boolean {
  try {
    const value: unknown = JSON.parse(source);
    return typeof value !== 'object' || value === null;
  } catch {
    return false;
  }
}

function rangeOf(node: Node): [number, number] {
  return node.range ? [node.range[0], node.range[1]] : [0, 1];
}
