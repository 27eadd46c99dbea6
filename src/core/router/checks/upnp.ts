import type { OutsideCheck } from '../outside-check.ts';

/** Who holds the door. */
export const UPNP: OutsideCheck = {
  id: 'outside.upnp',
  severity: 'warning',
  title: 'No program in the network opens ports of the router by UPnP.',
  why: 'UPnP knows no password: every program and every device at home opens whatever port it likes, for itself and for others.',
  missing: ({ upnp }) => {
    if (upnp.services.length > 0) return undefined;
    return upnp.isThere
      ? 'the router answers the search, and nothing that was found in it opens ports'
      : 'the router does not answer the search: it is off, or answers others';
  },
  run: ({ router, upnp }) => [
    {
      message: `${router} opens ports for whoever asks: UPnP`,
      remedy: 'turn off UPnP (port forwarding by programs) on the page of the router',
      evidence: [
        ...upnp.services.map(({ name }) => name),
        ...[upnp.name, upnp.server].filter((text) => text !== undefined),
      ],
    },
  ],
};
