import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY } from './support/built-program.ts';
import {
  isShown,
  makeWorld,
  runShown,
  shownCommands,
  type World,
} from './support/documented-commands.ts';
import { type Block, parseBlocks } from './support/markdown.ts';

/**
 * Every `sh` and `console` block of these pages is run as it stands, in a copy of the checkout:
 * those marked `run`. Blocks marked `file=<name>` are written there first. The others may only hold
 * lines of {@link NOT_RUN}. HARDEN_UPDATE=1 writes what was seen into the pages, for review.
 */
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...['profiles', 'firmware-packs', 'templates', 'policy', 'exit-codes', 'sources-and-edits'].map(
    (name) => `docs/${name}.md`,
  ),
  ...readdirSync(path.join(REPOSITORY, 'docs', 'commands')).map((name) => `docs/commands/${name}`),
];

/** Lines that set the checkout up or change the reader's shell; docs.test.ts checks the scripts. */
const NOT_RUN = /^(npm (ci|test|run [a-z]+)( && npm (test|run [a-z]+))?|npx .*|alias .*)$/;

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(path.join(REPOSITORY, page), 'utf8');
  const blocks = parseBlocks(text);
  const shell = blocks.filter(({ language }) => /^(sh|bash|console)$/.test(language));

  it('marks every command that can be run', () => {
    const lines = shell.filter(({ marks }) => !marks.has('run')).flatMap((block) => block.lines);
    expect(lines.filter((line) => line !== '' && !NOT_RUN.test(line))).toEqual([]);
  });

  if (!shell.some(({ marks }) => marks.has('run'))) return;

  it('shows what its commands print', async () => {
    const world = await makeWorld();
    try {
      for (const block of blocks) await runBlock(page, block, world);
    } finally {
      await world.remove();
    }
  });
});

async function runBlock(page: string, block: Block, world: World): Promise<void> {
  await writeExample(block, world);
  if (!block.marks.has('run')) return;
  const commands = shownCommands(block);
  const seen: string[] = [];
  for (const { command, shown } of commands) {
    const { lines, status } = await runShown(command, world);
    const place = `${page}:${block.line}: ${command}`;
    const isLast = command === commands.at(-1)?.command;
    const wanted = isLast ? Number(block.marks.get('exit') ?? 0) : 0;
    expect(status, `${place}\n${lines.join('\n')}`).toBe(wanted);
    const isRight = block.language !== 'console' || isShown(shown, lines);
    if (!(isRight || process.env.HARDEN_UPDATE)) expect(lines, place).toEqual(shown);
    seen.push(`$ ${command}`, ...(isRight ? shown : lines));
  }
  if (process.env.HARDEN_UPDATE && block.language === 'console') await rewrite(page, block, seen);
}

/** The content of a block marked `file=<name>`, as the file of that name. */
async function writeExample({ marks, lines }: Block, world: World): Promise<void> {
  const name = marks.get('file');
  if (name === undefined) return;
  const file = path.join(world.folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${lines.join('\n')}\n`);
}

async function rewrite(page: string, block: Block, seen: readonly string[]): Promise<void> {
  const file = path.join(REPOSITORY, page);
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace(block.lines.join('\n'), () => seen.join('\n')),
  );
}
