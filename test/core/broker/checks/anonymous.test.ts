import { expect, it } from 'vitest';
import { ANONYMOUS } from '../../../../src/core/broker/checks/anonymous.ts';
import { say } from '../../../support/broker-observations.ts';

it('each listener that asks for no user is named', () => {
  expect(say(ANONYMOUS)).toEqual([]);
  const listeners = [
    { port: 8883, tls: true, state: 'mqtt', anonymous: 'refused' },
    { port: 1883, tls: false, state: 'mqtt', anonymous: 'in' },
  ] as const;
  const notes = say(ANONYMOUS, { listeners });
  expect(notes?.map(({ message }) => message)).toEqual([
    'broker.home.arpa:1883 lets anybody in without a user',
  ]);
});
