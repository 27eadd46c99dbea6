import { expect, it } from 'vitest';
import { PUBLIC_ADDRESS } from '../../../../src/core/broker/checks/public-address.ts';
import { say } from '../../../support/broker-observations.ts';

it('an address of the own network is fine, one of the internet is not', () => {
  expect(PUBLIC_ADDRESS.id).toBe('broker.public-address');
  expect(say(PUBLIC_ADDRESS)).toEqual([]);
  const addresses = [
    { address: '192.168.1.10', kind: 'private' },
    { address: '203.0.113.7', kind: 'public' },
  ] as const;
  expect(say(PUBLIC_ADDRESS, { addresses })).toMatchObject([{ evidence: ['203.0.113.7'] }]);
});
