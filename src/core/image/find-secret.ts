import { formatBase64 } from '../kernel/base64.ts';
import { concatBytes, type FileOffset, formatHex, utf8 } from '../kernel/bytes.ts';
import type { Secret } from '../kernel/secret.ts';

/** How a secret was written where it was found. */
export type SecretForm = 'raw' | 'hex' | 'base64' | 'base64url' | 'utf-16le';

/** One place where a secret stands; the value itself is nowhere in it. */
export interface SecretSighting {
  readonly label: string;
  readonly form: SecretForm;
  readonly offset: FileOffset;
}

/** Shorter texts are not searched: they would be found by chance. */
const SHORTEST = 4;

/** Enough to act on; a needle that occurs thousands of times must not fill the memory. */
const MOST_SIGHTINGS = 100;

interface Needle {
  readonly label: string;
  readonly form: SecretForm;
  readonly bytes: Uint8Array;
}

/**
 * Searches bytes for secrets in every form they leak in, all of them in one pass.
 * Base64 is found inside a longer text too, such as the `user:password` of an HTTP header.
 * @param bytes - an image, a section of an ELF file, a log
 * @param secrets - those under 4 bytes are left out
 * @returns at most 100 sightings, in order of offset
 */
export function findSecrets(bytes: Uint8Array, secrets: readonly Secret[]): SecretSighting[] {
  const needles = secrets.flatMap(needlesOf);
  const byStart = new Map<number, Needle[]>();
  for (const needle of needles) {
    const start = startOf(needle.bytes, 0);
    byStart.set(start, [...(byStart.get(start) ?? []), needle]);
  }
  // One table look-up for each byte: a pass costs the same for one secret and for a hundred.
  const wanted = new Uint8Array(0x10000);
  for (const start of byStart.keys()) wanted[start] = 1;

  const found: SecretSighting[] = [];
  for (let at = 0; at + 1 < bytes.length && found.length < MOST_SIGHTINGS; at += 1) {
    const start = startOf(bytes, at);
    if (wanted[start] === 0) continue;
    for (const needle of byStart.get(start) ?? []) {
      if (standsAt(bytes, needle.bytes, at)) {
        found.push({ label: needle.label, form: needle.form, offset: at });
      }
    }
  }
  return found;
}

function startOf(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function standsAt(bytes: Uint8Array, needle: Uint8Array, at: FileOffset): boolean {
  if (at + needle.length > bytes.length) return false;
  for (let index = 2; index < needle.length; index += 1) {
    if (bytes[at + index] !== needle[index]) return false;
  }
  return true;
}

function needlesOf(secret: Secret): Needle[] {
  const text = secret.reveal();
  const raw = utf8(text);
  if (raw.length < SHORTEST) return [];
  const { label } = secret;
  const hex = formatHex(raw);
  return [
    { label, form: 'raw', bytes: raw },
    { label, form: 'utf-16le', bytes: utf16(text) },
    { label, form: 'hex', bytes: utf8(hex) },
    ...(hex === hex.toUpperCase()
      ? []
      : [{ label, form: 'hex' as const, bytes: utf8(hex.toUpperCase()) }]),
    ...base64Cores(raw).flatMap((core): Needle[] => {
      const safe = core.replaceAll('+', '-').replaceAll('/', '_');
      return [
        { label, form: 'base64', bytes: utf8(core) },
        ...(safe === core ? [] : [{ label, form: 'base64url' as const, bytes: utf8(safe) }]),
      ];
    }),
  ];
}

/** The digits that depend on the secret alone, for each of the three places it can start at. */
function base64Cores(raw: Uint8Array): string[] {
  return [0, 1, 2].map((lead) => {
    const digits = formatBase64(concatBytes(new Uint8Array(lead), raw)).replace(/=+$/, '');
    const whole = Math.floor(((lead + raw.length) * 8) / 6);
    return digits.slice(Math.ceil((lead * 8) / 6), whole);
  });
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes[index * 2] = unit & 0xff;
    bytes[index * 2 + 1] = unit >>> 8;
  }
  return bytes;
}
