/**
 * How the text of a C source is to be read where standards and options differ. Which holds only the
 * compiler knows, so a scan that must not miss anything goes through all of them.
 */
export interface Reading {
  /** `??=` is `#`: with `-trigraphs` or a strict `-std`. */
  readonly trigraphs: boolean;
  /** There are raw strings and digit separators: C++14, and in part GNU C. */
  readonly modern: boolean;
}

/** A source as its directives are looked for; of the length of the joined text. */
export interface CleanSource {
  /** Continuation lines joined, comments blank, line breaks inside of comments and raw strings {@link INNER_BREAK}. */
  readonly text: string;
  /** Positions in `text` where a continuation was cut out, ascending. */
  readonly cuts: readonly number[];
}

/** A directive of the preprocessor: `#if A && B` has the name `if` and the rest `A && B`. */
export interface Directive {
  readonly name: string;
  readonly rest: string;
  /** Number of its first line in the file. */
  readonly line: number;
}

/** Stands for a line break that does not end a line of code; from the private use area of Unicode. */
export const INNER_BREAK = '\uE000';

/** Source: ISO/IEC 9899:2011 5.2.1.1. */
const TRIGRAPH = /\?\?([=/'()!<>-])/g;
const TRIGRAPHS = new Map([
  ['=', '#'],
  ['/', '\\'],
  ["'", '^'],
  ['(', '['],
  [')', ']'],
  ['!', '|'],
  ['<', '{'],
  ['>', '}'],
  ['-', '~'],
]);

/** GCC lets blanks stand between backslash and line break. Source: GCC manual, "Initial processing". */
const CONTINUATION = /\\[ \t\v\f\r]*\n/g;
/** One without its end goes to the end of the file: the compiler stops there. */
const RAW_STRING = /\b(?:u8|[uUL])?R"([^()\\\s]{0,16})\([\s\S]*?(?:\)\1"|$)/;
const CONTINUATION_OR_RAW = new RegExp(`${RAW_STRING.source}|${CONTINUATION.source}`, 'g');

/** Readings that differ for a text; the one of GNU C++ comes first. */
export function readingsOf(text: string): readonly [Reading, ...Reading[]] {
  const first: Reading = { trigraphs: false, modern: true };
  const others: Reading[] = [];
  const isModern = isModernText(text);
  if (isModern) others.push({ trigraphs: false, modern: false });
  if (text.search(TRIGRAPH) !== -1) {
    others.push({ trigraphs: true, modern: true });
    if (isModern) others.push({ trigraphs: true, modern: false });
  }
  return [first, ...others];
}

function isModernText(text: string): boolean {
  return (text.includes('R"') && /\b(?:u8|[uUL])?R"/.test(text)) || /\d'\w/.test(text);
}

/**
 * Brings a source into the form in which directives stand at the start of a line, as translation
 * phases 1 to 3 do: trigraphs, continuation lines, then comments.
 * Source: ISO/IEC 9899:2011 5.1.1.2.
 */
export function cleanSource(original: string, { trigraphs, modern }: Reading): CleanSource {
  const source = trigraphs
    ? original.replace(TRIGRAPH, (all, key: string) => TRIGRAPHS.get(key) ?? all)
    : original;
  const isModern = modern && isModernText(source);
  const { text, cuts } = joinLines(source, isModern ? CONTINUATION_OR_RAW : CONTINUATION);
  return { text: blankComments(text, isModern), cuts };
}

function joinLines(source: string, pattern: RegExp): CleanSource {
  const cuts: number[] = [];
  if (!source.includes('\\')) return { text: source, cuts };
  let removed = 0;
  const text = source.replace(pattern, (...match) => {
    const part = match[0];
    const at: unknown = match.find((value) => typeof value === 'number');
    if (!part.startsWith('\\') || typeof at !== 'number') return part;
    cuts.push(at - removed);
    removed += part.length;
    return '';
  });
  return { text, cuts };
}

/** Characters by which something begins that is not plain code: `"`, `'`, `/`, `<`. */
const TELLING = Uint8Array.from({ length: 128 }, (_, code) =>
  '"\'/<'.includes(String.fromCharCode(code)) ? 1 : 0,
);

const SLASH = '/'.charCodeAt(0);

/** Takes comments out, and line breaks that end no line; what stands behind keeps its position. */
function blankComments(text: string, isModern: boolean): string {
  const pieces: string[] = [];
  let kept = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code > 127 || TELLING[code] === 0) {
      at += 1;
      continue;
    }
    const end = endOfToken(text, at, isModern);
    const isComment = code === SLASH && end > at + 1;
    if (isComment || (isModern && end > at + 1 && text.slice(at, end).includes('\n'))) {
      const part = text.slice(at, end);
      const plain = isComment ? part.replace(/[^\n]+/g, (run) => ' '.repeat(run.length)) : part;
      pieces.push(text.slice(kept, at), plain.replaceAll('\n', INNER_BREAK));
      kept = end;
    }
    at = end;
  }
  if (pieces.length === 0) return text;
  pieces.push(text.slice(kept));
  return pieces.join('');
}

/** One without its closing quote goes to the end of its line, as in GCC. */
const STRING = /"(?:[^"\\\n]|\\[^\n]?)*"?/y;
const CHARACTER = /'(?:[^'\\\n]|\\[^\n]?)*'?/y;
const RAW_REST = /"([^()\\\s]{0,16})\([\s\S]*?(?:\)\1"|$)/y;
const RAW_PREFIX = /(?<!\w)(?:u8|[uUL])?R$/;
/** What an apostrophe that opens no text stands behind. Source: ISO/IEC 14882:2014 2.10. */
const NUMBER = /(?<![\w.])\.?\d(?:[\w.]|'\w)*$/;
const HEADER = /<[^>\n]*>/y;
/** Behind these a name in angle brackets is no code: `<it's>`, `<a//b>`. */
const ASKS_HEADER =
  /\b(?:include|include_next|import|embed|__has_include|__has_include_next|__has_embed)(?:[ \t\v\f(]|\/\*(?:(?!\*\/)[\s\S])*\*\/)*$/;
/** Characters looked back at, more than any number or sane directive has. */
const LOOK_BACK = 200;

/** End of what begins at a telling character; the next character where that is plain code. */
function endOfToken(text: string, at: number, isModern: boolean): number {
  switch (text.charAt(at)) {
    case '"':
      return (
        (isModern && RAW_PREFIX.test(before(text, at, 4))
          ? match(RAW_REST, text, at)
          : undefined) ??
        match(STRING, text, at) ??
        at + 1
      );
    case "'":
      if (isModern && /\w$/.test(before(text, at, 1)) && NUMBER.test(before(text, at, LOOK_BACK)))
        return at + 1;
      return match(CHARACTER, text, at) ?? at + 1;
    case '<':
      // The last letters first: `<` is common.
      if (
        !/[etd(/][ \t]*$/.test(before(text, at, 8)) ||
        !ASKS_HEADER.test(before(text, at, LOOK_BACK))
      )
        return at + 1;
      return match(HEADER, text, at) ?? at + 1;
    default:
      return endOfComment(text, at);
  }
}

/** The characters in front of a position. */
function before(text: string, at: number, size: number): string {
  return text.slice(Math.max(0, at - size), at);
}

function endOfComment(text: string, at: number): number {
  const next = text[at + 1];
  if (next !== '*' && next !== '/') return at + 1;
  const mark = next === '*' ? '*/' : '\n';
  const end = text.indexOf(mark, at + 2);
  if (end === -1) return text.length;
  return next === '*' ? end + 2 : end;
}

/** End of a sticky pattern's match at a position. */
function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

const DIRECTIVE =
  /^[ \t\v\f\r\uE000\uFEFF]*(?:#|%:)[ \t\v\f\r\uE000]*([A-Za-z_]\w*)[ \t\v\f\r\uE000]*([^\n]*)/gm;

/** The directives of a source in order, those in branches that are not taken as well. */
export function directivesOf(source: CleanSource): readonly Directive[] {
  const lineAt = lineCounter(source);
  return Array.from(source.text.matchAll(DIRECTIVE), (match) => ({
    name: match[1] ?? '',
    rest: (match[2] ?? '').replaceAll(INNER_BREAK, ' ').trimEnd(),
    line: lineAt(match.index + match[0].search(/#|%:/)),
  }));
}

/**
 * Tells in which line of the file a position of the cleaned text is.
 * @returns a function to be asked about ascending positions
 */
export function lineCounter({ text, cuts }: CleanSource): (position: number) => number {
  let at = 0;
  let cut = 0;
  let line = 1;
  return (position) => {
    for (; at < position; at += 1) {
      const char = text.charCodeAt(at);
      if (char === 10 || char === 0xe000) line += 1;
    }
    for (; (cuts[cut] ?? Number.POSITIVE_INFINITY) <= position; cut += 1) line += 1;
    return line;
  };
}

/** The directives of a text, once for each way in which it can be read. */
export function readDirectives(text: string): readonly (readonly Directive[])[] {
  return readingsOf(text).map((reading) => directivesOf(cleanSource(text, reading)));
}

const QUOTED = /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?/g;
const NAME = /[A-Za-z_]\w*/g;

/** Names in a part of a directive, those in texts left out. */
export function namesIn(part: string): readonly string[] {
  const plain = part.includes('"') || part.includes("'") ? part.replace(QUOTED, ' ') : part;
  return plain.match(NAME) ?? [];
}
