import { always, type BrokerCheck } from '../broker-check.ts';

/** Who are you? */
export const ANONYMOUS: BrokerCheck = {
  id: 'broker.anonymous',
  severity: 'error',
  title: 'No listener lets anybody in without user and password.',
  why: 'Whoever reaches the broker then reads what the devices say, and switches them.',
  missing: always,
  run: ({ host, listeners }) =>
    listeners
      .filter(({ anonymous }) => anonymous === 'in')
      .map(({ port }) => ({
        message: `${host}:${port} lets anybody in without a user`,
        remedy: 'write `allow_anonymous false` and name a password file; `harden broker init` does',
      })),
};
