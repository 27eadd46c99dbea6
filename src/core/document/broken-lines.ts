import type { Secrecy } from './secrecy.ts';
import { isSecretWord } from './secret-words.ts';
import type { Stretch } from './shown-line.ts';
import { lineText, type TextLines } from './text-lines.ts';

/** What is understood of a line; a word ends where YAML could end it. */
const TOKEN =
  /(?<blank>[ \t]+|- )|(?<mark>[{}[\],])|(?<key>["']?[\w$-]+["']?)[ \t]*:(?=[ \t"'[{]|$)|(?<word>["']?[\w./-]+["']?)(?=[ \t,\]}]|$)/y;

/** What may be a value of its own, whatever is wrong around it. */
const WORD = /[^\s"'[\]{},]+/g;

/**
 * Keys and values of a text that is not well-formed, so that only its lines can be judged: known keys,
 * and behind a key whose value is published single words. From the first doubtful thing on, the rest
 * of a line is left out; so is every line of a value that began under a secret key.
 */
export function stretchesOfBrokenText(lines: TextLines, secrecy: Secrecy): Stretch[] {
  // What is left out once must not be shown where it stands again.
  const hidden = readLines(lines, secrecy).filter(({ isShown }) => !isShown);
  secrecy.learn(hidden.flatMap(({ start, end }) => lines.text.slice(start, end).match(WORD) ?? []));
  return readLines(lines, secrecy);
}

function readLines(lines: TextLines, secrecy: Secrecy): Stretch[] {
  const stretches: Stretch[] = [];
  let depth = -1;
  for (const [index, start] of lines.starts.entries()) {
    const text = lineText(lines, index);
    const { column, key } = firstKey(text);
    if (key !== undefined && column <= depth) depth = -1;
    if (depth >= 0) {
      stretches.push({ start, end: start + text.length, isShown: false });
    } else {
      stretches.push(...shift(stretchesOfLine(text, secrecy), start));
      if (namesSecret(text, secrecy)) depth = column;
    }
  }
  return stretches;
}

function shift(stretches: readonly Stretch[], by: number): Stretch[] {
  return stretches.map(({ start, end, isShown }) => ({
    start: start + by,
    end: end + by,
    isShown,
  }));
}

function stretchesOfLine(text: string, secrecy: Secrecy): Stretch[] {
  const stretches: Stretch[] = [];
  const brackets: string[] = [];
  let kind: ReturnType<Secrecy['keyKind']>;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const { blank, mark, key, word } = TOKEN.exec(text)?.groups ?? {};
    const keyKind = secrecy.keyKind(unquote(key));
    const isShown = keyKind !== undefined || (kind === 'published' && showsWord(word, secrecy));
    if (mark !== undefined && endsValue(mark, brackets)) kind = undefined;
    if (mark !== undefined || blank !== undefined) continue;
    if (!isShown) return [...stretches, ...restOfLine(text, at)];
    stretches.push({ start: at, end: at + (key ?? word ?? '').length, isShown });
    kind = keyKind ?? kind;
  }
  return stretches;
}

/** In braces a comma ends the value; in brackets the next item belongs to the same key. */
function endsValue(mark: string, brackets: string[]): boolean {
  if (mark === '[' || mark === '{') brackets.push(mark);
  if (mark === ']' || mark === '}') brackets.pop();
  return mark === '{' || mark === '}' || (mark === ',' && brackets.at(-1) !== '[');
}

function restOfLine(text: string, start: number): Stretch[] {
  return text.startsWith('#', start) ? [] : [{ start, end: text.length, isShown: false }];
}

function showsWord(word: string | undefined, secrecy: Secrecy): boolean {
  return word !== undefined && !isSecretWord(unquote(word)) && secrecy.showsText(unquote(word));
}

function unquote(text = ''): string {
  return text.replace(/^["']|["']$/g, '');
}

/** Column of the first word of a line, and the word where it is a key. */
function firstKey(text: string): { readonly column: number; readonly key: string | undefined } {
  const [, indent = ''] = /^([ \t]*(?:- +)?)/.exec(text) ?? [];
  const [, key] = /^["']?([\w$-]+)["']?\s*:(?:\s|$)/.exec(text.slice(indent.length)) ?? [];
  return { column: indent.length, key };
}

function namesSecret(text: string, secrecy: Secrecy): boolean {
  return text
    .split(/[^\w$-]+/)
    .some((word) => isSecretWord(word) || secrecy.keyKind(word) === 'secret');
}
