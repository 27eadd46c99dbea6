import { randomBytes } from 'node:crypto';
import type { Entropy } from '../../../flows/bindings/vault.ts';

/** Random bytes of the operating system. */
export const ENTROPY: Entropy = { bytes: (size) => new Uint8Array(randomBytes(size)) };
