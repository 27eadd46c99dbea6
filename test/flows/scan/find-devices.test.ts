import { describe, expect, it } from 'vitest';
import { findDevices, type Sought } from '../../../src/flows/scan/find-devices.ts';
import { OPTIONS } from '../../support/broker-world.ts';
import { fakeNetwork } from '../../support/fake-network.ts';
import { HURRIED_CLOCK } from '../../support/hurried-clock.ts';

const MAC = '18:fe:34:00:00:07';

/** Looks in a network where 192.168.1.7 has the MAC, and some names lead somewhere. */
async function find(
  sought: Partial<Sought>,
  names: Readonly<Record<string, string>> | 'deaf' = {},
  network: readonly string[] = ['192.168.1.6', '192.168.1.7'],
) {
  const asked: string[] = [];
  let opened = 0;
  const found = await findDevices(
    {
      sought: [{ name: 'lamp', mac: undefined, told: undefined, ...sought }],
      network,
      hostNames: () => {
        opened += 1;
        return Promise.resolve(new Map([['lamp', 'lamp-x7']]));
      },
    },
    {
      probes: {
        ...fakeNetwork({ '192.168.1.7': { mac: MAC } }),
        lookUp: (host) => {
          asked.push(host);
          if (names === 'deaf') return Promise.resolve(undefined);
          const address = names[host];
          return Promise.resolve(address === undefined ? [] : [address]);
        },
      },
      clock: HURRIED_CLOCK,
    },
    OPTIONS,
  );
  return { place: found.get('lamp'), asked, opened };
}

describe('a device is found', () => {
  it('by its MAC, and then nobody needs to know its name', async () => {
    const { place, asked, opened } = await find({ mac: MAC, told: '192.168.1.9' });
    expect(place).toEqual({ address: '192.168.1.7', foundBy: `MAC ${MAC}` });
    expect([asked, opened]).toEqual([[], 0]);
  });

  it('by its MAC only when this machine has talked to it', async () => {
    const { place } = await find({ mac: MAC, told: '192.168.1.9' }, {}, []);
    expect(place).toEqual({ address: '192.168.1.9', foundBy: 'its broker' });
  });

  it.each([
    ['the name of its firmware', 'lamp-x7.lan'],
    ['its id, which somebody gave it in the router', 'lamp.fritz.box'],
  ])('by %s', async (_, name) => {
    const { place } = await find({}, { [name]: '192.168.1.8' });
    expect(place).toEqual({ address: '192.168.1.8', foundBy: `name ${name}` });
  });

  it.each(['203.0.113.7', '127.0.1.1', '0.0.0.0'])(
    'not at %s, which some resolvers have for every name',
    async (address) => {
      expect((await find({}, { lamp: address })).place).toBeUndefined();
    },
  );

  it('nowhere, when no name server answers: and nobody waits for it for long', async () => {
    const { place, asked } = await find({}, 'deaf');
    expect([place, asked.length]).toEqual([undefined, 8]);
  });

  it('nowhere, when nobody knows it', async () => {
    const { place, asked } = await find({});
    expect([place, asked.length]).toEqual([undefined, 10]);
  });
});
