import type { Socket } from 'node:net';

/** A broker in the same network answers in milliseconds; a filter that drops packets never does. */
export const PROBE_TIMEOUT_MS = 4_000;

/** A connection that is up, and whose certificate is the wanted one: nothing was said over it yet. */
export type OpenedStream = { readonly socket: Socket } | { readonly because: string };
