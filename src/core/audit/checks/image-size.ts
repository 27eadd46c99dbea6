import type { Finding } from '../../kernel/finding.ts';
import type { AuditCheck } from '../check.ts';
import type { AuditSubject } from '../subject.ts';

export const imageSize: AuditCheck = {
  id: 'audit.image-size',
  severity: 'error',
  title: 'The image fits the board, and its header names the flash the board has.',
  why: 'An image that is too long runs into the settings area or past the end of the flash. A header that promises more flash than there is makes writes wrap around onto the firmware.',
  needs: 'an image',
  appliesTo: ({ image }) => image !== undefined,
  run: (subject) => [...roomFindings(subject), ...headerFindings(subject)],
};

function roomFindings({ image, expected }: AuditSubject): Finding[] {
  if (image === undefined) return [];
  const size = image.bytes.length - image.trailing;
  const promised = image.parts[0]?.flashSize;
  const room = expected?.maxImageSize ?? promised;
  if (room === undefined || size <= room) return [];
  const whose = expected === undefined ? 'the flash its header names' : 'the board';
  return [
    fault(
      'error',
      `the image has ${size} bytes, ${size - room} more than ${whose} has room for`,
      'remove features from the profile, or choose a board with more flash',
    ),
  ];
}

function headerFindings({ image, expected }: AuditSubject): Finding[] {
  const promised = image?.parts[0]?.flashSize;
  const real = expected?.flashSize;
  if (promised === undefined || real === undefined || promised === real) return [];
  const message = `the header names ${promised} bytes of flash, the board has ${real}`;
  return promised > real
    ? [fault('error', message, 'build for this board, or write the header with its flash size')]
    : [
        fault(
          'warning',
          message,
          'build for this board: settings may be kept at another place than the firmware looks',
        ),
      ];
}

function fault(severity: Finding['severity'], message: string, remedy: string): Finding {
  return { check: 'audit.image-size', severity, message, remedy };
}
