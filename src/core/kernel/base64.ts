const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 with padding. Source: RFC 4648 §4. `btoa` is no part of the language core may use. */
export function formatBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const known = Math.min(4, bytes.length - at + 1);
    for (let digit = 0; digit < 4; digit += 1) {
      text += digit < known ? ALPHABET.charAt((group >>> (18 - 6 * digit)) & 63) : '=';
    }
  }
  return text;
}
