import { parseDocument } from '../document/parse-document.ts';
import { type Locatable, schemaFindings } from '../document/schema-findings.ts';
import { makeSecrecy } from '../document/secrecy.ts';
import { type Finding, type Location, sortFindings } from '../kernel/finding.ts';
import { resolveFrom } from '../profile/file-path.ts';
import { findClashes } from './clashes.ts';
import { readCsvFleet } from './csv-document.ts';
import type { Device, Fleet } from './fleet.ts';
import { type FleetRow, readRows } from './fleet-rows.ts';
import { FLEET_SECRETS } from './fleet-rules.ts';
import { foldMac } from './mac.ts';
import type { RawFleet } from './raw-fleet.gen.ts';
import { rowFindings } from './row-findings.ts';
import { fillNumber } from './series.ts';
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
  // What is twice is looked for before the form is complained of: both can be said at once.
  const { rows, findings: early } = readRows(document);
  const findings: Finding[] = [...early, ...findClashes(rows, document)];
  const { value } = document;
  if (!validateFleet(value)) {
    findings.push(...schemaFindings(document, validateFleet.errors ?? [], 'fleet'));
    return { findings: sortFindings(findings) };
  }
  findings.push(...rowFindings(rows, document));
  if (findings.length > 0) return { findings: sortFindings(findings) };
  const devices = value.devices.flatMap((raw, index) => {
    const row = rows[index];
    return row === undefined ? [] : makeDevices(raw, row, { file, document });
  });
  return { fleet: { file, devices } };
}

function makeDevices(
  { profile, mac, room, note, topic }: RawDevice,
  row: FleetRow,
  { file, document }: { readonly file: string; readonly document: Locatable },
): readonly Device[] {
  const path = resolveFrom(file, profile);
  const locate = once(() => document.locate(['devices', row.index, 'id']));
  return row.members.map((member) => {
    const fill = (text: string | undefined) => (text ? fillNumber(text, member) : undefined);
    return {
      id: member.id,
      profile: path,
      mac: mac === undefined ? undefined : foldMac(mac),
      room: fill(room),
      topic: fill(topic),
      note: fill(note),
      // Few places are ever asked for, and the first one costs a full reading of the file.
      get location() {
        return locate();
      },
    };
  });
}

function once(find: () => Location): () => Location {
  let found: Location | undefined;
  return () => {
    found ??= find();
    return found;
  };
}
