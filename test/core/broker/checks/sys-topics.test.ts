import { expect, it } from 'vitest';
import { SYS_TOPICS } from '../../../../src/core/broker/checks/sys-topics.ts';
import { makeDeviceLook, say } from '../../../support/broker-observations.ts';

it('a device that reads $SYS is told of; without a device nobody knows', () => {
  expect(say(SYS_TOPICS)).toEqual([]);
  const devices = [makeDeviceLook('lamp', { system: ['$SYS/broker/version'] })];
  expect(say(SYS_TOPICS, { devices })).toMatchObject([{ evidence: ['$SYS/broker/version'] }]);
  expect(say(SYS_TOPICS, { devices: [] })).toBeUndefined();
});
