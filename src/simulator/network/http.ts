import { concatBytes, utf8 } from '../../core/kernel/bytes.ts';
import type { StreamSession } from '../../core/kernel/network-port.ts';
import { latin1 } from './responder.ts';

/** First line of a request. */
export interface HttpRequest {
  readonly method: string;
  /** Without what stands behind `?`. */
  readonly path: string;
}

/** Longest head of a request, bytes: more than any of these servers has memory for. */
const LONGEST_HEAD = 4096;

const NOTHING = new Uint8Array();

/**
 * Waits for the head of one request, answers and hangs up, as these servers do. What is no HTTP is hung
 * up on without a word.
 */
export function httpSession(answer: (request: HttpRequest) => string): StreamSession {
  let head = NOTHING;
  return {
    greeting: NOTHING,
    receive(bytes) {
      head = concatBytes(head, bytes);
      const text = latin1(head);
      if (!text.includes('\r\n\r\n')) return { bytes: NOTHING, closes: head.length > LONGEST_HEAD };
      const [, method, target] = /^([A-Z]{3,10}) (\S+) HTTP\/1\.[01]\r\n/.exec(text) ?? [];
      if (method === undefined || target === undefined) return { bytes: NOTHING, closes: true };
      const path = target.replace(/\?.*$/, '');
      return { bytes: utf8(answer({ method, path })), closes: true };
    },
  };
}

/** A response whose length is told; the status as `200 OK`. */
export function formatResponse(status: string, headers: readonly string[], body: string): string {
  return [`HTTP/1.1 ${status}`, ...headers, '', body].join('\r\n');
}
