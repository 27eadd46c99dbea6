import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFiles } from '../../src/bindings/node/files.ts';
import { Secret } from '../../src/core/kernel/secret.ts';
import { importValue } from '../../src/core/vault/change-vault.ts';
import type { Files } from '../../src/flows/bindings/files.ts';
import { makeFleetValues } from '../../src/flows/fleet-values.ts';
import { loadFleet } from '../../src/flows/load-fleet.ts';
import { makeCalendar } from '../../src/flows/tls-calendar.ts';
import { REPOSITORY } from '../support/built-program.ts';
import { FRESH_VAULT, texts } from '../support/vault-world.ts';

const PROFILES = readdirSync(path.join(REPOSITORY, 'profiles')).filter((name) =>
  name.endsWith('.yaml'),
);

const FILE = path.join(REPOSITORY, 'profiles', 'fleet.csv');

/** The real files, and a fleet file among the profiles. */
function filesWith(fleet: string): Files {
  const files = makeFiles();
  return {
    ...files,
    readText: (file) => (file === FILE ? Promise.resolve(fleet) : files.readText(file)),
  };
}

function load(rows: readonly string[]) {
  const request = { path: FILE, packs: [path.join(REPOSITORY, 'firmware')], today: '2026-06-01' };
  return loadFleet(request, filesWith(['id,profile', ...rows].join('\n')));
}

describe('a fleet of every example profile', () => {
  it('has values that fit every field of every firmware', async () => {
    const rows = PROFILES.flatMap((name, index) => [
      `one-${index},${name}`,
      `two-${index},${name}`,
    ]);
    const { devices, findings } = await load(rows);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const wifi = { owner: 'fleet', purpose: 'wifi.password' } as const;
    const vault = importValue(FRESH_VAULT, wifi, Secret.of('x', 'Rk4-house-8Tz5'));
    const values = makeFleetValues(vault, devices ?? []);
    expect(values.findings).toEqual([]);
    expect(values.members).toHaveLength(PROFILES.length * 2);
    for (const [index, { device, values: own }] of values.members.entries()) {
      const { plan } = devices?.[index]?.profile ?? {};
      expect([...own.current.keys()].sort(), device.id).toEqual(
        plan?.fields.map(({ id }) => id).sort(),
      );
      const name = texts(own.current)['identity.hostname'];
      expect(name?.startsWith(device.id) ?? true).toBe(true);
    }
  });

  it('has a calendar of those that check the certificate of their broker', async () => {
    const rows = PROFILES.map((name, index) => `lamp-${index},${name}`);
    const { devices } = await load(rows);
    const range = { today: '2026-06-01', until: '2050-01-01' };
    const { rows: calendar } = makeCalendar(devices ?? [], range);
    expect(calendar.length).toBeGreaterThan(3);
    for (const row of calendar) {
      expect(row).toMatchObject({
        dark: { day: '2045-01-01', why: 'ends' },
        flash: ['2045-01-01'],
      });
    }
    expect(calendar.some(({ profile }) => profile === 'mqtt-without-tls')).toBe(false);
  });
});

it('a profile that cannot be read is said at its device, and the others are still checked', async () => {
  const { devices, findings } = await load([
    'lamp,none.yaml',
    'door,reference.yaml',
    'well,none.yaml',
  ]);
  expect(devices).toBeUndefined();
  expect(findings).toMatchObject([
    { check: 'fleet.profile', location: { file: FILE, line: 2, column: 1 } },
  ]);
});
