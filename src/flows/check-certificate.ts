import { HardenError } from '../core/kernel/errors.ts';
import type { Finding } from '../core/kernel/finding.ts';
import { type CertificateFile, checkCertificate } from '../core/profile/check-certificate.ts';
import type { Profile } from '../core/profile/profile.ts';
import { checkProfileTrust, type Trust } from '../core/tls/check-trust.ts';
import type { Day } from '../core/tls/day.ts';
import { readPemCertificates } from '../core/tls/read-pem.ts';
import type { Files } from './bindings/files.ts';

/** What the certificate of a profile is held against. */
export interface CertificateRequest {
  readonly today: Day;
  /** That has to work with it; `undefined`: only its form is looked at. */
  readonly chip: string | undefined;
}

/** Looks at the certificate a profile names, where it names one: is it there, and will it do? */
export async function checkCertificateFile(
  profile: Profile,
  request: CertificateRequest,
  files: Files,
): Promise<readonly Finding[]> {
  const { mqtt } = profile;
  if (mqtt === undefined || mqtt.tls.trust === 'none') return [];
  const { certificate: path, trust } = mqtt.tls;
  const file = await readCertificate(path, files);
  const findings = checkCertificate(profile, path, file);
  if (findings.length > 0 || file.kind !== 'file') return findings;
  return checkContent(profile, { kind: trust, host: mqtt.host, path, bytes: file.bytes }, request);
}

function checkContent(
  profile: Profile,
  named: Pick<Trust, 'kind' | 'host'> & { readonly path: string; readonly bytes: Uint8Array },
  { today, chip }: CertificateRequest,
): readonly Finding[] {
  if (chip === undefined) return [];
  const { kind, host, path, bytes } = named;
  const location = profile.locate(['mqtt', 'tls', 'certificate']);
  try {
    const certificates = readPemCertificates(new TextDecoder().decode(bytes), path);
    return checkProfileTrust({ kind, certificates, host, chip }, today, location);
  } catch (error) {
    if (!(error instanceof HardenError) || error.code !== 'tls.no-certificate') throw error;
    const remedy = 'copy the certificate again, whole';
    return [
      { check: 'profile.certificate', severity: 'error', message: error.message, remedy, location },
    ];
  }
}

async function readCertificate(path: string, files: Files): Promise<CertificateFile> {
  try {
    if (!(await files.exists(path))) return { kind: 'absent' };
    if (await files.isFolder(path)) return { kind: 'folder' };
    return { kind: 'file', bytes: await files.readBytes(path) };
  } catch (error) {
    if (!(error instanceof HardenError) || error.code === 'interrupted') throw error;
    return { kind: 'unreadable', because: error.message };
  }
}
