import { expect, it } from 'vitest';
import { RETAINED_SECRET } from '../../../../src/core/broker/checks/retained-secret.ts';
import { say } from '../../../support/broker-observations.ts';

it('what a retained message holds is told by its kind', () => {
  expect(say(RETAINED_SECRET, { retained: [{ topic: 'lamp/status', secrets: [] }] })).toEqual([]);
  const retained = [{ topic: 'lamp/config', secrets: ['a password'] }];
  expect(say(RETAINED_SECRET, { retained })?.map(({ message }) => message)).toEqual([
    'the retained message of lamp/config holds a password',
  ]);
});

it('nobody logged in, so nobody saw any', () => {
  expect(say(RETAINED_SECRET, { devices: [], listeners: [] })).toBeUndefined();
});
