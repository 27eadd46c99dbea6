import { WELL_KNOWN_CREDENTIALS } from '../../catalogue/well-known-credentials.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { AuditCheck } from '../check.ts';
import { findWholeText, formatPlace } from '../flash-text.ts';
import type { AuditSubject } from '../subject.ts';

/** Shorter values are ordinary words and format strings: finding one would prove nothing. */
const SHORTEST = 4;

export const defaultCredential: AuditCheck = {
  id: 'audit.default-credential',
  severity: 'error',
  title: 'No default password of this or another well-known firmware is in the image.',
  why: 'Default passwords are published with the source, and the first thing anybody tries. ETSI EN 303 645 provision 5.1 and the laws built on it forbid them.',
  needs: 'an image or an ELF file',
  appliesTo: ({ text }) => text.regions.length > 0,
  run: (subject) =>
    candidatesOf(subject).flatMap(({ value, what, remedy, source }): Finding[] => {
      const places = findWholeText(subject.text, value);
      if (places.length === 0) return [];
      return [
        {
          check: 'audit.default-credential',
          severity: 'error',
          message: `default ${what} ${JSON.stringify(value)} is in the firmware`,
          remedy,
          evidence: [
            ...places.map((place) => `${JSON.stringify(value)} at ${formatPlace(place)}`),
            `published in ${source}`,
          ],
        },
      ];
    }),
};

interface Candidate {
  readonly value: string;
  readonly what: string;
  readonly remedy: string;
  readonly source: string;
}

/** Defaults of the pack, which know their macro, then those of the world that it does not list. */
function candidatesOf({ pack }: AuditSubject): Candidate[] {
  const rows = (pack?.credentials ?? []).filter(({ value }) => value.length >= SHORTEST);
  const known = new Set(rows.map(({ value }) => value));
  // One value may be the default of several macros: in the file they cannot be told apart.
  const own = [...known].map((value): Candidate => {
    const same = rows.filter((row) => row.value === value);
    const macros = same.map(({ macro }) => macro).join(' and ');
    return {
      value,
      what: same.map(({ what }) => what).join(' or '),
      source: same.map(({ source }) => source).join(', '),
      remedy: `build with a value of your own for ${macros}, best one for each device`,
    };
  });
  const world = WELL_KNOWN_CREDENTIALS.filter(({ value }) => !known.has(value)).map(
    ({ value, firmware, what, source }) => ({
      value,
      what: `${what} of ${firmware}`,
      source,
      remedy: 'change it on the device now, and build with a value of your own',
    }),
  );
  return [...own, ...world];
}
