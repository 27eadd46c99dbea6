import { execa } from 'execa';
import { expect } from 'vitest';
import { builtProgram } from './built-program.ts';

/** How a run of the built program ended. */
export interface HardenRun {
  readonly status: number | undefined;
  readonly out: string;
  readonly err: string;
}

export interface HardenOptions {
  /** Folder the program is started in. */
  readonly cwd: string;
  /** HARDEN_CACHE and whatever else; nothing of our own environment but PATH and HOME gets through. */
  readonly env?: Readonly<Record<string, string>>;
  /** Another copy of the program. */
  readonly program?: string;
  readonly signal?: AbortSignal;
}

/** A line of V8's stack traces, and what Node prints above one. */
const STACK_TRACE = /^\s+at .+:\d+:\d+\)?$|^node:internal|^Node\.js v\d/m;

/**
 * Runs the built program and holds every run to what must always be so: no stack trace (but with
 * --debug, which asks for it), no bug status, no escape sequences in a pipe, and with --json exactly
 * one JSON document.
 */
export async function harden(words: readonly string[], options: HardenOptions): Promise<HardenRun> {
  const program = options.program ?? (await builtProgram());
  const result = await execa(process.execPath, [program, ...words], {
    cwd: options.cwd,
    extendEnv: false,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...options.env },
    reject: false,
    stdin: 'ignore',
    stripFinalNewline: false,
    ...(options.signal && { cancelSignal: options.signal }),
  });
  const run = { status: result.exitCode, out: result.stdout, err: result.stderr };
  expectGoodManners(words, run);
  return run;
}

/** What holds for any run, whatever its words. */
export function expectGoodManners(words: readonly string[], run: HardenRun): void {
  const told = `harden ${words.join(' ')}\n${run.out}\n${run.err}`;
  const isBug = run.status === 70 || run.status === undefined;
  expect(isBug, `ended by a bug (${run.status}): ${told}`).toBe(false);
  if (!words.includes('--debug')) expect(told).not.toMatch(STACK_TRACE);
  expect(told.includes('\x1b'), `escape sequence in a pipe: ${told}`).toBe(false);
  expect(run.err === '' || run.err.endsWith('\n'), told).toBe(true);
  if (words.includes('--json')) readDocument(run);
}

/** What `--json` prints, whatever the command. */
export interface HardenDocument {
  readonly command: string;
  readonly exit: number;
  readonly result?: unknown;
  readonly findings?: readonly {
    readonly check: string;
    readonly message: string;
    readonly location?: { readonly file: string; readonly line?: number };
    readonly waived?: unknown;
    readonly evidence?: readonly string[];
  }[];
  readonly error?: { readonly code: string; readonly message: string; readonly hint: string };
}

/** The one JSON document on stdout; it repeats the status and ends with one line feed. */
export function readDocument(run: HardenRun): HardenDocument {
  expect(run.out.endsWith('}\n'), `not one JSON document: ${run.out}`).toBe(true);
  const document: unknown = JSON.parse(run.out);
  if (!isDocument(document)) throw new Error(`not a document of harden: ${run.out}`);
  expect(document.exit).toBe(run.status);
  return document;
}

function isDocument(value: unknown): value is HardenDocument {
  if (typeof value !== 'object' || value === null) return false;
  return 'command' in value && 'exit' in value && ('findings' in value || 'error' in value);
}
