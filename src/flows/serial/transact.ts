import { HardenError } from '../../core/kernel/errors.ts';
import { formatRequest, parseReply, type Reply } from '../../core/serial/commands.ts';
import type { Link } from '../../core/serial/link.ts';
import { describeStatus } from '../../core/serial/status.ts';

/** One question to the chip. */
export interface Question {
  readonly command: number;
  readonly data?: Uint8Array;
  readonly checksum?: number;
  /** Bytes that come before the status in the answer; none by default. */
  readonly payload?: number;
  readonly timeoutMs?: number;
  /** For messages: `writing block 3`. */
  readonly what: string;
}

/** `value` of the reply, and what came before the status. */
export interface Answer {
  readonly value: number;
  readonly payload: Uint8Array;
}

/** What became of a question; only an unplugged device and an interruption are thrown. */
export type Outcome =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'refusal'; readonly first: number; readonly second: number }
  | { readonly kind: 'silence' };

/** Most commands are answered within milliseconds. Source: esptool `esptool/loader.py`, `DEFAULT_TIMEOUT`. */
export const DEFAULT_TIMEOUT_MS = 3000;

const SILENCE = { kind: 'silence' } as const;

/** Asks and waits; answers to older questions are passed over. */
export async function transact(link: Link, question: Question): Promise<Outcome> {
  const { command, data = NOTHING, checksum = 0 } = question;
  link.discard();
  await link.send(formatRequest({ command, data, checksum }));
  const deadline = link.now() + (question.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  for (;;) {
    const packet = await link.receive(Math.max(0, deadline - link.now()));
    if (packet === undefined) return SILENCE;
    const reply = parseReply(packet);
    if (reply?.command !== command) continue;
    const outcome = readReply(reply, question.payload ?? 0);
    if (outcome) return outcome;
  }
}

const NOTHING = new Uint8Array();

/** @returns `undefined` for a reply that lost some of its bytes */
function readReply({ value, data }: Reply, payload: number): Outcome | undefined {
  const [first, second] = data.subarray(data.length >= payload + 2 ? payload : 0);
  if (first === undefined || second === undefined) return undefined;
  if (first !== 0) return { kind: 'refusal', first, second };
  if (data.length < payload + 2) return undefined;
  return { kind: 'answer', answer: { value, payload: data.subarray(0, payload) } };
}

/**
 * Asks where only an answer will do.
 * @throws HardenError `device.timeout`, `device.refused`
 */
export async function ask(link: Link, question: Question): Promise<Answer> {
  const outcome = await transact(link, question);
  if (outcome.kind === 'answer') return outcome.answer;
  throw failure(outcome, question);
}

/** What an outcome that is no answer means to the user. */
export function failure(
  outcome: Exclude<Outcome, { kind: 'answer' }>,
  { what, timeoutMs = DEFAULT_TIMEOUT_MS }: Question,
): HardenError {
  if (outcome.kind === 'silence') {
    const seconds = Math.round(timeoutMs / 1000);
    return new HardenError('device.timeout', `the chip stopped answering: ${what}, ${seconds} s`);
  }
  const why = describeStatus(outcome.first, outcome.second);
  return new HardenError('device.refused', `the chip refused ${what}: ${why}`);
}
