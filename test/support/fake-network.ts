import type { ServedPort } from '../../src/core/kernel/network-port.ts';
import type {
  Neighbour,
  NetworkProbes,
  PortAnswer,
} from '../../src/flows/bindings/network-probes.ts';

const NOTHING = new Uint8Array();
const CLOSED: PortAnswer = { state: 'closed', heard: NOTHING };
const SILENT: PortAnswer = { state: 'silent', heard: NOTHING };

type TcpRequest = Parameters<NetworkProbes['tcp']>[0];
type UdpRequest = Parameters<NetworkProbes['udp']>[0];

/** A machine of the fake network. */
export interface FakeHost {
  readonly mac?: string;
  readonly ports?: readonly ServedPort[];
  /** A firewall drops what is not for an open port, and says nothing. */
  readonly drops?: boolean;
  /** Refuses so many datagrams, and then no more. */
  readonly refusals?: number;
  /** Open ports that nmap finds; left out: it is not installed. */
  readonly nmap?: readonly number[];
  /** Sleeps through so many connections. */
  readonly sleeps?: number;
  /** Loses the first so many datagrams to each port. */
  readonly loses?: number;
}

/** What was sent, in order. */
export interface Sent {
  readonly kind: 'tcp' | 'udp' | 'nmap';
  readonly address: string;
  readonly port: number;
}

/** A network in memory; who is not in it does not answer. */
export function fakeNetwork(
  hosts: Readonly<Record<string, FakeHost>>,
): NetworkProbes & { readonly sent: readonly Sent[] } {
  const sent: Sent[] = [];
  const known = new Set<string>();
  const refusals = new Map<string, number>();
  const tries = new Map<string, number>();
  const refuse = (address: string, { drops, refusals: most }: FakeHost): PortAnswer => {
    const count = (refusals.get(address) ?? 0) + 1;
    refusals.set(address, count);
    return drops === true || (most !== undefined && count > most) ? SILENT : CLOSED;
  };
  const tcp = ({ address, port, say, isHasty }: TcpRequest): PortAnswer => {
    sent.push({ kind: 'tcp', address, port });
    const host = hosts[address];
    if (host === undefined) return SILENT;
    const connections = sent.filter((row) => row.kind === 'tcp' && row.address === address);
    if (connections.length <= (host.sleeps ?? 0)) return SILENT;
    known.add(address);
    const served = host.ports?.find((row) => row.transport === 'tcp' && row.port === port);
    if (served?.transport !== 'tcp') return host.drops === true ? SILENT : CLOSED;
    const session = served.accept();
    if (isHasty === true) return { state: 'open', heard: NOTHING };
    const { greeting } = session;
    if (greeting.length > 0 || say === undefined) return { state: 'open', heard: greeting };
    return { state: 'open', heard: session.receive(say).bytes };
  };
  const udp = ({ address, port, say, waitMs, fromPort = 40_000 }: UdpRequest): PortAnswer => {
    sent.push({ kind: 'udp', address, port });
    const host = hosts[address];
    if (host === undefined) return SILENT;
    known.add(address);
    const name = `${address} ${port}`;
    tries.set(name, (tries.get(name) ?? 0) + 1);
    if (waitMs === 0 || (tries.get(name) ?? 0) <= (host.loses ?? 0)) return SILENT;
    const served = host.ports?.find((row) => row.transport === 'udp' && row.port === port);
    if (served?.transport !== 'udp') return refuse(address, host);
    const found = served.answer(say);
    const reaches = found !== undefined && (found.toPort ?? fromPort) === fromPort;
    return reaches ? { state: 'open', heard: found.bytes } : SILENT;
  };
  return {
    sent,
    tcp: (request) => Promise.resolve(tcp(request)),
    udp: (request) => Promise.resolve(udp(request)),
    lookUp: () => Promise.resolve([]),
    neighbours: () =>
      Promise.resolve(
        [...known].flatMap((address): Neighbour[] => {
          const mac = hosts[address]?.mac;
          return mac === undefined ? [] : [{ address, mac }];
        }),
      ),
    nmap: ({ address }) => {
      sent.push({ kind: 'nmap', address, port: 0 });
      const open = hosts[address]?.nmap;
      return Promise.resolve(open && { by: 'nmap', open, silent: 0 });
    },
  };
}

/** A simulated device that tells nothing of interest. */
export function networkDevice(hostname: string, hasPassword = true) {
  return { hostname, address: [127, 0, 0, 9], chipId: 0x7ad884, hasPassword, micros: () => 1234 };
}
