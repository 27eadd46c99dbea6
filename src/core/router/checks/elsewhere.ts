import type { OutsideCheck } from '../outside-check.ts';

/** Who sends one on to others. */
export const ELSEWHERE: OutsideCheck = {
  id: 'outside.elsewhere',
  severity: 'warning',
  title: 'What the router says of itself leads to the router.',
  why: 'Who answers a search for the router and names another host sends every program there; so do attackers in the network.',
  missing: ({ upnp }) =>
    upnp.isThere ? undefined : 'the router does not answer the search: it named no address',
  run: ({ router, upnp }) =>
    upnp.elsewhere.length === 0
      ? []
      : [
          {
            message: `${router} names addresses that are not its own; they were not asked`,
            remedy: 'find out who answers at that address; update the firmware of the router',
            evidence: upnp.elsewhere,
          },
        ],
};
