import { createHash, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseCsv } from '../../../src/core/fleet/csv.ts';
import { Secret } from '../../../src/core/kernel/secret.ts';
import { brokerAccounts } from '../../../src/core/vault/broker-accounts.ts';
import { importValue, rotateValues } from '../../../src/core/vault/change-vault.ts';
import type { FleetMember } from '../../../src/core/vault/check-fleet.ts';
import { makeDeviceValues } from '../../../src/core/vault/device-values.ts';
import { formatCsv } from '../../../src/core/vault/exports/csv.ts';
import { formatHomeAssistant } from '../../../src/core/vault/exports/home-assistant.ts';
import { formatLabels } from '../../../src/core/vault/exports/labels.ts';
import { formatMosquitto } from '../../../src/core/vault/exports/mosquitto.ts';
import { deviceOwner, type Vault } from '../../../src/core/vault/vault.ts';
import { FRESH_VAULT, makeDevice, makeRequest } from '../../support/vault-world.ts';

/** `expect` gives `any`, which lint does not let into a value. */
const matching = (words: RegExp): unknown => expect.stringMatching(words);

const IDENTITY = {
  hostname: 'per-device',
  mqttUser: 'per-device',
  mqttPassword: 'per-device',
  adminPassword: 'per-device',
} as const;

function membersOf(
  vault: Vault,
  identity: Parameters<typeof makeRequest>[1] = IDENTITY,
): readonly FleetMember[] {
  const make = makeDeviceValues(vault);
  return ['garage-door', 'lamp'].map((id) => ({
    device: { ...makeDevice(id), room: id === 'lamp' ? 'hall, upstairs' : undefined },
    values: make(makeRequest(id, identity)),
  }));
}

const salt = (size: number) =>
  new Uint8Array(createHash('sha256').update('salt').digest()).slice(0, size);
const slot = (id: string, purpose: 'identity.mqttUser' | 'identity.mqttPassword') => ({
  owner: deviceOwner(id),
  purpose,
});
const shown = (members: readonly FleetMember[]) =>
  brokerAccounts(members).accounts.map(({ device, user, password }) => ({
    device,
    user: user.reveal(),
    password: password.reveal(),
  }));

describe('the users of a broker', () => {
  it('are one for each device', () => {
    expect(shown(membersOf(FRESH_VAULT))).toEqual([
      {
        device: 'garage-door',
        user: matching(/^garage-door-\w{8}$/),
        password: matching(/^[\w-]{43}$/),
      },
      {
        device: 'lamp',
        user: matching(/^lamp-\w{8}$/),
        password: matching(/^[\w-]{43}$/),
      },
    ]);
  });

  it('are two while a device with a new user and password waits to be flashed', () => {
    const [before] = shown(membersOf(FRESH_VAULT));
    const vault = rotateValues(FRESH_VAULT, [
      slot('garage-door', 'identity.mqttUser'),
      slot('garage-door', 'identity.mqttPassword'),
    ]);
    const { findings } = brokerAccounts(membersOf(vault));
    const accounts = shown(membersOf(vault)).filter(({ device }) => device === 'garage-door');
    expect(accounts).toHaveLength(2);
    expect(accounts[1]).toEqual(before);
    expect(accounts[0]?.user).not.toBe(before?.user);
    expect(findings).toEqual([]);
  });

  it('keep the old password where only that has changed, and it is said', () => {
    const before = shown(membersOf(FRESH_VAULT));
    const vault = rotateValues(FRESH_VAULT, [slot('lamp', 'identity.mqttPassword')]);
    expect(shown(membersOf(vault))).toEqual(before);
    expect(brokerAccounts(membersOf(vault)).findings).toMatchObject([
      { check: 'identity.pending', severity: 'note' },
    ]);
  });

  it('that share a name but not a password are said', () => {
    const members = membersOf(FRESH_VAULT, { ...IDENTITY, mqttUser: 'house' });
    expect(brokerAccounts(members).findings).toMatchObject([{ check: 'identity.twice' }]);
    const same = membersOf(FRESH_VAULT, { mqttUser: 'house', mqttPassword: 'vault' });
    expect(shown(same)).toHaveLength(1);
  });

  it('with a colon in their name are said, and left out', () => {
    const vault = importValue(
      FRESH_VAULT,
      slot('lamp', 'identity.mqttUser'),
      Secret.of('x', 'a:b'),
    );
    const { accounts, findings } = brokerAccounts(membersOf(vault));
    // The user before the import is known for as long as the device was not flashed.
    expect(accounts.map(({ user }) => user.reveal())).not.toContain('a:b');
    expect(findings).toMatchObject([{ check: 'identity.form' }]);
  });
});

describe('a file for Mosquitto', () => {
  it('holds what PBKDF2 of Node makes of the passwords', () => {
    const members = membersOf(FRESH_VAULT);
    const lines = formatMosquitto(brokerAccounts(members).accounts, salt).reveal().split('\n');
    expect(lines).toHaveLength(3);
    for (const [index, { user, password }] of shown(members).entries()) {
      const digest = pbkdf2Sync(password, salt(12), 101, 64, 'sha512').toString('base64');
      const saltText = Buffer.from(salt(12)).toString('base64');
      expect(lines[index]).toBe(`${user}:$7$101$${saltText}$${digest}`);
    }
    expect(lines[2]).toBe('');
  });

  it('is empty without users', () => {
    expect(formatMosquitto([], salt).reveal()).toBe('');
  });
});

describe('options for Home Assistant', () => {
  it('are YAML with hashed passwords', () => {
    const members = membersOf(FRESH_VAULT);
    const { accounts } = brokerAccounts(members);
    const options: unknown = parse(formatHomeAssistant(accounts, salt).reveal());
    expect(options).toEqual({
      logins: shown(members).map(({ user, password }) => ({
        username: user,
        password: `PBKDF2$sha512$10000$${Buffer.from(salt(16)).toString('base64')}$${pbkdf2Sync(password, salt(16), 10_000, 64, 'sha512').toString('base64')}`,
        password_pre_hashed: true,
      })),
    });
    expect(parse(formatHomeAssistant([], salt).reveal())).toEqual({ logins: [] });
  });
});

describe('a table', () => {
  it('has a line for each device and a column for each value', () => {
    const members = membersOf(FRESH_VAULT);
    const result = parseCsv(formatCsv(members).reveal());
    if ('problem' in result) throw new Error(result.problem);
    const [header, door, lamp] = result.rows.map((row) => row.map(({ text }) => text));
    expect(header).toEqual([
      'id',
      'room',
      'mac',
      'identity.adminPassword',
      'identity.hostname',
      'identity.mqttPassword',
      'identity.mqttUser',
    ]);
    expect(door?.[0]).toBe('garage-door');
    expect(lamp?.[1]).toBe('hall, upstairs');
    expect(lamp?.[5]).toBe(shown(members)[1]?.password);
  });
});

describe('labels', () => {
  it('have what people type, and nothing for machines', () => {
    const members = membersOf(FRESH_VAULT);
    const text = formatLabels(members).reveal();
    expect(text).toMatch(
      /^garage-door\n {2}host {2}garage-door-\w{8}\n {2}admin [\w-]+\n\nlamp, hall, upstairs\n/,
    );
    expect(text).not.toContain(shown(members)[0]?.password);
  });
});
