import type { OutsideCheck } from '../outside-check.ts';

/** The other doors of that kind. */
export const NAT_PMP: OutsideCheck = {
  id: 'outside.nat-pmp',
  severity: 'warning',
  title: 'No program in the network opens ports of the router by NAT-PMP or PCP.',
  why: 'They know no password, as UPnP does not, and have no way to list what is open: nobody can look it over.',
  missing: ({ pmp }) =>
    pmp.protocols.length > 0
      ? undefined
      : 'the router does not answer at port 5351: it is off, or answers others',
  run: ({ router, pmp }) => [
    {
      message: `${router} opens ports for whoever asks: ${pmp.protocols.join(' and ')}`,
      remedy: `turn off ${pmp.protocols.join(' and ')} on the page of the router; what it has open can only be tried from outside`,
      evidence: pmp.protocols.map((name) => `${name} at port 5351`),
    },
  ],
};
