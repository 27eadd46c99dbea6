import { always, type BrokerCheck } from '../broker-check.ts';

/** Passwords in the clear. */
export const PLAIN_LISTENER: BrokerCheck = {
  id: 'broker.plain-listener',
  severity: 'error',
  title: 'There is no listener without TLS.',
  why: 'Users, passwords and commands go through the network as they are, and everybody in it may read and change them.',
  missing: always,
  run: ({ host, listeners }) =>
    listeners
      .filter(({ tls, state }) => !tls && state === 'mqtt')
      .map(({ port }) => ({
        message: `${host}:${port} speaks MQTT without TLS`,
        remedy: 'remove the listener, or bind it to 127.0.0.1',
      })),
};
