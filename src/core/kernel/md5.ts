import { md5 } from '@noble/hashes/legacy.js';
import { formatHex } from './bytes.ts';

/** MD5 as lower-case hexadecimal text: what ROM loader and stub compare flash by, never a proof of origin. */
export function md5Hex(bytes: Uint8Array): string {
  return formatHex(md5(bytes));
}
