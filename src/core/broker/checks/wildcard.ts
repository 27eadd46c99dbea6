import { printable } from '../../document/printable.ts';
import { type BrokerCheck, needsDevices } from '../broker-check.ts';

/** A subscription to everything. */
export const WILDCARD: BrokerCheck = {
  id: 'broker.wildcard',
  severity: 'error',
  title: 'A device that subscribes to everything is sent what is its own.',
  why: 'One device with a stolen password would listen to the whole house.',
  missing: needsDevices,
  run: ({ devices }) =>
    devices
      .filter(({ foreign }) => foreign.length > 0)
      .map(({ device, foreign }) => ({
        message: `device ${device} subscribed to # and was sent topics of others`,
        remedy: 'name an access control list with `acl_file`; `harden broker sync` writes one',
        evidence: foreign.slice(0, 5).map(printable),
      })),
};
