import { Command, CommanderError } from 'commander';
import { EXIT, type ExitStatus, HardenError } from '../core/kernel/errors.ts';
import type { CommandSpec, Invocation } from './command.ts';
import { COMMANDS } from './commands.ts';
import { COMMON_OPTIONS } from './common-options.ts';
import { type OutputOptions, printError, printResult, type Streams } from './output.ts';
import { makeContext, packageVersion, wireTerminal } from './wire.ts';

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
    command: argv.find((word) => !word.startsWith('-')) ?? 'harden',
    version: packageVersion(),
    json: argv.includes('--json'),
    debug: argv.includes('--debug'),
  };
  let status: ExitStatus = EXIT.clean;
  const program = makeProgram(async (spec, invocation) => {
    status = await runCommand(spec, invocation, output);
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.clean; // --help
    return printError(asUsageError(error), streams, output);
  }
}

function makeProgram(
  action: (spec: CommandSpec, invocation: Invocation) => Promise<void>,
): Command {
  const program = new Command('harden')
    .description('hardened, per-device firmware for ESP8266 and ESP32, from a profile')
    .version(packageVersion())
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  for (const spec of COMMANDS) {
    const command = program
      .command(`${spec.name} ${spec.operands}`.trim())
      .description(spec.summary)
      .exitOverride()
      .configureOutput({ writeErr: () => {} });
    for (const { flags, summary } of [...spec.options, ...COMMON_OPTIONS]) {
      command.option(flags, summary);
    }
    command.action(async () => {
      await action(spec, { operands: command.args, options: command.opts() });
    });
  }
  return program;
}

async function runCommand(
  spec: CommandSpec,
  invocation: Invocation,
  output: OutputOptions,
): Promise<ExitStatus> {
  const terminal = wireTerminal(output.json);
  try {
    const { run: runIt } = await spec.load();
    const result = await runIt(invocation, makeContext(invocation, terminal, COMMANDS));
    terminal.clear();
    return printResult(result, streams, output);
  } catch (error) {
    terminal.clear();
    return printError(terminal.signal.aborted ? interrupted(error) : error, streams, output);
  } finally {
    terminal.close();
  }
}

function interrupted(cause: unknown): HardenError {
  return new HardenError('interrupted', 'interrupted', { cause });
}

/** commander reports a wrong call by an error with exit code 1, which means findings here. */
function asUsageError(error: unknown): unknown {
  if (!(error instanceof CommanderError)) return error;
  const message = error.message
    .replace(/^error: /, '')
    .replace(/\n\(/, ' (')
    .replace(/\.$/, '');
  if (error.code === 'commander.help') {
    return new HardenError('usage.argument', 'no command given', {
      hint: 'try `harden demo`, or `harden --help`',
    });
  }
  return new HardenError('usage.argument', message, { cause: error });
}
