import { printable } from '../../document/printable.ts';
import type { BrokerCheck } from '../broker-check.ts';

/** Messages that stay. */
export const RETAINED_SECRET: BrokerCheck = {
  id: 'broker.retained-secret',
  severity: 'error',
  title: 'No retained message holds a secret.',
  why: 'The broker hands it to everybody who subscribes, and keeps it in its database after the device is gone.',
  missing: ({ devices, listeners }) => {
    const isIn =
      devices.some(({ outcome }) => outcome === 'in') ||
      listeners.some(({ anonymous }) => anonymous === 'in');
    return isIn ? undefined : 'nobody logged in: name the fleet and its vault';
  },
  run: ({ retained }) =>
    retained
      .filter(({ secrets }) => secrets.length > 0)
      .map(({ topic, secrets }) => ({
        message: `the retained message of ${printable(topic)} holds ${secrets.join(', ')}`,
        remedy: 'publish an empty retained message there, and change the secret',
      })),
};
