import type { Socket } from 'node:net';
import type { SerialClient } from './serve-client.ts';
import { writeStream } from './write-stream.ts';

/** A client that knows nothing but bytes. */
export function makeTcpClient(socket: Socket): SerialClient {
  return {
    async *requests() {
      for await (const chunk of socket) {
        if (chunk instanceof Uint8Array) yield (port) => port.write(chunk);
      }
    },
    send: (bytes) => writeStream(socket, bytes),
    hangUp: () => void socket.destroy(),
  };
}
