import { describe, expect, test } from 'vitest';
import {
  UNAUTHENTICATED_LISTENER,
  UNKNOWN_LISTENER,
} from '../../../../src/core/profile/policy/listener-checks.ts';
import { runCheck } from '../../../support/policy.ts';

const features = (list: string): [string, string] => [
  'features: [relay, mqtt]',
  `features: [${list}]`,
];
const listeners = (list: string): [string, string] => ['listeners: []', `listeners: [${list}]`];

describe('listeners.unauthenticated', () => {
  test('refuses a port that asks nobody', () => {
    expect(
      runCheck(UNAUTHENTICATED_LISTENER, features('udp-control'), listeners('udp/8266')),
    ).toEqual(['error 5: udp/8266 of feature "udp-control" asks for no password']);
  });

  test('has nothing against a port with a password, or of a feature nobody wants', () => {
    expect(
      runCheck(UNAUTHENTICATED_LISTENER, features('web'), listeners('tcp/80, udp/8266')),
    ).toEqual([]);
  });
});

describe('listeners.unknown', () => {
  test.each([
    ['a port of a wanted feature', 'web', 'tcp/80', []],
    ['of one that a wanted feature requires', 'setup-page', 'tcp/80', []],
    ['of one that a wanted feature forces', 'debug-telnet', 'tcp/23', []],
    ['of a feature nobody wants', 'relay', 'tcp/23', ['warning 5: no wanted feature opens tcp/23']],
    ['of no feature at all', 'relay', 'tcp/9', ['warning 5: no wanted feature opens tcp/9']],
    ['of the other transport', 'web', 'udp/80', ['warning 5: no wanted feature opens udp/80']],
  ])('%s', (_, wanted, ports, expected) => {
    expect(runCheck(UNKNOWN_LISTENER, features(wanted), listeners(ports))).toEqual(expected);
  });

  test('of a feature the board forces on', () => {
    const board: [string, string] = ['board: tiny-switch', 'board: tiny-meter'];
    expect(runCheck(UNKNOWN_LISTENER, board, listeners('tcp/80'))).toEqual([]);
  });
});
