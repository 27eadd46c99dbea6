const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes of base64 with padding, or `undefined` for any other text. Source: RFC 4648 §4. */
export function parseBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let at = 0;
  for (let index = 0; index < digits.length; index += 1) {
    bits = ((bits << 6) | ALPHABET.indexOf(digits.charAt(index))) & 0xffffff;
    const held = (index % 4) * 6 + 6;
    if (held % 24 === 12) bytes[at++] = (bits >>> 4) & 0xff;
    else if (held % 24 === 18) bytes[at++] = (bits >>> 2) & 0xff;
    else if (held % 24 === 0) bytes[at++] = bits & 0xff;
  }
  return bytes;
}
