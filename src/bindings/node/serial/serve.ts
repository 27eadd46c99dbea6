import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SerialPort } from '../../../core/serial/serial-port.ts';
import { makeRfc2217Session } from './rfc2217-session.ts';
import { endServing, PATIENCE_MS, serveClient } from './serve-client.ts';
import { makeTcpClient } from './tcp-client.ts';

/** Bytes alone, or bytes with speed and lines. */
export type ServeProtocol = 'tcp' | 'rfc2217';

/** A port that can be reached from outside this process. */
export interface PortServer {
  /** TCP port it listens on. */
  readonly port: number;
  /** Hangs up and listens no more; resolves when the serial port is closed too. */
  close(): Promise<void>;
}

/**
 * Makes a serial port reachable over TCP, for one client at a time; the port is open while there is one.
 * Whoever reaches the address has the port: there is no password in these protocols.
 * @param options.listenPort - 0 for one that is free
 */
export async function servePort(
  port: SerialPort,
  options: {
    readonly protocol: ServeProtocol;
    readonly host: string;
    readonly listenPort: number;
  },
): Promise<PortServer> {
  const sockets = new Set<Socket>();
  const makeClient = options.protocol === 'tcp' ? makeTcpClient : makeRfc2217Session;
  let last: Promise<void> = Promise.resolve();
  let isBusy = false;
  const serve = async (socket: Socket): Promise<void> => {
    // A client that has just left may not be quite gone.
    const isFree = await Promise.race([last.then(() => true), sleep(PATIENCE_MS, false)]);
    // Another one may have waited for the same moment.
    if (!isFree || isBusy || socket.destroyed) {
      socket.destroy();
      return;
    }
    isBusy = true;
    last = serveClient(port, makeClient(socket)).finally(() => {
      isBusy = false;
    });
  };
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    void serve(socket);
  });
  await listen(server, options.host, options.listenPort);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.listenPort,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
      await endServing(last, port);
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
