import type { NetworkProbes } from '../../../flows/bindings/network-probes.ts';
import type { Host } from '../host.ts';
import { throwIfInterrupted } from '../run-child.ts';
import { lookUp } from './look-up.ts';
import { readNeighbours } from './neighbours.ts';
import { runNmap } from './nmap.ts';
import { probeTcp } from './tcp-probe.ts';
import { probeUdp } from './udp-probe.ts';

/** `NetworkProbes` over the network of this machine. */
export function makeNetworkProbes({ environment }: Host): NetworkProbes {
  return {
    async tcp(request, { signal }) {
      throwIfInterrupted(signal);
      const answer = await probeTcp(request, signal);
      throwIfInterrupted(signal);
      return answer;
    },
    async udp(request, { signal }) {
      throwIfInterrupted(signal);
      const answer = await probeUdp(request, signal);
      throwIfInterrupted(signal);
      return answer;
    },
    async lookUp(name, { signal }) {
      throwIfInterrupted(signal);
      const found = await lookUp(name, signal);
      throwIfInterrupted(signal);
      return found;
    },
    neighbours: async ({ signal }) => readNeighbours(environment, signal),
    nmap: async (request, options) => runNmap(request, environment, options),
  };
}
