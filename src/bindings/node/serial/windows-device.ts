import type { WindowsPortBinding } from '@serialport/bindings-cpp';
import type { DeviceSink, OpenDevice } from './device.ts';

const CHUNK_SIZE = 64 * 1024;

/** A device on Windows, where reads and writes are the system's own overlapped ones. */
export function makeWindowsDevice(port: WindowsPortBinding, sink: DeviceSink): OpenDevice {
  let isOver = false;
  let resume: () => void = () => undefined;
  const lose = (error: unknown): void => {
    if (isOver) return;
    isOver = true;
    sink.lost(error instanceof Error ? error.message : 'it cannot be read');
  };
  const read = async (): Promise<void> => {
    while (!isOver) {
      const chunk = Buffer.alloc(CHUNK_SIZE);
      const { bytesRead } = await port.read(chunk, 0, CHUNK_SIZE);
      const isWanted = sink.bytes(Uint8Array.from(chunk.subarray(0, bytesRead)));
      if (isWanted) continue;
      await new Promise<void>((resolve) => {
        resume = resolve;
      });
    }
  };
  read().catch(lose);
  return {
    resume: () => resume(),
    async write(bytes) {
      await port.write(Buffer.from(bytes));
      await port.drain();
    },
    setSignals: (signals) => port.set(signals),
    setBaudRate: (baudRate) => port.update({ baudRate }),
    async touch() {
      await port.get();
    },
    async close() {
      isOver = true;
      resume();
      await port.close();
    },
  };
}
