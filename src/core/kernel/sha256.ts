import { sha256 } from '@noble/hashes/sha2.js';

/** A SHA-256 in progress. Its state can be kept and continued many times with different ends. */
export interface Sha256 {
  update(bytes: Uint8Array): void;
  /** The same state once more; the original is left alone. */
  copy(): Sha256;
  /** 32 bytes; the state is used up. */
  digest(): Uint8Array;
}

/** Starts a SHA-256. A runtime with a native one may bring its own. */
export type MakeSha256 = () => Sha256;

/** SHA-256 that runs anywhere. */
export const makeSha256: MakeSha256 = () => wrap(sha256.create());

function wrap(state: ReturnType<typeof sha256.create>): Sha256 {
  return {
    update: (bytes) => void state.update(bytes),
    copy: () => wrap(state.clone()),
    digest: () => state.digest(),
  };
}
