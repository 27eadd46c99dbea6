import { Command, CommanderError, type OutputConfiguration } from 'commander';
import { FAILURES, HardenError } from '../core/kernel/errors.ts';
import { EXIT, type ExitStatus } from '../core/kernel/exit.ts';
import { commandLine, PROGRAM } from '../core/kernel/program.ts';
import { PLAIN_PALETTE } from '../core/report/palette.ts';
import type { CommandSpec, Invocation } from './command.ts';
import { COMMANDS } from './commands.ts';
import { COMMON_OPTIONS } from './common-options.ts';
import { type OutputOptions, printError, printResult, type Streams } from './output.ts';
import { wireTerminal } from './terminal.ts';
import { makeContext, packageVersion } from './wire.ts';

const streams: Streams = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

/**
 * Runs the command line.
 * @param argv - arguments without the interpreter and the script
 * @returns the status to exit with; never throws
 */
export async function run(argv: readonly string[]): Promise<ExitStatus> {
  const output = {
    command: commandName(argv),
    version: packageVersion(),
    json: argv.includes('--json'),
    debug: argv.includes('--debug'),
  };
  let status: ExitStatus = EXIT.clean;
  let said = '';
  const program = makeProgram(
    async (spec, invocation) => {
      status = await runCommand(spec, invocation, output);
    },
    (text) => {
      said += text;
    },
  );
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      const key = error.code === 'commander.version' ? 'version' : 'help';
      return printResult(
        { exit: EXIT.clean, text: said, json: { [key]: said.trimEnd() } },
        streams,
        output,
      );
    }
    const isBare = error instanceof CommanderError && error.code === 'commander.help';
    if (isBare && output.command === PROGRAM) {
      streams.err(`${program.helpInformation()}\n`);
    }
    return printError(asUsageError(error, output.command), streams, output);
  }
}

/** Common options that take the word behind them. */
const VALUE_OPTIONS: ReadonlySet<string> = new Set(
  COMMON_OPTIONS.filter(({ flags }) => flags.includes('<')).map(({ flags }) => longFlag(flags)),
);

/**
 * Name of the command, `build` or `catalogue verify`, told without commander, which may have given
 * up before it.
 */
function commandName(argv: readonly string[]): string {
  const words = argv.filter(
    (word, index) => !word.startsWith('-') && !VALUE_OPTIONS.has(argv[index - 1] ?? ''),
  );
  const two = words.slice(0, 2).join(' ');
  return COMMANDS.some(({ name }) => name === two) ? two : (words[0] ?? PROGRAM);
}

function longFlag(flags: string): string {
  return flags.split(' ')[0] ?? flags;
}

/**
 * The command line as commander knows it.
 * @param say - gets what commander prints itself: help, and the version
 */
function makeProgram(
  action: (spec: CommandSpec, invocation: Invocation) => Promise<void>,
  say: (text: string) => void,
): Command {
  const output = { writeOut: say, writeErr: () => {} };
  const program = new Command(PROGRAM)
    .description('hardened firmware for ESP8266 boards, from a profile, with proof')
    .version(packageVersion())
    .exitOverride()
    .configureOutput(output);
  // On the program too, which finds them before and behind the command; the commands have them for
  // their help.
  for (const { flags, summary } of COMMON_OPTIONS) program.option(flags, summary);
  for (const spec of COMMANDS) {
    const [first = '', second] = spec.name.split(' ');
    const parent = second === undefined ? program : groupOf(program, first, output);
    const command = parent
      .command(`${second ?? first} ${spec.operands}`.trim())
      .description(spec.summary)
      .exitOverride()
      .configureOutput(output);
    for (const { flags, summary } of [...spec.options, ...COMMON_OPTIONS]) {
      command.option(flags, summary);
    }
    command.action(async () => {
      await action(spec, { operands: command.args, options: command.optsWithGlobals() });
    });
  }
  return program;
}

/** The command whose parts are commands themselves. */
function groupOf(program: Command, name: string, output: OutputConfiguration): Command {
  const known = program.commands.find((command) => command.name() === name);
  if (known) return known;
  const parts = COMMANDS.filter((spec) => spec.name.startsWith(`${name} `));
  return program
    .command(name)
    .description(parts.map((spec) => spec.name.slice(name.length + 1)).join(', '))
    .exitOverride()
    .configureOutput(output);
}

async function runCommand(
  spec: CommandSpec,
  invocation: Invocation,
  output: OutputOptions,
): Promise<ExitStatus> {
  const terminal = wireTerminal(output.json);
  let cache: string | undefined;
  try {
    const { run: runIt } = await spec.load();
    const context = makeContext(invocation, terminal, COMMANDS);
    cache = context.cache;
    const result = await runIt(invocation, context);
    terminal.clear();
    const coloured = context.palette !== PLAIN_PALETTE;
    return printResult(result, streams, { ...output, coloured });
  } catch (error) {
    terminal.clear();
    const failure = terminal.signal.aborted ? interrupted(error) : withHelp(error, spec.name);
    return printError(withCacheHint(failure, cache), streams, output);
  } finally {
    terminal.close();
  }
}

/** Whoever knows what the interruption leaves behind has said so. */
function interrupted(cause: unknown): HardenError {
  if (cause instanceof HardenError && cause.code === 'interrupted') return cause;
  return new HardenError('interrupted', 'interrupted', { cause });
}

/** commander reports a wrong call by an error with exit code 1, which means findings here. */
function asUsageError(error: unknown, command: string): unknown {
  if (!(error instanceof CommanderError)) return error;
  const message = error.message
    .replace(/^error: /, '')
    .replace(/\n\(/, ' (')
    .replace(/\.$/, '');
  if (error.code === 'commander.help' && command === 'help') {
    return new HardenError('usage.argument', 'there is no help on a command of that name', {
      hint: `see ${commandLine('--help')}`,
    });
  }
  if (error.code === 'commander.help' && command !== PROGRAM) {
    return new HardenError('usage.argument', `${command} needs to know which of its parts`, {
      hint: `see ${commandLine(command, '--help')}`,
    });
  }
  if (error.code === 'commander.help') {
    return new HardenError('usage.argument', 'no command given', {
      hint: `try ${commandLine('demo')}, or ${commandLine('--help')}`,
    });
  }
  return withHelp(new HardenError('usage.argument', message, { cause: error }), command);
}

/** The hint of the table speaks of --out, which does not help where the cache cannot be written. */
function withCacheHint(error: unknown, cache: string | undefined): unknown {
  if (!(error instanceof HardenError) || error.code !== 'disk.unwritable') return error;
  if (cache === undefined || !error.message.includes(cache)) return error;
  if (error.hint !== FAILURES[error.code].hint) return error;
  return new HardenError(error.code, error.message, {
    hint: 'choose a cache folder you may write to with --cache or HARDEN_CACHE',
    cause: error.cause,
  });
}

/** A wrong call of a known command gets the help of that command as its hint, unless it has a better one. */
function withHelp(error: unknown, command: string): unknown {
  const isVague =
    error instanceof HardenError &&
    error.code === 'usage.argument' &&
    error.hint === FAILURES['usage.argument'].hint;
  if (!isVague || !COMMANDS.some(({ name }) => name === command)) return error;
  return new HardenError(error.code, error.message, {
    hint: `see ${commandLine(command, '--help')}`,
    cause: error.cause,
  });
}
