import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { HardenError } from '../../core/kernel/errors.ts';
import type { Gzip } from '../../flows/bindings/files.ts';

/** Gzip of Node's zlib. */
export function makeGzip(): Gzip {
  return {
    pack: async (bytes) => new Uint8Array(await promisify(gzip)(bytes, { level: 9 })),
    unpack: async (bytes, mostBytes) => {
      try {
        return new Uint8Array(await promisify(gunzip)(bytes, { maxOutputLength: mostBytes }));
      } catch (error) {
        throw refusal(error, mostBytes);
      }
    },
  };
}

function refusal(error: unknown, mostBytes: number): HardenError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_BUFFER_TOO_LARGE') {
    return new HardenError('image.invalid', `the file unpacks to more than ${mostBytes} bytes`);
  }
  // An end that is missing is reported as one; any other fault is damage.
  return code === 'Z_BUF_ERROR'
    ? new HardenError('image.truncated', 'the gzip file is cut short', { cause: error })
    : new HardenError('image.checksum', 'the gzip file is damaged', { cause: error });
}
