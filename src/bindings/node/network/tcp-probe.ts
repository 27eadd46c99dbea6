import { connect, type Socket } from 'node:net';
import type { PortAnswer } from '../../../flows/bindings/network-probes.ts';

/** A device in the same network answers in milliseconds; a sleeping radio takes a second. */
const CONNECT_MS = 2_000;

/** Time for a service that speaks first. */
const GREETING_MS = 700;

/** Time for an answer. */
const ANSWER_MS = 2_000;

/** Pause after which there is no more of it. */
const QUIET_MS = 700;

/** For all of it, however slowly it drips. */
const MOST_MS = 4_000;

/** More of it tells nothing new. */
const MOST_HEARD = 4_096;

const NOTHING = new Uint8Array();

/** Connects once, and hears what there is to hear. */
export async function probeTcp(
  {
    address,
    port,
    say,
    isHasty = false,
  }: {
    readonly address: string;
    readonly port: number;
    readonly say?: Uint8Array | undefined;
    readonly isHasty?: boolean;
  },
  signal: AbortSignal,
): Promise<PortAnswer> {
  const socket = connect({ host: address, port });
  const onAbort = (): void => void socket.destroy();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    const state = await settle(socket);
    if (state !== 'open' || isHasty) return { state, heard: NOTHING };
    const greeting = await hear(socket, GREETING_MS);
    if (greeting.length > 0 || say === undefined) return { state, heard: greeting };
    socket.write(say);
    return { state, heard: await hear(socket, ANSWER_MS) };
  } finally {
    signal.removeEventListener('abort', onAbort);
    socket.destroy();
  }
}

const STATES: Readonly<Record<string, PortAnswer['state']>> = {
  ECONNREFUSED: 'closed',
  ECONNRESET: 'open',
};

function settle(socket: Socket): Promise<PortAnswer['state']> {
  return new Promise((resolve) => {
    socket.setTimeout(CONNECT_MS, () => resolve('silent'));
    // Whatever comes after the first word is no news: the socket is destroyed anyway.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      // Who resets has listened: a bridge with one client does so to the next.
      resolve(STATES[error.code ?? ''] ?? 'silent'),
    );
    socket.once('close', () => resolve('silent'));
    socket.once('connect', () => {
      socket.setTimeout(0);
      resolve('open');
    });
  });
}

/** Hears until the other side has said enough, ends, or keeps quiet; `firstMs` is for its first word. */
function hear(socket: Socket, firstMs: number): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const parts: Uint8Array[] = [];
    let size = 0;
    let quiet = setTimeout(() => finish(), firstMs);
    const most = setTimeout(() => finish(), MOST_MS);
    const finish = (): void => {
      clearTimeout(quiet);
      clearTimeout(most);
      socket.off('data', onData).off('end', finish).off('close', finish);
      socket.pause();
      resolve(new Uint8Array(Buffer.concat(parts)).subarray(0, MOST_HEARD));
    };
    const onData = (bytes: Buffer): void => {
      parts.push(bytes);
      size += bytes.length;
      clearTimeout(quiet);
      if (size >= MOST_HEARD) finish();
      else quiet = setTimeout(finish, QUIET_MS);
    };
    socket.on('data', onData).once('end', finish).once('close', finish);
    if (socket.destroyed) finish();
    else socket.resume();
  });
}
