import { type FileOffset, findBytes, hex, utf8 } from '../../kernel/bytes.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { AuditCheck } from '../check.ts';
import type { AuditSubject } from '../subject.ts';

export const fieldCount: AuditCheck = {
  id: 'audit.field-count',
  severity: 'error',
  title: 'Each field has exactly one place in the image, inside one segment.',
  why: 'A device gets its credentials by filling these places. A field that is missing cannot be filled; a second copy would keep the placeholder, or an old password.',
  needs: 'a bundle with fields, and its image or ELF file',
  appliesTo: ({ expected, text }) =>
    expected !== undefined && expected.fields.length > 0 && text.regions.length > 0,
  run: (subject) =>
    (subject.expected?.fields ?? []).flatMap(({ id, placeholder }): Finding[] => {
      const size = utf8(placeholder).length;
      const places = placesOf(subject, placeholder);
      if (places.length !== 1) {
        return [
          fault(
            subject,
            id,
            places.length === 0 ? 'is not in the image' : `is in the image ${places.length} times`,
            places,
          ),
        ];
      }
      const whole = places.every((at) => isInsideSegment(subject, at, size));
      return whole ? [] : [fault(subject, id, 'does not lie inside one segment', places)];
    }),
};

function placesOf({ text }: AuditSubject, placeholder: string): FileOffset[] {
  const needle = utf8(placeholder);
  return text.regions.flatMap(({ base, data }) =>
    findBytes(data, needle, 10).map((index) => base + index),
  );
}

/** Sections of an ELF file are segments already; bytes between those of an image are never loaded. */
function isInsideSegment({ image }: AuditSubject, at: FileOffset, size: number): boolean {
  if (image === undefined) return true;
  return image.parts.some((part) =>
    part.segments.some(({ offset, data }) => at >= offset && at + size <= offset + data.length),
  );
}

function fault(
  { image }: AuditSubject,
  id: string,
  what: string,
  places: readonly number[],
): Finding {
  const unit = image === undefined ? 'address' : 'offset';
  return {
    check: 'audit.field-count',
    severity: 'error',
    message: `the placeholder of field ${id} ${what}`,
    remedy:
      places.length === 0
        ? 'check that the feature which uses the field is on, and that the firmware reads its macro'
        : 'the firmware must use the macro once, as an array of its own that the compiler cannot copy or split',
    evidence: places.map((at) => `at ${unit} ${hex(at)}`),
  };
}
