import { lookup } from 'node:dns/promises';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { type ConnectionOptions, connect as connectTls, type TLSSocket } from 'node:tls';
import { formatPem } from '../../../core/tls/write-pem.ts';
import type { BrokerProbes, BrokerServer } from '../../../flows/bindings/broker-probes.ts';
import { throwIfInterrupted } from '../run-child.ts';
import { chainOf } from '../tls/servers.ts';
import { logIn } from './mqtt-session.ts';
import { type OpenedStream, PROBE_TIMEOUT_MS } from './probe-stream.ts';

/** `BrokerProbes` over the network of this machine. */
export function makeBrokerProbes(): BrokerProbes {
  return {
    addresses,
    async isOpen({ host, port }, { signal }) {
      throwIfInterrupted(signal);
      const socket = await settle(connectTcp({ host, port }), 'connect');
      socket?.destroy();
      return socket !== undefined;
    },
    async handshake({ host, port, version, name = host, authorities }, { signal }) {
      throwIfInterrupted(signal);
      const socket = await shakeHands(host, port, {
        ...(isIP(name) === 0 && { servername: name }),
        ...(version && { minVersion: version, maxVersion: version, ...OLD_CIPHERS }),
        ...(authorities && { ca: authorities.map((bytes) => formatPem(bytes)) }),
      });
      if (socket === undefined) return undefined;
      const chain = chainOf(socket.getPeerCertificate(true));
      socket.destroy();
      return { chain, isBelieved: authorities !== undefined && socket.authorized };
    },
    async logIn(server, request, { signal }) {
      throwIfInterrupted(signal);
      const stream = await openStream(server);
      return 'because' in stream
        ? { kind: 'unreachable', because: stream.because }
        : logIn(stream.socket, request, () => openStream(server));
    },
  };
}

/** What is not offered cannot be found: OpenSSL hides TLS 1.0 and 1.1 above its lowest level. */
const OLD_CIPHERS = { ciphers: 'DEFAULT@SECLEVEL=0' } as const;

async function addresses(
  host: string,
): Promise<readonly { readonly address: string; readonly isOwn: boolean }[]> {
  const own = new Set(
    Object.values(networkInterfaces()).flatMap((rows) =>
      (rows ?? []).map(({ address }) => address),
    ),
  );
  try {
    const found = await lookup(host.replace(/^\[(.*)\]$/, '$1'), { all: true });
    return found.map(({ address }) => ({
      address,
      isOwn: own.has(address) || address.startsWith('127.'),
    }));
  } catch {
    return [];
  }
}

async function openStream({ host, port, tls, fingerprint }: BrokerServer): Promise<OpenedStream> {
  if (!tls) {
    const socket = await settle(connectTcp({ host, port }), 'connect');
    return socket ? { socket } : { because: 'no answer' };
  }
  const socket = await shakeHands(host, port, isIP(host) === 0 ? { servername: host } : {});
  if (socket === undefined) return { because: 'no answer' };
  const presented = socket.getPeerCertificate().fingerprint256.replaceAll(':', '').toLowerCase();
  if (fingerprint === undefined || presented === fingerprint) return { socket };
  socket.destroy();
  return { because: 'it presents another certificate than a moment ago' };
}

/** Whatever it presents: who believes it is told by the caller. */
function shakeHands(
  host: string,
  port: number,
  options: ConnectionOptions,
): Promise<TLSSocket | undefined> {
  try {
    const socket = connectTls({ host, port, rejectUnauthorized: false, ...options });
    return settle(socket, 'secureConnect');
  } catch {
    // This runtime's OpenSSL does not know the version at all.
    return Promise.resolve(undefined);
  }
}

function settle<T extends Socket>(socket: T, event: string): Promise<T | undefined> {
  return new Promise((resolve) => {
    const fail = (): void => {
      socket.destroy();
      resolve(undefined);
    };
    socket.setTimeout(PROBE_TIMEOUT_MS, fail);
    socket.on('error', fail).on('close', fail);
    socket.once(event, () => {
      socket.setTimeout(0);
      socket.off('close', fail);
      resolve(socket);
    });
  });
}
