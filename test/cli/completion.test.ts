import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { harden } from '../support/harden.ts';

const makeFolder = temporaryFolders();

async function script(shell: string): Promise<{ readonly file: string; readonly text: string }> {
  const cwd = await makeFolder();
  const { out } = await harden(['completion', shell], { cwd });
  const file = path.join(cwd, '_harden');
  await writeFile(file, out);
  return { file, text: out };
}

/** What bash offers for the last of some words. */
async function offers(...words: string[]): Promise<string[]> {
  const { file } = await script('bash');
  const ask =
    // biome-ignore lint/suspicious/noTemplateCurlyInString: bash's own syntax
    'source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _harden; printf "%s\\n" "${COMPREPLY[@]}"';
  const { stdout } = await execa('bash', ['-c', ask, file, 'harden', ...words]);
  return stdout.split('\n');
}

describe('completion', () => {
  it('for bash offers commands, then options of the command', async () => {
    const words = new Set(COMMANDS.map(({ name }) => name.split(' ')[0]));
    expect(await offers('')).toEqual([...words]);
    expect(await offers('catalogue', '')).toEqual(['verify', 'diff']);
    expect(await offers('catalogue', 'verify', 'espurna', '--s')).toEqual(['--source']);
    expect(await offers('che')).toEqual(['check']);
    expect(await offers('build', 'lamp.yaml', '--no')).toEqual(['--no-reuse', '--no-color']);
  });

  it.each(['zsh', 'fish'])(
    'for %s is a script that shell accepts, where there is one',
    async (shell) => {
      const { file, text } = await script(shell);
      for (const { name } of COMMANDS)
        for (const word of name.split(' ')) expect(text).toContain(word);
      const result = await execa(shell, ['-n', file], { reject: false });
      if (result.code === 'ENOENT') return; // the shell is no part of the set-up
      expect(result.stderr).toBe('');
      expect(result.exitCode).toBe(0);
    },
  );

  it.each(['bash', 'zsh', 'fish'])('for %s knows every option', async (shell) => {
    const { text } = await script(shell);
    for (const { options } of COMMANDS) {
      for (const { flags } of options) {
        const name = /--([a-z-]+)/.exec(flags)?.[1] ?? '?';
        expect(text).toContain(shell === 'fish' ? `-l ${name}` : `--${name}`);
      }
    }
  });
});
