import { PLACEHOLDER_MARK } from '../../catalogue/field-placeholder.ts';
import type { AuditCheck } from '../check.ts';
import { formatPlace, matchText } from '../flash-text.ts';

/** The mark and what follows in the same text, enough to name the field. */
const PLACEHOLDER = new RegExp(`${PLACEHOLDER_MARK}[\\x21-\\x7e]*`, 'g');

export const unfilledField: AuditCheck = {
  id: 'audit.unfilled-field',
  severity: 'error',
  title: 'No placeholder is left where a credential of this device should be.',
  why: 'All devices built from one bundle share its placeholders: a device flashed with them has passwords that everybody can read in the published bundle.',
  needs: 'an image or an ELF file',
  appliesTo: ({ text }) => text.regions.length > 0,
  run: ({ text, expected }) => {
    const allowed = (expected?.fields ?? []).map((field) => field.placeholder);
    const left = matchText(text, PLACEHOLDER).filter(
      (run) => !allowed.some((placeholder) => run.text.startsWith(placeholder)),
    );
    if (left.length === 0) return [];
    const count = left.length === 1 ? '1 field is' : `${left.length} fields are`;
    return [
      {
        check: 'audit.unfilled-field',
        severity: 'error',
        message: `${count} not filled: the image is not personalised`,
        remedy:
          'fill the fields before a device gets it; to audit an image before that, name its bundle folder instead of the file',
        evidence: left.map((run) => `${JSON.stringify(run.text)} at ${formatPlace(run)}`),
      },
    ];
  },
};
