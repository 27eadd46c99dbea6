import { type Alias, isAlias, isMap, isNode, isScalar, isSeq, type Node, visit } from 'yaml';
import type { Path } from './path.ts';
import { isSecretPath, isSecretWord, type SecretRules, secretSection } from './secrecy.ts';
import { lineIndex, lineText, type TextLines } from './text-lines.ts';

/** A user and a password inside an address. */
const CREDENTIALS_IN_URL = /:\/\/[^\s/]*@/;

/**
 * Lines that must not be shown, by index from 0: those of secret values, with all their lines, and
 * those where an alias takes a secret from.
 */
export function secretLines(
  lines: TextLines,
  contents: Node | null,
  rules: SecretRules | undefined,
): ReadonlySet<number> {
  const hidden = new Set<number>();
  if (!rules) return hidden;
  const hide = ({ range }: Node): void => {
    if (!range) return;
    const last = lineIndex(lines, Math.max(range[0], range[1] - 1));
    for (let line = lineIndex(lines, range[0]); line <= last; line += 1) hidden.add(line);
  };
  const anchors = anchoredNodes(contents);
  for (const node of secretNodes(contents, [], rules)) {
    hide(node);
    for (const alias of aliasesIn(node)) anchors.get(alias.source)?.forEach(hide);
  }
  for (const line of lines.starts.keys()) {
    if (CREDENTIALS_IN_URL.test(lineText(lines, line))) hidden.add(line);
  }
  return hidden;
}

/**
 * The same for a text that is not well-formed, so that only its lines can be judged: a line that
 * names a secret hides all that follow until a key that is not indented further.
 */
export function secretLinesOfBrokenText(
  lines: TextLines,
  rules: SecretRules | undefined,
): ReadonlySet<number> {
  const hidden = new Set<number>();
  if (!rules) return hidden;
  let depth = -1;
  for (const line of lines.starts.keys()) {
    const text = lineText(lines, line);
    const { column, key } = keyOf(text);
    if (key !== undefined && column <= depth) depth = -1;
    if (depth === -1 && namesSecret(text, rules)) depth = column;
    if (depth >= 0) hidden.add(line);
  }
  return hidden;
}

/** Keys and values that are secret, at any depth. */
function* secretNodes(node: unknown, path: Path, rules: SecretRules): Generator<Node> {
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      yield* secretNodes(item, [...path, index], rules);
    }
  }
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const below = [...path, name];
    // A section is looked into: some of its keys are harmless.
    const isSection = path.length === 0 && isMap(value) && !isSecretWord(name);
    if (isSection || !isSecretPath(below, rules)) {
      yield* secretNodes(value, below, rules);
    } else {
      yield* [key, value].filter(isNode);
    }
  }
}

/** Column of the first word of a line, and the word where it is a key. */
function keyOf(text: string): { readonly column: number; readonly key: string | undefined } {
  const [, indent = ''] = /^([ \t]*(?:- +)?)/.exec(text) ?? [];
  const [, key] = /^["']?([\w$-]+)["']?\s*:(?:\s|$)/.exec(text.slice(indent.length)) ?? [];
  return { column: indent.length, key };
}

function namesSecret(text: string, rules: SecretRules): boolean {
  return (
    CREDENTIALS_IN_URL.test(text) ||
    text.split(/[^\w$-]+/).some((word) => isSecretWord(word) || secretSection(word, rules))
  );
}

function anchoredNodes(contents: Node | null): ReadonlyMap<string, readonly Node[]> {
  const anchors = new Map<string, Node[]>();
  visit(contents, {
    Node(_, node) {
      if (isAlias(node) || !node.anchor) return;
      const known = anchors.get(node.anchor);
      if (known) known.push(node);
      else anchors.set(node.anchor, [node]);
    },
  });
  return anchors;
}

function aliasesIn(node: Node): Alias[] {
  const aliases: Alias[] = [];
  visit(node, {
    Alias(_, alias) {
      aliases.push(alias);
    },
  });
  return aliases;
}
