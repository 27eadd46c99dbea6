import { parseDocument } from '../document/parse-document.ts';
import { isRecord } from '../document/path.ts';
import { type Locatable, schemaFindings } from '../document/schema-findings.ts';
import { makeSecrecy } from '../document/secrecy.ts';
import { type Finding, sortFindings } from '../kernel/finding.ts';
import { resolveFrom } from '../profile/file-path.ts';
import { readCsvFleet } from './csv-document.ts';
import type { Device, Fleet } from './fleet.ts';
import { FLEET_SECRETS } from './fleet-rules.ts';
import type { RawFleet } from './raw-fleet.gen.ts';
import { validateFleet } from './validate-fleet.gen.js';

type RawDevice = RawFleet['devices'][number];

/** A fleet, or everything that is wrong with its file. */
export type FleetResult = { readonly fleet: Fleet } | { readonly findings: readonly Finding[] };

/**
 * Reads a fleet file: YAML, JSON, or CSV where its name ends in `.csv`.
 * @param file - for findings, and where paths of profiles start
 */
export function parseFleet(text: string, file: string): FleetResult {
  const read = /\.csv$/i.test(file)
    ? readCsvFleet(text, file)
    : parseDocument(text, file, makeSecrecy(FLEET_SECRETS));
  if ('findings' in read) return read;
  const { document } = read;
  // Folded duplicates are looked for before the form is complained of: both can be said at once.
  const findings: Finding[] = [...duplicates(document)];
  const { value } = document;
  if (!validateFleet(value)) {
    findings.push(...schemaFindings(document, validateFleet.errors ?? [], 'fleet'));
    return { findings: sortFindings(findings) };
  }
  findings.push(...badMacs(value, document));
  if (findings.length > 0) return { findings: sortFindings(findings) };
  const devices = value.devices.map((raw, index) => makeDevice(raw, file, document, index));
  return { fleet: { file, devices } };
}

function makeDevice(
  { id, profile, mac, room, note }: RawDevice,
  file: string,
  document: Locatable,
  index: number,
): Device {
  return {
    id,
    profile: resolveFrom(file, profile),
    mac: mac === undefined ? undefined : foldMac(mac),
    room,
    note,
    location: document.locate(['devices', index, 'id']),
  };
}

function foldMac(mac: string): string {
  return mac.toLowerCase().replaceAll('-', ':');
}

/** Ids and addresses that are the same but for letter case and separators. */
function duplicates(document: Locatable): Finding[] {
  const rows = devicesOf(document.value);
  return [
    ...sameValues(document, rows, { key: 'id', what: 'id', fold: (text) => text.toLowerCase() }),
    ...sameValues(document, rows, { key: 'mac', what: 'MAC address', fold: foldMac }),
  ];
}

function sameValues(
  document: Locatable,
  rows: readonly Readonly<Record<string, unknown>>[],
  { key, what, fold }: { key: string; what: string; fold: (text: string) => string },
): Finding[] {
  const seen = new Map<string, { readonly index: number; readonly text: string }>();
  const findings: Finding[] = [];
  for (const [index, { [key]: text }] of rows.entries()) {
    if (typeof text !== 'string') continue;
    const first = seen.get(fold(text));
    if (first === undefined) {
      seen.set(fold(text), { index, text });
      continue;
    }
    const { line } = document.locate(['devices', first.index, key]);
    const same = first.text === text ? 'the same' : 'the same but for its spelling';
    findings.push({
      check: 'fleet.twice',
      severity: 'error',
      message: `the ${what} of this device is ${same} as that in line ${line ?? 0}`,
      remedy: `give each device ${key === 'id' ? 'an id' : 'the address'} of its own`,
      location: document.locate(['devices', index, key]),
    });
  }
  return findings;
}

function devicesOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  const devices: unknown = isRecord(value) ? value.devices : undefined;
  return Array.isArray(devices)
    ? devices.map((device: unknown) => (isRecord(device) ? device : {}))
    : [];
}

/** Bit 0 of the first byte marks an address for many receivers. Source: IEEE 802-2014 §8.2.2. */
function badMacs({ devices }: RawFleet, document: Locatable): Finding[] {
  return devices.flatMap(({ mac }, index): Finding[] => {
    if (mac === undefined) return [];
    const isGroup = (Number.parseInt(mac.slice(0, 2), 16) & 1) === 1;
    if (!isGroup && /[1-9a-f]/i.test(mac)) return [];
    return [
      {
        check: 'fleet.bad-mac',
        severity: 'error',
        message: isGroup
          ? 'the MAC address is one for many receivers, not that of a device'
          : 'the MAC address is all zeros',
        remedy: 'copy the address from the label of the module, or leave it out',
        location: document.locate(['devices', index, 'mac']),
      },
    ];
  });
}
