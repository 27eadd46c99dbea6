import { describe, expect, test } from 'vitest';
import {
  PLAIN_PORT_CHECK,
  PORT_TLS_MISMATCH,
  TLS_CONTRADICTION,
  TLS_IMPOSSIBLE,
  TLS_NONE,
} from '../../../../src/core/profile/policy/transport-checks.ts';
import { rawFindings, runCheck } from '../../../support/policy.ts';

const TLS = 'tls: { trust: fingerprint, certificate: certs/broker.pem }';
const none: [string, string] = [TLS, 'tls: { trust: none }'];
const noneWithReason: [string, string] = [TLS, 'tls: { trust: none, reason: no room }'];
const port = (number: number): [string, string] => ['port: 8883', `port: ${number}`];

describe('mqtt.plain-port', () => {
  test.each([
    ['TLS', [], []],
    ['no TLS and no reason', [port(1883), none], ['error 9: MQTT on port 1883 is not encrypted']],
    [
      'no TLS with a reason',
      [port(1883), noneWithReason],
      ['warning 9: MQTT on port 1883 is not encrypted'],
    ],
    ['no TLS on another port', [port(1884), none], []],
    ['TLS on the plain port, which is a mismatch', [port(1883)], []],
  ])('%s', (_, changes, expected) => {
    expect(runCheck(PLAIN_PORT_CHECK, ...changes)).toEqual(expected);
  });
});

describe('mqtt.tls-none', () => {
  test.each([
    ['TLS', [], []],
    ['no reason', [none], ['error 10: MQTT without TLS and without a reason']],
    [
      'a reason',
      [noneWithReason],
      ['note 10: MQTT without TLS, for the reason given; the report says so on its first page'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(runCheck(TLS_NONE, ...changes)).toEqual(expected);
  });
});

describe('mqtt.port-tls-mismatch', () => {
  test.each([
    ['TLS on 8883', [], []],
    ['no TLS on 1883', [port(1883), none], []],
    [
      'TLS on 1883',
      [port(1883)],
      ['error 9: port 1883 is the unencrypted one, and the profile wants TLS'],
    ],
    [
      'no TLS on 8883',
      [none],
      ['error 9: port 8883 expects TLS, and the profile says trust: none'],
    ],
    ['other ports', [port(9000)], []],
  ])('%s', (_, changes, expected) => {
    expect(runCheck(PORT_TLS_MISMATCH, ...changes)).toEqual(expected);
  });
});

describe('mqtt.tls-impossible', () => {
  const ca: [string, string] = [TLS, 'tls: { trust: ca, certificate: certs/ca.pem }'];
  test.each([
    ['a way the firmware has', [], []],
    ['no TLS', [none], []],
    ['a way it lacks', [ca], ['error 10: firmware "tiny" cannot recognise a broker by trust: ca']],
  ])('%s', (_, changes, expected) => {
    expect(runCheck(TLS_IMPOSSIBLE, ...changes)).toEqual(expected);
  });

  test('names the ways there are', () => {
    expect(rawFindings(TLS_IMPOSSIBLE, ca)[0]?.remedy).toBe('use trust: fingerprint');
  });
});

test('mqtt.tls-contradiction: a TLS feature beside trust: none is an error at its line', () => {
  expect(runCheck(TLS_CONTRADICTION)).toEqual([]);
  expect(runCheck(TLS_CONTRADICTION, none)).toEqual([
    'error 4: feature "mqtt" is TLS, and mqtt.tls says trust: none',
  ]);
});
