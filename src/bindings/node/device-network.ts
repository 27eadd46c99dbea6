import { createSocket } from 'node:dgram';
import { createServer, type Server, type Socket } from 'node:net';
import { HardenError } from '../../core/kernel/errors.ts';
import type { ServedPort } from '../../core/kernel/network-port.ts';
import type { DeviceNetwork, OpenPorts } from '../../flows/bindings/device-network.ts';
import { errorCode } from './disk-errors.ts';

/** More than a scanner opens at once; a chip has memory for five. */
const MOST_CONNECTIONS = 64;

/** Whoever says nothing for so long is gone. */
const IDLE_MS = 30_000;

/** Answers that a client does not fetch; then it is hung up on. Bytes. */
const MOST_UNREAD = 64 * 1024;

/** `DeviceNetwork` over the sockets of this machine. */
export const DEVICE_NETWORK: DeviceNetwork = {
  async open(address, ports) {
    const opened: OpenPorts[] = [];
    const close = async (): Promise<void> => {
      await Promise.all(opened.map((port) => port.close()));
    };
    try {
      for (const port of ports) opened.push(await openPort(address, port));
    } catch (cause) {
      await close();
      throw cause;
    }
    return { close };
  },
};

function openPort(address: string, served: ServedPort): Promise<OpenPorts> {
  return served.transport === 'tcp' ? openTcp(address, served) : openUdp(address, served);
}

function openTcp(
  address: string,
  { port, accept }: Extract<ServedPort, { transport: 'tcp' }>,
): Promise<OpenPorts> {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, accept());
  });
  server.maxConnections = MOST_CONNECTIONS;
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(explain(cause, `tcp/${port} of ${address}`)));
    server.listen({ host: address, port, exclusive: true }, () =>
      resolve({ close: () => closeServer(server, sockets) }),
    );
  });
}

async function closeServer(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  for (const socket of sockets) socket.destroy();
  await closed;
}

function serve(
  socket: Socket,
  session: ReturnType<Extract<ServedPort, { transport: 'tcp' }>['accept']>,
): void {
  const say = (bytes: Uint8Array): void => {
    if (bytes.length > 0) socket.write(bytes);
    if (socket.writableLength > MOST_UNREAD) socket.destroy();
  };
  socket.setTimeout(IDLE_MS, () => socket.destroy());
  say(session.greeting);
  socket.on('data', (bytes) => {
    if (socket.writableEnded) return;
    const { bytes: answer, closes } = session.receive(new Uint8Array(bytes));
    say(answer);
    if (closes) socket.end();
  });
}

function openUdp(
  address: string,
  { port, answer }: Extract<ServedPort, { transport: 'udp' }>,
): Promise<OpenPorts> {
  const socket = createSocket('udp4');
  socket.on('message', (datagram, sender) => {
    const found = answer(new Uint8Array(datagram));
    if (found === undefined) return;
    // Nobody who listens there any more is no failure of the device.
    socket.send(found.bytes, found.toPort ?? sender.port, sender.address, () => undefined);
  });
  return new Promise((resolve, reject) => {
    socket.once('error', (cause) => reject(explain(cause, `udp/${port} of ${address}`)));
    socket.bind({ address, port, exclusive: true }, () => {
      socket.removeAllListeners('error').on('error', () => undefined);
      resolve({ close: () => new Promise((closed) => void socket.close(() => closed())) });
    });
  });
}

/** @returns `network.no-address`, `network.port-taken`; anything else as it is */
function explain(cause: Error, what: string): Error {
  const code = errorCode(cause);
  if (code === 'EADDRNOTAVAIL')
    return new HardenError('network.no-address', `${what} is no place of this machine`, { cause });
  if (code === 'EADDRINUSE' || code === 'EACCES')
    return new HardenError('network.port-taken', `${what} is not free`, { cause });
  return cause;
}
