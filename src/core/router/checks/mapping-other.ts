import { knownPortOf } from '../known-ports.ts';
import { ownerOf } from '../observations.ts';
import { mappingsOf, needsList, type OutsideCheck } from '../outside-check.ts';
import { formatMapping } from '../port-mapping.ts';

/** All the rest, for somebody who knows what it is. */
export const MAPPING_OTHER: OutsideCheck = {
  id: 'outside.mapping-other',
  severity: 'note',
  title: 'The router lists no other way in.',
  why: 'Each is a door that somebody asked for; only you know whether it is still needed.',
  missing: needsList,
  run: (seen) =>
    mappingsOf(seen)
      .filter(
        (mapping) =>
          !mapping.isEnabled ||
          (ownerOf(seen, mapping) === undefined && knownPortOf(mapping) === undefined),
      )
      .map((mapping) => {
        const { description, remoteHost, leaseSeconds, isEnabled } = mapping;
        const more = [
          ...(description === '' ? [] : [`asked for as "${description}"`]),
          ...(remoteHost === '' ? [] : [`for ${remoteHost} alone`]),
          leaseSeconds === 0 ? 'for ever' : `for ${leaseSeconds} s`,
          ...(isEnabled ? [] : ['switched off']),
        ];
        return {
          message: `the router leads ${formatMapping(mapping)}`,
          remedy: 'remove it, unless you know the program that needs it',
          evidence: [more.join(', ')],
        };
      }),
};
