import { expect, it } from 'vitest';
import { DEFAULT_LOGIN } from '../../../../src/core/broker/checks/default-login.ts';
import { say } from '../../../support/broker-observations.ts';

it('users with a password everybody knows are named, the password is not', () => {
  expect(say(DEFAULT_LOGIN)).toEqual([]);
  const defaults = [
    { user: 'admin', outcome: 'in' },
    { user: 'mqtt', outcome: 'refused' },
  ] as const;
  expect(say(DEFAULT_LOGIN, { defaults })).toMatchObject([{ evidence: ['user admin'] }]);
});
