import { findSecrets } from '../../image/find-secret.ts';
import { hex } from '../../kernel/bytes.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { AuditCheck } from '../check.ts';
import { type FlashRegion, formatPlace, matchText } from '../flash-text.ts';
import type { AuditSubject } from '../subject.ts';

/** First line of a private key in PEM. Source: RFC 7468 §§10, 11, 13, and the older OpenSSL forms. */
const PRIVATE_KEY = /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY-----/g;

export const leakedSecret: AuditCheck = {
  id: 'audit.leaked-secret',
  severity: 'error',
  title: 'No password of the profile, in any usual form, and no private key is in the file.',
  why: 'A bundle may be published, and whoever holds a board can read its flash. A secret that is the same for all devices is lost with the first of them.',
  needs: 'an image or an ELF file',
  appliesTo: ({ text }) => text.regions.length > 0,
  run: (subject) => [...secretFindings(subject), ...keyFindings(subject)],
};

function secretFindings(subject: AuditSubject): Finding[] {
  if (subject.secrets.length === 0) return [];
  const byLabel = new Map<string, string[]>();
  for (const region of searchedRegions(subject)) {
    for (const { label, form, offset } of findSecrets(region.data, subject.secrets)) {
      const where = `${form} at ${region.unit} ${hex(region.base + offset)} in ${region.name}`;
      byLabel.set(label, [...(byLabel.get(label) ?? []), where]);
    }
  }
  return [...byLabel].map(([label, evidence]) => ({
    check: 'audit.leaked-secret',
    severity: 'error',
    message: `the secret ${label} stands in the file`,
    remedy: `keep ${label} out of the build: let the compiler see a field, and rotate the value if the file went anywhere`,
    evidence,
  }));
}

function keyFindings({ text }: AuditSubject): Finding[] {
  const keys = matchText(text, PRIVATE_KEY);
  if (keys.length === 0) return [];
  return [
    {
      check: 'audit.leaked-secret',
      severity: 'error',
      message: 'a private key in PEM form stands in the file',
      remedy:
        'remove it from the source; a device should have a key of its own, and others must stop trusting this one',
      evidence: keys.map((run) => `${run.text} at ${formatPlace(run)}`),
    },
  ];
}

/** With an ELF file its debug sections too: constants are recorded there a second time. */
function searchedRegions({ elf, image, text }: AuditSubject): FlashRegion[] {
  const sections = (elf?.sections ?? [])
    .filter((section) => section.data.length > 0 && (image !== undefined || !section.loaded))
    .map(({ name, data }): FlashRegion => ({ name, unit: 'offset', base: 0, data }));
  return [...text.regions, ...sections];
}
