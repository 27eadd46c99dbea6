import type { SerialPort } from '../../../core/serial/serial-port.ts';

/** Bytes that may wait for a reader before the device is told to wait: esptool-js reads when it likes. */
const HIGH_WATER_MARK = 1024 * 1024;

/** What the streams of an open port do with it. */
export interface ByteSink {
  /** Resolves when the bytes have left this machine. */
  write(bytes: Uint8Array): Promise<void>;
  /** Somebody has read, and there is room again. */
  resume(): void;
}

/** Both streams of one open port, as Web Serial has them. */
export interface ByteStreams {
  readonly readable: NonNullable<SerialPort['readable']>;
  readonly writable: NonNullable<SerialPort['writable']>;
  /**
   * Hands bytes to the reader; the array is the reader's from now on.
   * @returns false when the device should wait until {@link ByteSink.resume}
   */
  push(bytes: Uint8Array): boolean;
  /** The device is gone: fails both streams with a `NetworkError`. Only the first failure counts. */
  lose(because: string): void;
  /** Ends both streams; readers that wait are told that there is no more. */
  end(): void;
}

/** Source: WICG `serial`, section "closing": what a lost device does to a stream. */
function networkError(because: string): DOMException {
  return new DOMException(because, 'NetworkError');
}

export function makeByteStreams(sink: ByteSink): ByteStreams {
  let over: DOMException | 'ended' | undefined;
  let input = makeReadable();
  let outputEnd: WritableStreamDefaultController | undefined;
  const writable = new WritableStream<Uint8Array>({
    start(controller) {
      outputEnd = controller;
    },
    write: (bytes) => sink.write(bytes),
  });

  /** A reader that cancels drops what waits; the next one begins with what comes then. */
  function makeReadable(): {
    readonly stream: ReadableStream<Uint8Array>;
    readonly controller: ReadableStreamDefaultController<Uint8Array>;
  } {
    let made: ReadableStreamDefaultController<Uint8Array> | undefined;
    const stream = new ReadableStream<Uint8Array>(
      {
        start(controller) {
          made = controller;
        },
        pull: () => sink.resume(),
        cancel() {
          if (over === undefined) input = makeReadable();
        },
      },
      { highWaterMark: HIGH_WATER_MARK, size: (bytes) => bytes.byteLength },
    );
    if (made === undefined) throw new Error('a stream starts at once');
    return { stream, controller: made };
  }

  return {
    get readable() {
      return input.stream;
    },
    writable,
    push(bytes) {
      if (over !== undefined) return true;
      input.controller.enqueue(bytes);
      return (input.controller.desiredSize ?? 0) > 0;
    },
    lose(because) {
      if (over !== undefined) return;
      over = networkError(because);
      input.controller.error(over);
      outputEnd?.error(over);
    },
    end() {
      if (over !== undefined) return;
      over = 'ended';
      input.controller.close();
      outputEnd?.error(networkError('the port was closed'));
    },
  };
}
