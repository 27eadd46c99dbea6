/** A fenced block: ```` ```console run exit=1 ````. */
export interface Block {
  readonly language: string;
  /** Words of the info string after the language: `run` → '', `exit=1` → '1'. */
  readonly marks: ReadonlyMap<string, string>;
  readonly lines: readonly string[];
  /** Line number of the first line inside, from 1. */
  readonly line: number;
}

const FENCE = /^(`{3,})\s*(.*)$/;

/** Every fenced block of a page. */
export function parseBlocks(page: string): Block[] {
  const blocks: (Block & { lines: string[] })[] = [];
  let fence: string | undefined;
  for (const [index, line] of page.split('\n').entries()) {
    const match = FENCE.exec(line);
    if (fence !== undefined && line.trimEnd() === fence) fence = undefined;
    else if (fence !== undefined) blocks.at(-1)?.lines.push(line);
    else if (match) {
      fence = match[1];
      const [language = '', ...words] = (match[2] ?? '').split(' ');
      const marks = new Map(
        words.map((word) => [word.split('=')[0] ?? '', word.split('=')[1] ?? '']),
      );
      blocks.push({ language, marks, lines: [], line: index + 2 });
    }
  }
  if (fence !== undefined) throw new Error('a fenced block has no end');
  return blocks;
}

/** A page without its fenced blocks, whose content is no Markdown. */
export function withoutBlocks(page: string): string {
  return page.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1[ \t]*$/gm, '');
}

/**
 * Rows of all tables below a heading, up to the next heading of the same depth.
 * @param heading - its text, or nothing for the whole page
 * @returns cells without the backticks around them; header rows are left out
 */
export function tableRows(page: string, heading?: string): string[][] {
  const rows = section(withoutBlocks(page), heading).split('\n');
  return rows.flatMap((row, index) => {
    const isHeader = isRule(rows[index + 1] ?? '');
    return row.startsWith('|') && !isRule(row) && !isHeader ? [cells(row)] : [];
  });
}

function section(page: string, heading: string | undefined): string {
  if (heading === undefined) return page;
  const lines = page.split('\n');
  const start = lines.findIndex(
    (line) => line.replace(/^#+ /, '') === heading && line.startsWith('#'),
  );
  if (start === -1) throw new Error(`no heading "${heading}"`);
  const depth = /^#+/.exec(lines[start] ?? '')?.[0].length ?? 0;
  const length = lines.slice(start + 1).findIndex((line) => {
    const hashes = /^#+(?= )/.exec(line)?.[0].length;
    return hashes !== undefined && hashes <= depth;
  });
  return lines.slice(start, length === -1 ? undefined : start + 1 + length).join('\n');
}

function isRule(row: string): boolean {
  return /^\|[\s:|-]+\|$/.test(row);
}

function cells(row: string): string[] {
  return row
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .trim()
        .replaceAll('\\|', '|')
        .replace(/^`([^`]*)`$/, '$1'),
    );
}

/** Targets of links and pictures that lead to a file: `../templates.md#fields`. */
export function relativeLinks(page: string): string[] {
  const text = withoutBlocks(page).replace(/`[^`\n]*`/g, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset|href)="([^"]+)"/g)];
  return links
    .map(([, inline, attribute]) => inline ?? attribute ?? '')
    .filter((target) => !/^[a-z]+:/i.test(target));
}

/** Anchors GitHub makes from the headings of a page. */
export function anchors(page: string): string[] {
  return [...withoutBlocks(page).matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
