import { always, type BrokerCheck } from '../broker-check.ts';

/** The internet should not be able to knock. */
export const PUBLIC_ADDRESS: BrokerCheck = {
  id: 'broker.public-address',
  severity: 'error',
  title: 'The name of the broker leads to an address of the own network.',
  why: 'Two hundred thousand brokers are found from the internet by search engines; what cannot be reached cannot be tried.',
  missing: always,
  run: ({ host, addresses }) => {
    const open = addresses.filter(({ kind }) => kind === 'public');
    if (open.length === 0) return [];
    const list = open.map(({ address }) => address);
    return [
      {
        message: `${host} leads to ${list.join(', ')}, which the internet may reach`,
        remedy: 'bind the broker to an address of your own network, and give it a local name',
        evidence: list,
      },
    ];
  },
};
