import { formatListener, type Listener } from '../../core/catalogue/feature.ts';
import type { PortLook } from '../../core/scan/observations.ts';
import type { Asked } from '../../core/scan/service-probe.ts';
import { probeFor, recogniseService } from '../../core/scan/service-probes.ts';
import type { NetworkProbes, PortAnswer } from '../bindings/network-probes.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import { inParallel } from '../in-parallel.ts';
import type { Pace } from '../pace.ts';

/** One host while it is looked at. */
export interface HostWorld {
  readonly probes: NetworkProbes;
  readonly address: string;
  readonly asked: Asked;
  readonly pace: Pace;
  readonly options: FlowOptions;
}

/** Connections of an ESP8266 at a time are five. Source: esp8266/Arduino, lwIP `MEMP_NUM_TCP_PCB`. */
const AT_ONCE = 3;

/** Answers to a datagram come at once, but for SSDP, where a timer of a second sends them. */
const ANSWER_MS = 1_300;

/** Wi-Fi loses datagrams, and Linux refuses no more than one in a second. */
const TRIES = 3;

/**
 * Looks at TCP ports, few at a time, and a second time at those from which nothing came back: a radio
 * may have been asleep. Where nothing came back at all, nobody is there to be asked again.
 * @param isThere - true when the host is known to answer
 */
export async function lookAtTcp(
  ports: readonly number[],
  isThere: boolean,
  world: HostWorld,
): Promise<readonly PortLook[]> {
  const first = await connectToEach(ports, world);
  const silent = first.filter(({ state }) => state === 'silent').map(({ port }) => port);
  if (silent.length === 0 || (!isThere && silent.length === ports.length)) return first;
  const second = await connectToEach(silent, world);
  const again = new Map(second.map((look) => [look.port, look]));
  return first.map((look) => again.get(look.port) ?? look);
}

async function connectToEach(
  ports: readonly number[],
  { probes, address, asked, pace, options }: HostWorld,
): Promise<readonly PortLook[]> {
  return inParallel(ports, AT_ONCE, async (port): Promise<PortLook> => {
    const listener = { transport: 'tcp', port } as const;
    const say = probeFor(listener)?.request(asked);
    await pace.wait();
    const { state, heard } = await probes.tcp({ address, port, say }, options);
    return { ...listener, state, service: recogniseService(listener, heard) };
  });
}

/** Looks at UDP ports, one after the other: who is asked for many at once refuses only the first. */
export async function lookAtUdp(
  listeners: readonly Listener[],
  world: HostWorld,
): Promise<readonly PortLook[]> {
  const looks: PortLook[] = [];
  for (const [index, { port }] of listeners.entries()) {
    const listener = { transport: 'udp', port } as const;
    const message = `${world.address} ${formatListener(listener)}`;
    world.options.onProgress({ step: 'udp', message, ratio: index / listeners.length });
    const { state, heard } = await ask(listener, world);
    looks.push({ ...listener, state, service: recogniseService(listener, heard) });
  }
  return looks;
}

/** Asks a UDP port until something comes back. A port nobody has a question for gets an empty datagram. */
export async function ask(
  listener: Listener,
  { probes, address, asked, pace, options }: HostWorld,
): Promise<PortAnswer> {
  const probe = probeFor(listener);
  const request = {
    ...{ address, port: listener.port, waitMs: ANSWER_MS, fromPort: probe?.answerPort },
    say: probe?.request(asked) ?? new Uint8Array(),
  };
  for (let tries = 1; ; tries += 1) {
    await pace.wait();
    const answer = await probes.udp(request, options);
    if (answer.state !== 'silent' || tries === TRIES) return answer;
  }
}
