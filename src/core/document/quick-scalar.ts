/** Scalars and flow collections of the fast YAML reader; `undefined` means it gives up. */

/** A value and the index behind it. */
export interface FlowResult {
  readonly value: unknown;
  readonly end: number;
}

/** Brackets inside brackets deeper than this are left to the full reader. */
const MAX_DEPTH = 32;

/** First characters of texts that mean nothing else in YAML. */
const PLAIN_START = /^(?:[A-Za-z0-9_./$^()<+=;\\~]|-[^ ])/;

/** Words of the core schema that are not texts. Source: YAML 1.2.2 §10.3.2. */
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((word): [string, null] => [word, null]),
  ...['true', 'True', 'TRUE'].map((word): [string, boolean] => [word, true]),
  ...['false', 'False', 'FALSE'].map((word): [string, boolean] => [word, false]),
]);

/** Numbers that are rare in files for people; `1MB` and `2026-11-22` are texts. */
const OTHER_NUMBER =
  /^(?:[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?|0[ox][0-9a-f]+|[-+]?\.(?:inf|nan))$/i;

/** False for the words of the core schema, and for a key that a plain object treats as its own. */
export function isPlainKey(key: string): boolean {
  return !WORDS.has(key) && key !== '__proto__';
}

/** Resolves a whole plain text by the core schema. */
export function readPlain(
  text: string,
  isInFlow: boolean,
): { readonly value: unknown } | undefined {
  if (!PLAIN_START.test(text) || text.includes(': ') || text.endsWith(':') || text.includes(' #')) {
    return undefined;
  }
  if (isInFlow && /:[,[\]{}]|[[\]{}]/.test(text)) return undefined;
  const word = WORDS.get(text);
  if (word !== undefined) return { value: word };
  if (!/^[-+.0-9]/.test(text)) return { value: text };
  if (/^(?:0|[1-9][0-9]{0,14})$/.test(text)) return { value: Number(text) };
  if (/^0x[0-9a-fA-F]{1,12}$/.test(text)) return { value: Number(text) };
  return OTHER_NUMBER.test(text) ? undefined : { value: text };
}

/** A quoted text that ends on its line. */
export function readQuoted(text: string, start: number): FlowResult | undefined {
  const pattern = text[start] === '"' ? /"(?:[^"\\]|\\.)*"/y : /'(?:[^']|'')*'/y;
  pattern.lastIndex = start;
  const source = pattern.exec(text)?.[0];
  if (source === undefined) return undefined;
  const end = start + source.length;
  if (source.startsWith("'")) return { value: source.slice(1, -1).replaceAll("''", "'"), end };
  if (!source.includes('\\')) return { value: source.slice(1, -1), end };
  // The escapes of JSON mean the same in YAML; others are left to the full reader.
  if (!/^"(?:[^\\]|\\(?:["\\nrt/]|u[0-9a-fA-F]{4}))*"$/.test(source)) return undefined;
  const value: unknown = JSON.parse(source);
  return { value, end };
}

/** A collection in brackets; its lines are joined by spaces. */
export function readFlow(text: string, start: number, depth = 0): FlowResult | undefined {
  if (depth > MAX_DEPTH) return undefined;
  return text[start] === '[' ? readList(text, start, depth) : readMapping(text, start, depth);
}

function readList(text: string, start: number, depth: number): FlowResult | undefined {
  const items: unknown[] = [];
  let at = skipSpaces(text, start + 1);
  if (text[at] === ']') return { value: items, end: at + 1 };
  for (;;) {
    const item = readItem(text, at, depth);
    if (!item) return undefined;
    items.push(item.value);
    at = skipSpaces(text, item.end);
    if (text[at] === ']') return { value: items, end: at + 1 };
    if (text[at] !== ',') return undefined;
    at = skipSpaces(text, at + 1);
    if (text[at] === ']') return { value: items, end: at + 1 };
  }
}

function readMapping(text: string, start: number, depth: number): FlowResult | undefined {
  const entries: Record<string, unknown> = {};
  let at = skipSpaces(text, start + 1);
  if (text[at] === '}') return { value: {}, end: at + 1 };
  for (;;) {
    const key = /([A-Za-z_$][\w$.-]*): +/y;
    key.lastIndex = at;
    const match = key.exec(text);
    const name = match?.[1];
    if (!match || name === undefined || !isPlainKey(name) || Object.hasOwn(entries, name)) {
      return undefined;
    }
    const item = readItem(text, at + match[0].length, depth);
    if (!item) return undefined;
    entries[name] = item.value;
    at = skipSpaces(text, item.end);
    if (text[at] === '}') return { value: entries, end: at + 1 };
    if (text[at] !== ',') return undefined;
    at = skipSpaces(text, at + 1);
    if (text[at] === '}') return { value: entries, end: at + 1 };
  }
}

function readItem(text: string, at: number, depth: number): FlowResult | undefined {
  const first = text[at];
  if (first === '[' || first === '{') return readFlow(text, at, depth + 1);
  if (first === '"' || first === "'") return readQuoted(text, at);
  const pattern = /[^,[\]{}]+/y;
  pattern.lastIndex = at;
  const source = pattern.exec(text)?.[0];
  const plain = source === undefined ? undefined : readPlain(source.replace(/ +$/, ''), true);
  return plain && source !== undefined
    ? { value: plain.value, end: at + source.length }
    : undefined;
}

/** Index of the first character from `at` on that is not a space. */
export function skipSpaces(text: string, at: number): number {
  let index = at;
  while (text[index] === ' ') index += 1;
  return index;
}
