import { knownPortOf } from '../known-ports.ts';
import { needsList, type OutsideCheck, openMappings } from '../outside-check.ts';
import { formatExternal, mappingEvidence } from '../port-mapping.ts';

/** By its number. */
export const MAPPING_PORT: OutsideCheck = {
  id: 'outside.mapping-port',
  severity: 'error',
  title: 'No port that devices or brokers answer at is open to the internet.',
  why: 'These ports are tried day and night, in every network: 23 and 80 by worms, 1883 and 8883 by search engines, 8266 and 3232 take new firmware.',
  missing: needsList,
  run: (seen) =>
    openMappings(seen).flatMap((mapping) => {
      // That of a known device is an error of its own, and a worse one.
      if (seen.known.has(mapping.internalClient)) return [];
      const known = knownPortOf(mapping);
      if (known === undefined) return [];
      return [
        {
          message: `the router lets the internet in through ${formatExternal(mapping)} to ${mapping.internalClient}, port ${mapping.internalPort}: ${known.what}`,
          remedy:
            'remove the forwarding on the page of the router; take a VPN for the way in, if you need one',
          evidence: mappingEvidence(mapping),
        },
      ];
    }),
};
