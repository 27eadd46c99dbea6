import { type ByteStreams, makeByteStreams } from '../../src/bindings/node/serial/byte-streams.ts';
import type { SerialPort, SerialSignals } from '../../src/core/serial/serial-port.ts';

/** A port in memory whose far end the test holds. */
export interface MemoryPort {
  readonly port: SerialPort;
  /** What was asked of the port, in order: `open 115200`, `baud 921600`, `dtr 1 rts 0`, `close`. */
  readonly log: readonly string[];
  /** Bytes that were written to it, all together. */
  written(): Uint8Array;
  /** The device says something. */
  say(bytes: Uint8Array): void;
  /** The device is pulled out. */
  lose(): void;
}

/** @param onWrite - what the device answers to what it hears; an echo by default */
export function makeMemoryPort(
  onWrite: (bytes: Uint8Array) => Uint8Array | undefined = (bytes) => bytes,
): MemoryPort {
  const log: string[] = [];
  const written: Uint8Array[] = [];
  let streams: ByteStreams | undefined;
  const port: SerialPort = {
    getInfo: () => ({}),
    open({ baudRate }) {
      if (streams !== undefined) return Promise.reject(new Error('it is open'));
      log.push(`open ${baudRate}`);
      const opened = makeByteStreams({
        write(bytes) {
          written.push(bytes.slice());
          const answer = onWrite(bytes);
          if (answer !== undefined) opened.push(answer.slice());
          return Promise.resolve();
        },
        resume: () => undefined,
      });
      streams = opened;
      return Promise.resolve();
    },
    get readable() {
      return streams?.readable ?? null;
    },
    get writable() {
      return streams?.writable ?? null;
    },
    setSignals(signals) {
      log.push(describeSignals(signals));
      return Promise.resolve();
    },
    setBaudRate(baudRate) {
      log.push(`baud ${baudRate}`);
      return Promise.resolve();
    },
    close() {
      if (streams === undefined) return Promise.resolve();
      log.push('close');
      streams.end();
      streams = undefined;
      return Promise.resolve();
    },
  };
  return {
    port,
    log,
    written: () => new Uint8Array(Buffer.concat(written)),
    say: (bytes) => void streams?.push(bytes.slice()),
    lose: () => streams?.lose('pulled out'),
  };
}

function describeSignals({ dataTerminalReady, requestToSend }: SerialSignals): string {
  return [
    ...(dataTerminalReady === undefined ? [] : [`dtr ${Number(dataTerminalReady)}`]),
    ...(requestToSend === undefined ? [] : [`rts ${Number(requestToSend)}`]),
  ].join(' ');
}
