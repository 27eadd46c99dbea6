import type { Device } from '../core/fleet/fleet.ts';
import { parseFleet } from '../core/fleet/parse-fleet.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { EXIT } from '../core/kernel/exit.ts';
import { type Finding, sortFindings } from '../core/kernel/finding.ts';
import type { Certificate } from '../core/tls/certificate.ts';
import { readPemCertificates } from '../core/tls/read-pem.ts';
import type { Files } from './bindings/files.ts';
import { type PlannedProfile, planProfile } from './plan.ts';

/** A profile of a fleet with all that its devices share. */
export interface FleetProfile extends PlannedProfile {
  /** Those the profile names to recognise the broker by; empty where it names none that can be read. */
  readonly certificates: readonly Certificate[];
}

/** A device and its profile. */
export interface PlannedDevice {
  readonly device: Device;
  readonly profile: FleetProfile;
}

/** A fleet whose profiles all have a plan, or what is wrong. */
export interface LoadedFleet {
  readonly findings: readonly Finding[];
  /** `undefined` when the file or one of its profiles cannot be understood. */
  readonly devices: readonly PlannedDevice[] | undefined;
}

/**
 * Reads a fleet file and plans each of its profiles once.
 * @throws HardenError `usage.*` for the fleet file itself; a profile that cannot be read is a finding
 */
export async function loadFleet(
  request: { readonly path: string; readonly packs: readonly string[]; readonly today: string },
  files: Files,
): Promise<LoadedFleet> {
  const { path, packs, today } = request;
  const parsed = parseFleet(await files.readText(path), path);
  if ('findings' in parsed) return { findings: parsed.findings, devices: undefined };
  const { devices } = parsed.fleet;
  const profiles = new Map<string, FleetProfile>();
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const device of devices) {
    if (seen.has(device.profile)) continue;
    seen.add(device.profile);
    const loaded = await loadOne(device, { packs, today }, files);
    findings.push(...loaded.findings);
    if (loaded.profile) profiles.set(device.profile, loaded.profile);
  }
  const planned = devices.flatMap((device) => {
    const profile = profiles.get(device.profile);
    return profile ? [{ device, profile }] : [];
  });
  const isWhole = planned.length === devices.length;
  return { findings: sortFindings(findings), devices: isWhole ? planned : undefined };
}

async function loadOne(
  device: Device,
  request: { readonly packs: readonly string[]; readonly today: string },
  files: Files,
): Promise<{ readonly findings: readonly Finding[]; readonly profile: FleetProfile | undefined }> {
  try {
    const { findings, planned } = await planProfile({ path: device.profile, ...request }, files);
    if (planned === undefined) return { findings, profile: undefined };
    return { findings, profile: await addTrust(planned, files) };
  } catch (error) {
    if (!(error instanceof HardenError) || error.exit !== EXIT.usage) throw error;
    const finding: Finding = {
      check: 'fleet.profile',
      severity: 'error',
      message: `the profile of device ${device.id} cannot be read: ${error.message}`,
      remedy: 'correct the path; it is relative to the fleet file',
      location: device.location,
    };
    return { findings: [finding], profile: undefined };
  }
}

/** A profile with the certificates it names. */
export async function addTrust(planned: PlannedProfile, files: Files): Promise<FleetProfile> {
  return { ...planned, certificates: await readTrust(planned, files) };
}

/** A certificate that cannot be read is a finding of the profile already. */
async function readTrust(
  { profile }: PlannedProfile,
  files: Files,
): Promise<readonly Certificate[]> {
  const { mqtt } = profile;
  if (mqtt === undefined || mqtt.tls.trust === 'none') return [];
  const path = mqtt.tls.certificate;
  try {
    return readPemCertificates(await files.readText(path), path);
  } catch (error) {
    if (error instanceof HardenError && error.exit === EXIT.usage) return [];
    throw error;
  }
}
