import { expect, it } from 'vitest';
import { PLAIN_LISTENER } from '../../../../src/core/broker/checks/plain-listener.ts';
import { say } from '../../../support/broker-observations.ts';

it('MQTT without TLS is told of, another program at that port is not', () => {
  expect(say(PLAIN_LISTENER)).toEqual([]);
  const at = (state: 'mqtt' | 'other') =>
    say(PLAIN_LISTENER, {
      listeners: [{ port: 1883, tls: false, state, anonymous: 'refused' }],
    });
  expect(at('mqtt')).toHaveLength(1);
  expect(at('other')).toEqual([]);
});
