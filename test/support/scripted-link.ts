import { COMMAND, formatReply, parseRequest, type Reply } from '../../src/core/serial/commands.ts';
import type { SerialPort } from '../../src/core/serial/serial-port.ts';
import { formatFrame, SlipDecoder } from '../../src/core/serial/slip.ts';
import { type OpenLink, openLink } from '../../src/flows/serial/open-link.ts';
import { type MemoryPort, makeMemoryPort } from './memory-port.ts';
import { VirtualClock } from './virtual-clock.ts';

/** What a far end sends for one request: packets to be framed, and bytes as they are. */
export type Script = (command: number, data: Uint8Array, count: number) => readonly Uint8Array[];

/** An open link whose far end answers by a script, in simulated time. */
export interface ScriptedLink {
  readonly link: OpenLink;
  readonly clock: VirtualClock;
  readonly memory: MemoryPort;
  /** Commands that were asked, in order. */
  readonly asked: readonly number[];
}

export async function openScripted(
  script: Script,
  options: { readonly canChangeBaudRate?: boolean; readonly signal?: AbortSignal } = {},
): Promise<ScriptedLink> {
  const { canChangeBaudRate = true, signal = new AbortController().signal } = options;
  const clock = new VirtualClock();
  const asked: number[] = [];
  let answers: Uint8Array[] = [];
  const decoder = new SlipDecoder(
    {
      packet(bytes) {
        const request = parseRequest(bytes);
        if (request === undefined) return;
        asked.push(request.command);
        const count = asked.filter((command) => command === request.command).length;
        answers.push(...script(request.command, request.data, count));
      },
      outside: () => undefined,
    },
    1 << 16,
  );
  const memory = makeMemoryPort((bytes) => {
    answers = [];
    decoder.feed(bytes);
    return answers.length === 0 ? undefined : new Uint8Array(Buffer.concat(answers));
  });
  const port = canChangeBaudRate ? memory.port : asBrowsersHaveIt(memory.port);
  const link = await openLink(port, { clock, signal });
  return { link, clock, memory, asked };
}

/** A framed reply with a status at its end. */
export function reply(
  command: number,
  options: { readonly value?: number; readonly data?: readonly number[] } = {},
): Uint8Array {
  const { value = 0, data = [0, 0] } = options;
  const made: Reply = { command, value, data: Uint8Array.from(data) };
  return formatFrame(formatReply(made));
}

/** Answers every command as a stub does that is content. */
export const CONTENT: Script = (command) => [reply(command)];

/** The command that most tests ask. */
export const ANY_COMMAND = COMMAND.readReg;

function asBrowsersHaveIt(port: SerialPort): SerialPort {
  return {
    getInfo: () => port.getInfo(),
    open: (options) => port.open(options),
    get readable() {
      return port.readable;
    },
    get writable() {
      return port.writable;
    },
    setSignals: (signals) => port.setSignals(signals),
    close: () => port.close(),
  };
}
