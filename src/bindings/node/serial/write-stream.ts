import type { Writable } from 'node:stream';

/**
 * Writes to a stream of Node and waits until the system has taken the bytes.
 * @throws Error when the stream is closed, or ends before it has
 */
export function writeStream(stream: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}
