import { scrypt } from '@noble/hashes/scrypt.js';

/** A second of work and 256 MB: not in the thread that draws. Source: RFC 7914. */
self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isRequest(data)) return;
  const { passphrase, salt, cost } = data;
  self.postMessage(scrypt(passphrase, salt, { N: cost, r: 8, p: 1, dkLen: 32 }));
});

interface ScryptRequest {
  readonly passphrase: string;
  readonly salt: Uint8Array;
  readonly cost: number;
}

function isRequest(data: unknown): data is ScryptRequest {
  return typeof data === 'object' && data !== null && 'passphrase' in data && 'salt' in data;
}
