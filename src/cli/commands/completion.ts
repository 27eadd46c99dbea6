import { EXIT, HardenError } from '../../core/kernel/errors.ts';
import type { CommandSpec, RunCommand } from '../command.ts';
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

function optionsOf(spec: CommandSpec): string[] {
  return [...spec.options, ...COMMON_OPTIONS].map(({ flags }) => longOption(flags));
}

function bashScript(commands: readonly CommandSpec[]): string {
  const cases = commands.map((spec) => `    ${spec.name}) words="${optionsOf(spec).join(' ')}" ;;`);
  return `# harden completion for bash: source <(harden completion bash)
_harden() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _harden harden
`;
}

function zshScript(commands: readonly CommandSpec[]): string {
  const rows = commands.map(({ name, summary }) => `    '${name}:${quoteZsh(summary)}'`);
  const cases = commands.map((spec) => {
    const options = [...spec.options, ...COMMON_OPTIONS].map(({ flags, summary, choices }) => {
      const value = flags.includes('<')
        ? `:value:${choices ? `(${choices.join(' ')})` : '_files'}`
        : '';
      return `'${longOption(flags)}[${quoteZsh(summary)}]${value}'`;
    });
    return `      ${spec.name}) _arguments ${options.join(' ')} '*:file:_files' ;;`;
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
  const rows = commands.map(
    ({ name, summary }) =>
      `complete -c harden -n __fish_use_subcommand -f -a ${name} -d '${quoteFish(summary)}'`,
  );
  const options = commands.flatMap((spec) =>
    [...spec.options, ...COMMON_OPTIONS].map(({ flags, summary, choices }) => {
      const value = flags.includes('<') ? (choices ? ` -x -a '${choices.join(' ')}'` : ' -r') : '';
      return `complete -c harden -n '__fish_seen_subcommand_from ${spec.name}' -l ${longOption(flags).slice(2)}${value} -d '${quoteFish(summary)}'`;
    }),
  );
  return `# harden completion for fish: harden completion fish > ~/.config/fish/completions/harden.fish
${[...rows, ...options].join('\n')}
`;
}

function quoteFish(text: string): string {
  return text.replace(/['\\]/g, '\\$&');
}
