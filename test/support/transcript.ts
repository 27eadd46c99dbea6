/**
 * Transcripts: what a user types and sees, as a test. A file is prose, commands and what they print,
 * then the files they work on, in the manner of cram and of Go's txtar:
 *
 *     A misspelt key.
 *     $ harden check lamp.yaml
 *     stdout line
 *     ! stderr line
 *     [2]
 *     -- lamp.yaml --
 *     name: lamp
 *
 * `…` stands for any text in a line, a line `...` for any lines. `[0]` is left out. HARDEN_UPDATE=1
 * writes what was seen into the file, to be read in review.
 */
export interface Step {
  /** Line number of the command in the transcript, from 0. */
  readonly line: number;
  /** Words after `harden`. */
  readonly words: readonly string[];
  readonly expected: readonly string[];
}

export interface Transcript {
  readonly steps: readonly Step[];
  /** Path → content. */
  readonly files: ReadonlyMap<string, string>;
}

const COMMAND = /^\$ harden ?(.*)$/;
const FILE = /^-- (\S+) --$/;

/** Reads a transcript; a blank line ends what a command prints. */
export function parseTranscript(text: string): Transcript {
  const steps: (Step & { expected: string[] })[] = [];
  const files = new Map<string, string>();
  let file: string | undefined;
  let isOutput = false;
  for (const [line, row] of text.split('\n').slice(0, -1).entries()) {
    file = FILE.exec(row)?.[1] ?? file;
    const command = file === undefined ? COMMAND.exec(row)?.[1] : undefined;
    if (file !== undefined) files.set(file, fileText(files.get(file), row));
    else if (command !== undefined) {
      steps.push({ line, words: splitWords(command), expected: [] });
      isOutput = true;
    } else if (row === '') isOutput = false;
    else if (isOutput) steps.at(-1)?.expected.push(row);
  }
  return { steps, files };
}

function fileText(before: string | undefined, row: string): string {
  return before === undefined ? '' : `${before}${row}\n`;
}

/** Words apart by blanks; a word in single quotes keeps them. */
function splitWords(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}

/** What a command printed, as a transcript shows it; blank lines become a `.`. */
export function showRun(run: {
  readonly status: number | undefined;
  readonly out: string;
  readonly err: string;
}): readonly string[] {
  const lines = (text: string): string[] =>
    text === '' ? [] : text.replace(/\n$/, '').split('\n');
  return [
    ...lines(run.out).map((line) => (line.trim() === '' ? '.' : line)),
    ...lines(run.err).map((line) => `! ${line}`),
    ...(run.status === 0 ? [] : [`[${run.status}]`]),
  ];
}

/** Do the lines fit the expected ones with their `…` and `...`? */
export function fits(expected: readonly string[], actual: readonly string[]): boolean {
  const [first, ...rest] = expected;
  if (first === undefined) return actual.length === 0;
  if (first === '...') {
    return actual.some((_, at) => fits(rest, actual.slice(at))) || fits(rest, []);
  }
  const [line, ...more] = actual;
  return line !== undefined && lineFits(first, line) && fits(rest, more);
}

function lineFits(expected: string, actual: string): boolean {
  const parts = expected.split('…').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(actual);
}

/** The text of a transcript with what was seen in the place of what was expected. */
export function updateTranscript(
  text: string,
  seen: readonly { readonly step: Step; readonly lines: readonly string[] }[],
): string {
  const rows = text.split('\n');
  for (const { step, lines } of seen.toReversed()) {
    rows.splice(step.line + 1, step.expected.length, ...lines);
  }
  return rows.join('\n');
}
