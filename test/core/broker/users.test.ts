import { expect, it } from 'vitest';
import { makeControllers } from '../../../src/core/broker/controllers.ts';
import { makeUsers } from '../../../src/core/broker/users.ts';
import { Secret } from '../../../src/core/kernel/secret.ts';
import type { FleetMember } from '../../../src/core/vault/check-fleet.ts';
import { FRESH_VAULT, makeDevice } from '../../support/vault-world.ts';

function makeMember(
  id: string,
  values: Readonly<Record<string, string>> = {},
  topic?: string,
): FleetMember {
  const all = { mqttUser: `user-${id}`, mqttPassword: `password-${id}`, hostname: `host-${id}` };
  const current = new Map(
    Object.entries({ ...all, ...values })
      .filter(([, text]) => text !== '')
      .map(([key, text]) => [`identity.${key}`, Secret.of(key, text)]),
  );
  return {
    device: { ...makeDevice(id), topic },
    values: { current, previous: new Map(), own: new Set(), findings: [] },
  };
}

const CONTROLLERS = makeControllers(FRESH_VAULT, ['home-assistant']);

it('a device may use its topic and its host name, a controller all', () => {
  const { users, findings } = makeUsers([makeMember('lamp', {}, 'house/lamp')], CONTROLLERS);
  expect(findings).toEqual([]);
  expect(users.map(({ device, kind, roots }) => [device, kind, roots])).toEqual([
    ['controller/home-assistant', 'controller', []],
    ['lamp', 'device', ['house/lamp', 'host-lamp']],
  ]);
  expect(users[0]?.user.reveal()).toMatch(/^home-assistant-[2-9a-z]{8}$/);
});

it.each([
  ['broker.user-name', [makeMember('lamp', { mqttUser: '#lamp' })]],
  ['broker.user-name', [makeMember('lamp', { mqttUser: 'lamp ' })]],
  ['broker.no-user', [makeMember('lamp', { mqttUser: '' })]],
  ['broker.shared-topic', [makeMember('a', { hostname: 'b' }), makeMember('b')]],
  ['broker.shared-topic', [makeMember('a'), makeMember('b', {}, 'a/inner')]],
  [
    'broker.shared-user',
    ['a', 'b'].map((id) => makeMember(id, { mqttUser: 'x', mqttPassword: 'y' })),
  ],
  ['identity.form', [makeMember('lamp', { mqttUser: 'lamp\nuser boss' })]],
])('%s', (check, devices) => {
  const { findings } = makeUsers(devices, CONTROLLERS);
  expect(findings.map((finding) => finding.check)).toEqual([check]);
});
