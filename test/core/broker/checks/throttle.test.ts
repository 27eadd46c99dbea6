import { expect, it } from 'vitest';
import { THROTTLE } from '../../../../src/core/broker/checks/throttle.ts';
import { say } from '../../../support/broker-observations.ts';

it('a broker that answers wrong passwords for ever has no throttle', () => {
  expect(say(THROTTLE)).toEqual([]);
  expect(say(THROTTLE, { throttle: { tries: 20, shutOutAfter: undefined } })).toHaveLength(1);
  expect(say(THROTTLE, { throttle: undefined })).toBeUndefined();
});
