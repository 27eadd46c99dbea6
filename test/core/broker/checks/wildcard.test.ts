import { expect, it } from 'vitest';
import { WILDCARD } from '../../../../src/core/broker/checks/wildcard.ts';
import { makeDeviceLook, say } from '../../../support/broker-observations.ts';

it('topics of others that came along are told of, safe to print', () => {
  expect(say(WILDCARD)).toEqual([]);
  const devices = [makeDeviceLook('lamp', { foreign: ['door/\u001b[2Jstatus'] })];
  expect(say(WILDCARD, { devices })).toMatchObject([{ evidence: ['door/?[2Jstatus'] }]);
});
