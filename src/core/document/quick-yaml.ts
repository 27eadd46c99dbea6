/**
 * A fast reader for the plain style most YAML files are written in: block mappings and lists,
 * `[…]` and `{…}`, plain and quoted texts, comments. A catalogue of 300 rows takes it a
 * few milliseconds, the full reader more than a hundred. Whatever it does not know for sure makes
 * it give up, and the full reader decides; a property test holds the two against each other.
 */
import {
  type FlowResult,
  isPlainKey,
  readFlow,
  readPlain,
  readQuoted,
  skipSpaces,
} from './quick-scalar.ts';

interface Line {
  readonly indent: number;
  /** Without indentation and trailing spaces. */
  readonly text: string;
  /** True behind an empty line or a comment, which mean something inside a text of several lines. */
  readonly isAfterGap: boolean;
}

/** Thrown and caught inside this file only: the text is for the full reader. */
class GiveUp extends Error {}

/** A plain word as a key. */
const KEY = /^([A-Za-z_$][\w$.-]*):(?: +|$)/;

/** @returns the value, or `undefined` when the text needs the full reader */
export function quickYaml(text: string): unknown {
  const lines = splitLines(text);
  if (!lines || lines.length === 0) return undefined;
  try {
    const reader = new QuickReader(lines);
    const value = reader.block(0);
    return reader.isDone ? value : undefined;
  } catch (error) {
    if (error instanceof GiveUp) return undefined;
    throw error;
  }
}

/** Lines with content; `undefined` for characters and markers this reader does not handle. */
function splitLines(text: string): Line[] | undefined {
  // Tabs, carriage returns, other control characters, and the line separators of Unicode.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to look for
  if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(text)) return undefined;
  const lines: Line[] = [];
  let isGap = false;
  for (const raw of text.split('\n')) {
    const indent = skipSpaces(raw, 0);
    let end = raw.length;
    while (end > indent && raw[end - 1] === ' ') end -= 1; // trim() would take other spaces too
    const content = raw.slice(indent, end);
    if (content === '' || content.startsWith('#')) {
      isGap = true;
      continue;
    }
    if (indent === 0 && /^(?:---|\.\.\.|%)/.test(content)) return undefined;
    lines.push({ indent, text: content, isAfterGap: isGap });
    isGap = false;
  }
  return lines;
}

class QuickReader {
  readonly #lines: Line[];
  #at = 0;
  #depth = 0;

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  get isDone(): boolean {
    return this.#at >= this.#lines.length;
  }

  /** The mapping or list whose lines start at this column. */
  block(indent: number): unknown {
    const line = this.#line();
    this.#depth += 1;
    if (line?.indent !== indent || this.#depth > 64) throw new GiveUp();
    const value = isItem(line.text) ? this.#list(indent) : this.#mapping(indent);
    this.#depth -= 1;
    return value;
  }

  #line(): Line | undefined {
    return this.#lines[this.#at];
  }

  #mapping(indent: number): unknown {
    const entries: Record<string, unknown> = {};
    for (let line = this.#line(); line?.indent === indent; line = this.#line()) {
      const match = KEY.exec(line.text);
      const key = match?.[1];
      if (!match || key === undefined || !isPlainKey(key) || Object.hasOwn(entries, key))
        throw new GiveUp();
      this.#at += 1;
      entries[key] = this.#value(line.text.slice(match[0].length), indent, true);
    }
    this.#expectEnd(indent);
    return entries;
  }

  #list(indent: number): unknown[] {
    const items: unknown[] = [];
    for (
      let line = this.#line();
      line?.indent === indent && isItem(line.text);
      line = this.#line()
    ) {
      const rest = line.text.slice(skipSpaces(line.text, 1));
      if (KEY.test(rest)) {
        // `- key: value` opens a mapping at the column of its key.
        const column = indent + line.text.length - rest.length;
        this.#lines[this.#at] = { indent: column, text: rest, isAfterGap: false };
        items.push(this.block(column));
      } else if (isItem(rest)) {
        throw new GiveUp();
      } else {
        this.#at += 1;
        items.push(this.#value(rest, indent, false));
      }
    }
    return items;
  }

  /** What follows a key or a dash on its line, and on the lines below that belong to it. */
  #value(rest: string, indent: number, isInMapping: boolean): unknown {
    if (rest === '' || rest.startsWith('#')) return this.#nested(indent, isInMapping);
    const first = rest[0];
    if (first === '[' || first === '{') return this.#flow(rest, indent);
    if (first === '"' || first === "'") return this.#ended(readQuoted(rest, 0), rest, indent);
    return this.#plain(rest, indent);
  }

  /** Brackets may end on a later line, indented further than the line they opened on. */
  #flow(rest: string, indent: number): unknown {
    let text = rest;
    let found = readFlow(text, 0);
    while (!found) {
      const line = this.#line();
      // A comment between the lines would have to be cut out.
      if (!line || line.indent <= indent || line.isAfterGap || text.includes('#')) {
        throw new GiveUp();
      }
      text += ` ${line.text}`;
      this.#at += 1;
      if (/[\]}]/.test(line.text)) found = readFlow(text, 0);
    }
    return this.#ended(found, text, indent);
  }

  /** A quoted text or a collection must be all there is in its lines. */
  #ended(found: FlowResult | undefined, text: string, indent: number): unknown {
    if (!found || !/^(?: +#.*| *)$/.test(text.slice(found.end))) throw new GiveUp();
    if ((this.#line()?.indent ?? 0) > indent) throw new GiveUp();
    return found.value;
  }

  #nested(indent: number, isInMapping: boolean): unknown {
    const next = this.#line();
    if (!next) return null;
    if (next.indent > indent) return this.block(next.indent);
    if (isInMapping && next.indent === indent && isItem(next.text)) return this.#list(indent);
    return null;
  }

  /** A plain text, with the lines below that are indented further. */
  #plain(rest: string, indent: number): unknown {
    let text = withoutComment(rest);
    if (text !== rest && (this.#line()?.indent ?? 0) > indent) throw new GiveUp();
    for (let line = this.#line(); line && line.indent > indent; line = this.#line()) {
      if (line.isAfterGap || !/^\w/.test(line.text) || line.text.includes(' #')) throw new GiveUp();
      text += ` ${line.text}`;
      this.#at += 1;
    }
    const found = readPlain(text, false);
    if (!found) throw new GiveUp();
    return found.value;
  }

  /** A line that is indented further than its neighbours, or a list among keys, is an error. */
  #expectEnd(indent: number): void {
    const next = this.#line();
    if (next && next.indent >= indent) throw new GiveUp();
  }
}

function isItem(text: string): boolean {
  return text === '-' || text.startsWith('- ');
}

function withoutComment(text: string): string {
  const at = text.indexOf(' #');
  return at === -1 ? text : text.slice(0, at).replace(/ +$/, '');
}
