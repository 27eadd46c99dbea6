import { createSocket, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { PortAnswer } from '../../../flows/bindings/network-probes.ts';

const SILENT: PortAnswer = { state: 'silent', heard: new Uint8Array() };
const CLOSED: PortAnswer = { state: 'closed', heard: new Uint8Array() };

/** Sends one datagram over a connected socket, so that a refusal by ICMP is told. */
export async function probeUdp(
  request: {
    readonly address: string;
    readonly port: number;
    readonly say: Uint8Array;
    readonly fromPort?: number | undefined;
    readonly waitMs: number;
  },
  signal: AbortSignal,
): Promise<PortAnswer> {
  const { address, fromPort } = request;
  const wanted =
    fromPort === undefined ? undefined : await connect(address, request.port, fromPort);
  // A machine that asks itself from the very port would hear its own question.
  if (wanted && wanted.address().address !== address) return exchange(wanted, request, signal);
  wanted?.close();
  const socket = await connect(address, request.port, 0);
  return socket ? exchange(socket, request, signal) : SILENT;
}

async function exchange(
  socket: Socket,
  { say, waitMs }: { readonly say: Uint8Array; readonly waitMs: number },
  signal: AbortSignal,
): Promise<PortAnswer> {
  let finish: (answer: PortAnswer) => void = () => undefined;
  const answer = new Promise<PortAnswer>((resolve) => {
    finish = resolve;
  });
  const stop = (): void => finish(SILENT);
  const timer = setTimeout(stop, waitMs);
  signal.addEventListener('abort', stop, { once: true });
  socket.on('error', (error: NodeJS.ErrnoException) =>
    finish(error.code === 'ECONNREFUSED' ? CLOSED : SILENT),
  );
  socket.once('message', (heard) => finish({ state: 'open', heard: new Uint8Array(heard) }));
  // A network that cannot be reached is told by the error event as well.
  socket.send(say, () => waitMs === 0 && stop());
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    socket.close();
  }
}

/** @returns `undefined` when the own port is somebody else's, or there is no way to the address */
function connect(address: string, port: number, fromPort: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
    socket.once('error', () => {
      socket.close();
      resolve(undefined);
    });
    socket.bind({ port: fromPort, exclusive: true }, () =>
      socket.connect(port, address, (cause?: Error) => {
        socket.removeAllListeners('error');
        if (cause !== undefined) socket.close();
        resolve(cause === undefined ? socket : undefined);
      }),
    );
  });
}
