import type { Device } from '../fleet/fleet.ts';
import type { FieldForm } from '../image/field.ts';
import type { Finding } from '../kernel/finding.ts';
import { commandLine } from '../kernel/program.ts';
import { Secret } from '../kernel/secret.ts';
import { makeLiteral } from '../profile/literal.ts';
import type { Profile, Value } from '../profile/profile.ts';
import type { FleetMember } from '../vault/check-fleet.ts';
import { makeDeviceValues } from '../vault/device-values.ts';
import type { Vault } from '../vault/vault.ts';
import type { PageDevice, PageDocument, PageProfile, PageValue } from './page.ts';

/**
 * Every device a page knows with its values, as `makeFleetValues` gives them where profiles are at
 * hand.
 * @param fieldsOf - fields of the bundle at an index
 */
export function makePageMembers(
  vault: Vault,
  { profiles, devices }: Pick<PageDocument, 'profiles' | 'devices'>,
  fieldsOf: (bundle: number) => readonly FieldForm[],
): readonly FleetMember[] {
  const valuesOf = makeDeviceValues(vault);
  return devices.flatMap((row) => {
    const profile = profiles[row.profile];
    if (profile === undefined) return [];
    const device = deviceOf(row, profile);
    const withheld = new Set(
      profile.values.flatMap(({ path, kind }) => (kind === 'withheld' ? [path] : [])),
    );
    const fields = fieldsOf(profile.bundle);
    const values = valuesOf({
      device,
      profile: profileOf(profile),
      texts: new Map(profile.texts.map(({ path, text }) => [path, text])),
      fields: fields.filter(({ id }) => !withheld.has(id)),
      pin: ({ id }) => pinOf(profile, id),
    });
    const lost = fields.filter(({ id }) => withheld.has(id)).map(({ id }) => notTold(device, id));
    return [{ device, values: { ...values, findings: [...values.findings, ...lost] } }];
  });
}

function deviceOf({ id, mac, room }: PageDevice, { file }: PageProfile): Device {
  return {
    id,
    profile: file,
    mac: mac ?? undefined,
    room: room ?? undefined,
    topic: undefined,
    note: undefined,
    location: { file },
  };
}

/** The part of a profile that values come from. */
function profileOf({
  file,
  texts,
  values,
}: PageProfile): Pick<Profile, 'wifi' | 'identity' | 'locate'> {
  const known = new Map(values.flatMap((value) => rowsOf(value)));
  const password = known.get('wifi.password');
  const identity = [...known].flatMap(([path, value]) => {
    const [, key] = /^identity\.(\w+)$/.exec(path) ?? [];
    return key === undefined ? [] : [[key, value] as const];
  });
  const ssid = texts.find(({ path }) => path === 'wifi.ssid')?.text;
  return {
    wifi: ssid === undefined ? undefined : { ssid, password: password ?? { kind: 'vault' } },
    identity: Object.fromEntries(identity),
    locate: () => ({ file }),
  };
}

function rowsOf({ path, kind, text = '' }: PageValue): readonly (readonly [string, Value])[] {
  switch (kind) {
    case 'withheld':
      return [];
    case 'literal':
      return [[path, { kind, literal: makeLiteral(path, text) }]];
    case 'per-device':
    case 'vault':
      return [[path, { kind }]];
  }
}

function pinOf({ pins }: PageProfile, id: string): Secret | undefined {
  const pin = pins.find(({ field }) => field === id);
  return pin && Secret.of(id, pin.digits);
}

function notTold(device: Device, id: string): Finding {
  return {
    check: 'identity.missing',
    severity: 'error',
    message: `device ${device.id}: "${id}" is written into the profile, and pages are told no secret`,
    remedy: `let the vault have it: ${commandLine('vault', 'set')}; or flash with ${commandLine('flash')}`,
    location: device.location,
  };
}
