import type { Service } from './observations.ts';

/** What a probe may say of the host it asks. */
export interface Asked {
  /** Name the device goes by, lower case; some protocols answer to nothing else. */
  readonly hostname: string | undefined;
}

/**
 * Asks one kind of service who it is, without changing anything. TCP services that speak first are
 * only listened to.
 */
export interface ServiceProbe {
  readonly protocol: string;
  readonly transport: 'tcp' | 'udp';
  /** Ports it is said at. A service that speaks first is recognised at any port. */
  readonly ports: readonly number[];
  /** @returns what to say; `undefined` for a service that speaks first, or that cannot be asked */
  readonly request: (asked: Asked) => Uint8Array | undefined;
  /** UDP port the answer is sent to, whatever port it was asked from. */
  readonly answerPort?: number;
  /** @returns `undefined` when this is another service */
  readonly recognise: (heard: Uint8Array) => Service | undefined;
}

/** Longest text of a service that is kept, characters. */
const MOST_WORDS = 80;

/** First line of what was heard, as text; bytes that are no ASCII become dots. */
export function firstWords(heard: Uint8Array): string | undefined {
  let text = '';
  for (const byte of heard) {
    if (text.length === MOST_WORDS || (text !== '' && (byte === 10 || byte === 13))) break;
    if (byte >= 32 && byte < 127) text += String.fromCharCode(byte);
    else if (byte !== 10 && byte !== 13) text += '.';
  }
  return text.trim() === '' ? undefined : text.trim();
}

/** What was heard as text, one character a byte; for patterns. */
export function asText(heard: Uint8Array): string {
  return Array.from(heard, (byte) => String.fromCharCode(byte)).join('');
}
