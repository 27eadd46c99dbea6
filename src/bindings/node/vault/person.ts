import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { HardenError } from '../../../core/kernel/errors.ts';
import { Secret } from '../../../core/kernel/secret.ts';
import type { Person } from '../../../flows/bindings/person.ts';
import { type LineEditor, makeLineEditor } from './line-editor.ts';

/** Longest value from a pipe, bytes. */
const MAX_PIPED = 4096;

/** `Person` at the terminal of this process. Questions go to stderr, which is not the result. */
export function makePerson(signal: AbortSignal): Person {
  return {
    ask: (question) => askLine(question, true, signal),
    async askSecret(question) {
      if (!process.stdin.isTTY) return Secret.of(question, await readPipe());
      return Secret.of(question, await askLine(question, false, signal));
    },
    async showSecret(find) {
      if (!process.stdout.isTTY) {
        throw new HardenError(
          'vault.no-terminal',
          'a secret is shown to a terminal, to nothing else',
          {
            hint: 'run it in a terminal; `harden vault export` writes files for machines',
          },
        );
      }
      const secret = await find();
      await new Promise<void>((resolve) => {
        process.stdout.write(`${secret.reveal()}\n`, () => resolve());
      });
    },
  };
}

/**
 * One line from the terminal, even when standard input is a pipe.
 * @throws HardenError `vault.no-terminal`, `interrupted`
 */
export async function askLine(
  question: string,
  isShown: boolean,
  signal: AbortSignal,
): Promise<string> {
  const input = openTerminal(question);
  const editor = makeLineEditor(isShown);
  // Before the question, or what is typed at once would be echoed.
  input.setRawMode(true).setEncoding('utf8');
  process.stderr.write(`${question}: `);
  try {
    await typeLine(input, editor, signal);
    return editor.text;
  } finally {
    input.setRawMode(false).pause();
    if (input !== process.stdin) input.destroy();
    process.stderr.write('\n');
  }
}

/** Takes away only its own listeners: those of Node itself are needed for the next question. */
function typeLine(input: ReadStream, editor: LineEditor, signal: AbortSignal): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const settle = (error?: unknown): void => {
      input.off('data', onData).off('end', onEnd).off('error', settle);
      signal.removeEventListener('abort', onEnd);
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : interrupted());
    };
    const onEnd = (): void => settle(interrupted());
    const onData = (keys: string): void => {
      process.stderr.write(editor.type(keys));
      if (editor.state === 'done') settle();
      else if (editor.state === 'interrupted') onEnd();
    };
    input.on('data', onData).on('end', onEnd).on('error', settle);
    input.resume();
    signal.addEventListener('abort', onEnd, { once: true });
    if (signal.aborted) onEnd();
  });
}

function openTerminal(question: string): ReadStream {
  if (process.stdin.isTTY) return process.stdin;
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch (cause) {
    throw new HardenError('vault.no-terminal', `nobody can be asked for the ${question}`, {
      cause,
    });
  }
}

async function readPipe(): Promise<string> {
  let text = '';
  for await (const part of process.stdin.setEncoding('utf8')) {
    text += String(part);
    if (text.length > MAX_PIPED) {
      throw new HardenError('usage.argument', 'the value from standard input is too long', {
        hint: 'pipe the value alone, or type it in',
      });
    }
  }
  return text.replace(/\r?\n$/, '');
}

function interrupted(): HardenError {
  return new HardenError('interrupted', 'interrupted');
}
