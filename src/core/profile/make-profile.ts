import type { Listener } from '../catalogue/feature.ts';
import type { Locatable } from '../document/schema-findings.ts';
import { utf8 } from '../kernel/bytes.ts';
import type { Finding } from '../kernel/finding.ts';
import { resolveFrom } from './file-path.ts';
import { makeLiteral } from './literal.ts';
import type { MergedProfile } from './merge-profiles.ts';
import { MQTT_PORT } from './mqtt-ports.ts';
import type { Mqtt, Profile, Tls, Value } from './profile.ts';
import { publishedSecrets } from './published-secrets.ts';
import type { RawProfile } from './raw-profile.gen.ts';

/** Longest SSID, bytes. Source: IEEE 802.11-2020 §9.4.2.2. */
const MAX_SSID_SIZE = 32;

/**
 * Fills in what a valid profile leaves out, and wraps its secrets.
 * @param merged - where the values come from
 * @param files - files behind it, the entry first
 */
export function makeProfile(
  raw: RawProfile,
  merged: MergedProfile,
  files: readonly string[],
): { readonly profile: Profile } | { readonly findings: readonly Finding[] } {
  const findings = [...ssidSize(raw, merged), ...realDays(raw, merged)];
  if (findings.length > 0) return { findings };
  const { wifi, identity = {} } = raw;
  const profile: Profile = {
    name: raw.name,
    description: raw.description,
    firmware: raw.firmware,
    board: raw.board,
    pin: raw.pin,
    features: raw.features,
    listeners: (raw.listeners ?? []).map(parseListener),
    wifi: wifi && { ssid: wifi.ssid, password: makeValue('wifi.password', wifi.password) },
    mqtt: raw.mqtt && makeMqtt(raw.mqtt, merged),
    identity: Object.fromEntries(
      Object.entries(identity).map(([key, text]) => [key, makeValue(`identity.${key}`, text)]),
    ),
    ntp: raw.ntp,
    reach: makeReach(raw.reach),
    waivers: raw.waivers ?? [],
    files,
    locate: merged.locate,
  };
  const published = publishedSecrets(profile);
  return published.length > 0 ? { findings: published } : { profile };
}

/** `tcp/80`, in the form the schema asks for. */
export function parseListener(text: string): Listener {
  const [transport, port] = text.split('/');
  return { transport: transport === 'udp' ? 'udp' : 'tcp', port: Number(port) };
}

function makeValue(path: string, text: string): Value {
  if (text === 'per-device' || text === 'vault') return { kind: text };
  return { kind: 'literal', literal: makeLiteral(path, text) };
}

function makeMqtt(raw: NonNullable<RawProfile['mqtt']>, merged: MergedProfile): Mqtt {
  const isPlain = raw.tls.trust === 'none';
  return {
    host: raw.host,
    port: raw.port ?? (isPlain ? MQTT_PORT.plain : MQTT_PORT.tls),
    tls: makeTls(raw.tls, merged),
  };
}

function makeTls(raw: NonNullable<RawProfile['mqtt']>['tls'], merged: MergedProfile): Tls {
  if (raw.trust === 'none') return { trust: 'none', reason: raw.reason };
  const file = merged.fileOf(['mqtt', 'tls', 'certificate']);
  return { trust: raw.trust, certificate: resolveFrom(file, raw.certificate) };
}

function makeReach(raw: RawProfile['reach']): Profile['reach'] {
  if (typeof raw === 'object') return { from: raw.from, reason: raw.reason };
  return { from: raw === 'internet' ? 'internet' : 'lan', reason: undefined };
}

function ssidSize({ wifi }: RawProfile, merged: Locatable): Finding[] {
  if (!wifi || utf8(wifi.ssid).length <= MAX_SSID_SIZE) return [];
  return [
    {
      check: 'profile.wrong-form',
      severity: 'error',
      message: `"wifi.ssid" must have at most ${MAX_SSID_SIZE} bytes as UTF-8`,
      remedy: 'use the exact name of the network; letters beyond ASCII take two bytes or more',
      location: merged.locate(['wifi', 'ssid']),
    },
  ];
}

/** The pattern lets 31 February pass. */
function realDays({ waivers = [] }: RawProfile, merged: Locatable): Finding[] {
  return waivers.flatMap(({ until }, index) => {
    const [year = 0, month = 0, day = 0] = until.split('-').map(Number);
    if (day <= daysIn(year, month)) return [];
    return [
      {
        check: 'profile.wrong-form',
        severity: 'error',
        message: `"waivers[${index}].until" is a day that does not exist`,
        remedy: 'correct the day',
        location: merged.locate(['waivers', index, 'until']),
      },
    ];
  });
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
