import type { OutsideCheck } from '../outside-check.ts';

/** It answers, and then not. */
export const UNREADABLE: OutsideCheck = {
  id: 'outside.unreadable',
  severity: 'warning',
  title: 'The router says what it is in a way that can be read.',
  why: 'It answers the search, so that UPnP is on; what it lets in was not looked at.',
  missing: ({ upnp }) =>
    upnp.isThere ? undefined : 'the router does not answer the search: it said nothing',
  run: ({ router, upnp }) =>
    upnp.troubles.map((trouble) => ({
      message: `${router} answers the search, and then: ${trouble}`,
      remedy: 'turn off UPnP on the page of the router, and look at the forwardings there',
    })),
};
