import { HardenError } from '../core/kernel/errors.ts';
import { EXIT, type ExitStatus } from '../core/kernel/exit.ts';
import { countFindings } from '../core/kernel/finding.ts';
import { PROGRAM } from '../core/kernel/program.ts';
import { escapeLines, escapeText, formatJsonLine, formatJsonText } from '../core/report/escape.ts';
import type { CommandResult } from './command.ts';

/** Where a run's words go; tests pass strings. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

export interface OutputOptions {
  readonly command: string;
  readonly version: string;
  readonly json: boolean;
  /** Whether results come with the colours of the palette. */
  readonly coloured?: boolean;
  /** Also print the cause of an error, for bug reports. */
  readonly debug: boolean;
}

/** Prints a command's result: text, or one JSON document. */
export function printResult(
  result: CommandResult,
  streams: Streams,
  options: OutputOptions,
): ExitStatus {
  if (options.json) {
    const findings = result.findings ?? [];
    const document = {
      exit: result.exit,
      result: result.json,
      findings,
      counts: countFindings(findings),
    };
    printJson(streams, options, document, result.isLine);
  } else if (result.text !== '') {
    const text = escapeLines(result.text, options.coloured);
    streams.out(text.endsWith('\n') ? text : `${text}\n`);
  }
  return result.exit;
}

/** Prints what stopped a command. Anything but a HardenError is a bug of harden. */
export function printError(error: unknown, streams: Streams, options: OutputOptions): ExitStatus {
  const known = error instanceof HardenError ? error : undefined;
  const exit = known?.exit ?? EXIT.bug;
  const code = known?.code ?? 'bug';
  const message = error instanceof Error ? error.message : String(error);
  const hint =
    known?.hint ?? 'this is a bug in harden: please report it with the output of --debug';
  if (options.json) {
    printJson(streams, options, { exit, error: { code, message, hint } });
  }
  streams.err(`${PROGRAM}: ${escapeText(message)} [${code}]\nhint: ${escapeText(hint)}\n`);
  if (options.debug) streams.err(`${escapeLines(describeCause(error))}\n`);
  return exit;
}

function printJson(
  streams: Streams,
  options: OutputOptions,
  document: object,
  isLine = false,
): void {
  const whole = { harden: options.version, command: options.command, ...document };
  streams.out(isLine ? formatJsonLine(whole) : formatJsonText(whole));
}

function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by: ${describeCause(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
