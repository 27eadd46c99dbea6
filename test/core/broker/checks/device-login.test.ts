import { expect, it } from 'vitest';
import { DEVICE_LOGIN } from '../../../../src/core/broker/checks/device-login.ts';
import { makeDeviceLook, say } from '../../../support/broker-observations.ts';

it('devices that are refused are named; one that did not get an answer is not', () => {
  expect(say(DEVICE_LOGIN)).toEqual([]);
  const devices = [
    makeDeviceLook('lamp', { outcome: 'refused' }),
    makeDeviceLook('door', { outcome: 'unreachable' }),
  ];
  expect(say(DEVICE_LOGIN, { devices })?.map(({ message }) => message)).toEqual([
    'the broker refuses lamp',
  ]);
});
