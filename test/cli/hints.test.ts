import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { FAILURES } from '../../src/core/kernel/errors.ts';
import { PROGRAM } from '../../src/core/kernel/program.ts';
import { REPOSITORY } from '../support/built-program.ts';

/** Texts a user reads: sources with their messages, documentation, examples, firmware packs. */
const TEXTS = ['src', 'docs', 'firmware', 'profiles', 'templates']
  .flatMap((folder) =>
    readdirSync(path.join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file),
    ),
  )
  .concat('README.md', 'CONTRIBUTING.md')
  .filter((file) => /\.(ts|md|yaml|json|hbs)$/.test(file));

const WORDS: ReadonlySet<string> = new Set(
  [...COMMANDS.map(({ name }) => name.split(' ')[0] ?? ''), 'help'].filter((word) => word !== ''),
);

it('everybody is told to type the same program, and commands it has', () => {
  const wrong: string[] = [];
  for (const file of TEXTS) {
    const text = readFileSync(path.join(REPOSITORY, file), 'utf8');
    if (text.includes(`npx ${PROGRAM}`)) wrong.push(`${file}: npx ${PROGRAM}`);
    for (const [, command = ''] of text.matchAll(/`harden ([a-z]+)[^`$\n]*`/g)) {
      if (!WORDS.has(command)) wrong.push(`${file}: ${PROGRAM} ${command}`);
    }
  }
  expect(wrong).toEqual([]);
});

it('no hint of the table promises a log: only who kept one can say where', () => {
  for (const { hint } of Object.values(FAILURES)) expect(hint).not.toMatch(/\blog\b/);
});

it('the program is called as its package says', () => {
  const text = readFileSync(path.join(REPOSITORY, 'package.json'), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ name: PROGRAM, bin: { [PROGRAM]: 'dist/main.js' } });
});
