import { ownerOf } from '../observations.ts';
import { needsList, type OutsideCheck, openMappings } from '../outside-check.ts';
import { formatExternal, mappingEvidence } from '../port-mapping.ts';

/** Straight to what must not be reached. */
export const MAPPING_DEVICE: OutsideCheck = {
  id: 'outside.mapping-device',
  severity: 'error',
  title: 'No port of the router leads to a device or broker of the fleet.',
  why: 'Whoever finds the port speaks to the device itself: its firmware was never made for the internet.',
  missing: (seen) =>
    needsList(seen) ??
    (seen.known.size > 0 ? undefined : 'no address of a device or broker is known: name the fleet'),
  run: (seen) =>
    openMappings(seen).flatMap((mapping) => {
      const owner = ownerOf(seen, mapping);
      if (owner === undefined) return [];
      return [
        {
          message: `the internet reaches ${owner} through ${formatExternal(mapping)} of the router`,
          remedy:
            'remove the forwarding on the page of the router, and turn off UPnP there: what asked for it would ask again',
          evidence: mappingEvidence(mapping),
        },
      ];
    }),
};
