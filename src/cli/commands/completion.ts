import { HardenError } from '../../core/kernel/errors.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import type { CommandSpec, OptionSpec, RunCommand } from '../command.ts';
import { COMMON_OPTIONS } from '../common-options.ts';
import { operand } from '../options.ts';

const SHELLS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

/** `harden completion <shell>`: prints a script for the shell to read at its start. */
export const run: RunCommand = (invocation, { commands }) => {
  const shell = operand(invocation, 0, 'the shell');
  const entry = Object.entries(SHELLS).find(([name]) => name === shell);
  if (!entry) {
    throw new HardenError('usage.argument', `no completion for "${shell}"`, {
      hint: `choose one of ${Object.keys(SHELLS).join(', ')}`,
    });
  }
  const text = entry[1](commands);
  return Promise.resolve({ exit: EXIT.clean, text, json: { shell, script: text } });
};

function longOption(flags: string): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? flags;
}

/** A word that stands directly behind `harden`, with the commands it begins. */
interface FirstWord {
  readonly word: string;
  readonly specs: readonly CommandSpec[];
  /** Second words, where the command has parts. */
  readonly parts: readonly string[];
  readonly summary: string;
}

function firstWords(commands: readonly CommandSpec[]): FirstWord[] {
  const words = new Set(commands.map(({ name }) => name.split(' ')[0] ?? name));
  return [...words].map((word) => {
    const specs = commands.filter(({ name }) => name === word || name.startsWith(`${word} `));
    const parts = specs.flatMap(({ name }) => name.split(' ').slice(1));
    const [only] = specs;
    return {
      word,
      specs,
      parts,
      summary: parts.length > 0 ? parts.join(', ') : (only?.summary ?? ''),
    };
  });
}

/** Options of all commands that begin with a word, each once. */
function optionSpecs({ specs }: FirstWord): readonly OptionSpec[] {
  const all = [...specs.flatMap(({ options }) => options), ...COMMON_OPTIONS];
  const flags = all.map((option) => option.flags);
  return all.filter((option, index) => flags.indexOf(option.flags) === index);
}

function bashScript(commands: readonly CommandSpec[]): string {
  const words = firstWords(commands);
  const cases = words.map((first) => {
    const options = optionSpecs(first).map(({ flags }) => longOption(flags));
    return `    ${first.word}) words="${options.join(' ')}" parts="${first.parts.join(' ')}" ;;`;
  });
  return `# harden completion for bash: source <(harden completion bash)
_harden() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words="" parts=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${words.map(({ word }) => word).join(' ')}" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 2 ] && [ -n "$parts" ]; then
    COMPREPLY=($(compgen -W "$parts" -- "$current"))
    return
  fi
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _harden harden
`;
}

function zshScript(commands: readonly CommandSpec[]): string {
  const words = firstWords(commands);
  const rows = words.map(({ word, summary }) => `    '${word}:${quoteZsh(summary)}'`);
  const cases = words.map((first) => {
    const options = optionSpecs(first).map(({ flags, summary, choices }) => {
      const value = flags.includes('<')
        ? `:value:${choices ? `(${choices.join(' ')})` : '_files'}`
        : '';
      return `'${longOption(flags)}[${quoteZsh(summary)}]${value}'`;
    });
    const part = first.parts.length > 0 ? ` '2:part:(${first.parts.join(' ')})'` : '';
    return `      ${first.word}) _arguments ${options.join(' ')}${part} '*:file:_files' ;;`;
  });
  return `#compdef harden
# harden completion for zsh: put this file into a folder of $fpath as _harden
_harden() {
  local -a commands=(
${rows.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
  else
    case "\${words[2]}" in
${cases.join('\n')}
    esac
  fi
}
_harden "$@"
`;
}

function quoteZsh(text: string): string {
  return text.replace(/[[\]:]/g, '\\$&').replaceAll("'", "'\\''");
}

function fishScript(commands: readonly CommandSpec[]): string {
  const words = firstWords(commands);
  const rows = words.flatMap(({ word, summary, parts }) => [
    `complete -c harden -n __fish_use_subcommand -f -a ${word} -d '${quoteFish(summary)}'`,
    ...parts.map(
      (part) => `complete -c harden -n '__fish_seen_subcommand_from ${word}' -f -a ${part}`,
    ),
  ]);
  const options = words.flatMap((first) =>
    optionSpecs(first).map(({ flags, summary, choices }) => {
      const value = flags.includes('<') ? (choices ? ` -x -a '${choices.join(' ')}'` : ' -r') : '';
      return `complete -c harden -n '__fish_seen_subcommand_from ${first.word}' -l ${longOption(flags).slice(2)}${value} -d '${quoteFish(summary)}'`;
    }),
  );
  return `# harden completion for fish: harden completion fish > ~/.config/fish/completions/harden.fish
${[...rows, ...options].join('\n')}
`;
}

function quoteFish(text: string): string {
  return text.replace(/['\\]/g, '\\$&');
}
