import type { ReportStep } from '../report/model.ts';
import { KNOWN_PORTS } from './known-ports.ts';
import { externalAddress, type RouterObservations } from './observations.ts';
import { openMappings } from './outside-check.ts';

/** Most mappings that are tried; more make a list that nobody types. */
const MOST_TRIED = 20;

/** Stands for an address nobody knows. */
const UNKNOWN = '<address>';

/** What is left to somebody who is outside: harden itself asks nobody but the router. */
export function stepsByHand(seen: RouterObservations): readonly ReportStep[] {
  const external = externalAddress(seen);
  const isPublic = external?.kind === 'public';
  const address = isPublic ? external.address : UNKNOWN;
  return [
    ...(isPublic ? [] : [FIND_ADDRESS]),
    tryFromTelephone(address, seen),
    openInBrowser(address),
    {
      what: 'Look yourself up in Shodan, which tries the whole internet and keeps what it finds: open the page, or search for the second line. "No information available" is what you want.',
      lines: [`https://www.shodan.io/host/${address}`, `net:${address}`],
    },
  ];
}

const FIND_ADDRESS: ReportStep = {
  what: `Find your address in the internet, and put it where ${UNKNOWN} stands: the page of the router that is connected to the provider shows it as WAN or internet address. Where it starts with 100.64 to 100.127, the provider itself stands in front, and nobody reaches you over IPv4.`,
  lines: [],
};

/** UDP is left out: whoever is silent there counts as open for `nc`. */
function tryFromTelephone(address: string, seen: RouterObservations): ReportStep {
  const mapped = openMappings(seen)
    .filter(({ protocol, externalPort }) => protocol === 'TCP' && externalPort > 0)
    .map(({ externalPort }) => externalPort);
  const usual = KNOWN_PORTS.filter(({ transport }) => transport === 'tcp').map(({ port }) => port);
  const ports = new Set([...usual, ...mapped.slice(0, MOST_TRIED)]);
  return {
    what: 'Try the ports from a telephone in the mobile network, its Wi-Fi off (Android: in Termux, after `pkg install netcat-openbsd`), or from any line that is not yours. "timed out" and "refused" are good; "succeeded" and "open" mean that the internet gets in. UDP ports, 8266 and 3232 among them, cannot be tried like this: a silent one looks open.',
    lines: [...ports].sort((a, b) => a - b).map((port) => `nc -vz -w 5 ${address} ${port}`),
  };
}

function openInBrowser(address: string): ReportStep {
  return {
    what: 'Open these in the browser of that telephone: no page of yours may come up.',
    lines: [`http://${address}/`, `https://${address}/`],
  };
}
