import { ANSI_SEQUENCE } from './palette.ts';

/**
 * Characters that can harm a reader: controls, which move the cursor or colour a terminal, and the
 * marks that turn the direction of text, which make it read otherwise than it is.
 * Source: UAX #9 §2 and CVE-2021-42574 for the marks.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const HARMFUL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text on one line of a terminal: harmful characters are spelt out (`\x1b`, `\n`). */
export function escapeText(text: string): string {
  return text.replace(HARMFUL, (char) => SHORT[char] ?? spell(char));
}

/** Colours our own palette puts around texts, and the line ends and tabs of a result. */
const OWN = new RegExp(`\\n|\\t|${ANSI_SEQUENCE.source}`, 'g');
const OWN_WITHOUT_COLOUR = /[\n\t]/g;

/**
 * A finished result of many lines: whatever reached it unescaped is spelt out here at the latest.
 * @param isColoured - leaves the sequences of our own palette alone
 */
export function escapeLines(text: string, isColoured = false): string {
  const own = isColoured ? OWN : OWN_WITHOUT_COLOUR;
  let escaped = '';
  let at = 0;
  for (const match of text.matchAll(own)) {
    escaped += escapeText(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return escaped + escapeText(text.slice(at));
}

/**
 * A value as a JSON document with a line break at the end. JSON itself lets characters pass that a
 * terminal obeys; as `\uXXXX` they stand for the same text.
 */
export function formatJsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  return `${text.replace(HARMFUL, (char) => (char === '\n' ? char : spellUnicode(char)))}\n`;
}

/** The same in one line, with its end: for documents that come one after the other. */
export function formatJsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(HARMFUL, spellUnicode)}\n`;
}

/** Text between tags or in a quoted attribute of HTML. */
export function escapeHtml(text: string): string {
  return escapeText(text).replace(/[&<>"']/g, toEntity);
}

/**
 * Text in Markdown, behind a heading, list or cell mark: no emphasis, link, mention, formula, cell
 * border or markup of its own. Source: CommonMark 0.31 §2.4, GFM §§4.10, 6.9 for cells and links.
 */
export function escapeMarkdown(text: string): string {
  return breakLinks(
    escapeText(text)
      .trimStart()
      .replace(/[\\`*_[\]~#|@$]/g, '\\$&')
      .replace(/[&<>]/g, toEntity)
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2'),
  );
}

/** Text as code in Markdown: a code span cannot hold every text, in a table cell least of all. */
export function escapeMarkdownCode(text: string): string {
  return `<code>${breakLinks(escapeText(text).replace(/[&<>\\`*_[\]~#|@$]/g, toEntity))}</code>`;
}

/** Keeps GitHub from turning an address into a link. Source: GFM §6.9. */
function breakLinks(markdown: string): string {
  return markdown
    .replaceAll('://', ':&#47;/')
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}&#46;`);
}

function toEntity(char: string): string {
  return `&#${char.charCodeAt(0)};`;
}

function spell(char: string): string {
  const code = char.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : spellUnicode(char);
}

function spellUnicode(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
