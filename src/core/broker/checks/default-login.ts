import { always, type BrokerCheck } from '../broker-check.ts';

/** Passwords everybody knows. */
export const DEFAULT_LOGIN: BrokerCheck = {
  id: 'broker.default-login',
  severity: 'error',
  title: 'No well-known pair of user and password is let in.',
  why: 'They are the first that anybody tries, and programs try all of them in a minute.',
  missing: always,
  run: ({ host, defaults }) => {
    const open = defaults.filter(({ outcome }) => outcome === 'in').map(({ user }) => user);
    if (open.length === 0) return [];
    return [
      {
        message: `${host} lets in ${open.join(', ')} with a password everybody knows`,
        remedy: 'remove these users; `harden broker sync` writes a password file without them',
        evidence: open.map((user) => `user ${user}`),
      },
    ];
  },
};
