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
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}
