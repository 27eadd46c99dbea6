import { hex } from '../../kernel/bytes.ts';
import type { AuditCheck } from '../check.ts';

export const imageTrailing: AuditCheck = {
  id: 'audit.image-trailing',
  severity: 'warning',
  title: 'Nothing unexplained stands behind the image.',
  why: 'Bytes that no header covers are written to the flash all the same: a file system with somebody’s settings, a signature, or a second firmware.',
  needs: 'an image',
  appliesTo: ({ image }) => image !== undefined,
  run: ({ image }) => {
    if (image === undefined || image.trailing === 0) return [];
    const start = image.bytes.length - image.trailing;
    if (isPadding(image.bytes.subarray(start))) return [];
    return [
      {
        check: 'audit.image-trailing',
        severity: 'warning',
        message: `${image.trailing} bytes stand behind the image that no header covers`,
        remedy:
          'find out what they are: a signature is harmless, a file system may hold settings that beat the hardened defaults',
        evidence: [`from offset ${hex(start)} to ${hex(image.bytes.length)}`],
      },
    ];
  },
};

/** Erased flash and fill bytes carry nothing. */
function isPadding(bytes: Uint8Array): boolean {
  const [first] = bytes;
  return (first === 0xff || first === 0) && bytes.every((byte) => byte === first);
}
