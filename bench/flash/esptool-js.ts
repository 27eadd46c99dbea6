import { createHash } from 'node:crypto';
import { ESPLoader, Transport } from 'esptool-js';
import type { FlashImage } from '../../src/core/flash/flash-image.ts';
import type { SerialPort as OurPort } from '../../src/core/serial/serial-port.ts';

/**
 * Stock esptool-js over the same port, by its own transport and write loop.
 * @param measure - gets the writing and comparing alone, without connection and stub
 */
export async function writeWithEsptoolJs<T>(
  port: OurPort,
  { bytes, offset }: FlashImage,
  measure: (write: () => Promise<void>) => Promise<T>,
): Promise<T> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- nobody can construct a browser's port
  const transport = new Transport(new BrowserPort(port));
  transport.trace = () => undefined;
  const say = (): void => undefined;
  const terminal = { clean: say, write: say, writeLine: say };
  const loader = new ESPLoader({ transport, baudrate: 115_200, terminal });
  await loader.main('no_reset');
  const result = await measure(() =>
    loader.writeFlash({
      fileArray: [{ data: bytes, address: offset }],
      flashSize: 'keep',
      flashMode: 'keep',
      flashFreq: 'keep',
      eraseAll: false,
      compress: true,
      calculateMD5Hash: (image) => createHash('md5').update(image).digest('hex'),
    }),
  );
  await transport.disconnect();
  return result;
}

/** One of our ports with the members that only those of browsers have. */
class BrowserPort extends EventTarget implements SerialPort {
  readonly connected = true;
  readonly onconnect = null;
  readonly ondisconnect = null;
  readonly #port: OurPort;

  constructor(port: OurPort) {
    super();
    this.#port = port;
  }

  get readable(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const { readable } = this.#port;
    if (!(readable instanceof ReadableStream)) throw new Error('the port is closed');
    return readable;
  }

  get writable(): WritableStream<Uint8Array<ArrayBuffer>> {
    const { writable } = this.#port;
    if (!(writable instanceof WritableStream)) throw new Error('the port is closed');
    return writable;
  }

  open({ baudRate }: SerialOptions): Promise<void> {
    return this.#port.open({ baudRate });
  }

  async setSignals(): Promise<void> {}

  async setBaudRate(): Promise<void> {}

  getInfo(): SerialPortInfo {
    return {};
  }

  getSignals(): Promise<SerialInputSignals> {
    const off = { dataCarrierDetect: false, clearToSend: false };
    return Promise.resolve({ ...off, ringIndicator: false, dataSetReady: false });
  }

  close(): Promise<void> {
    return this.#port.close();
  }

  forget(): Promise<void> {
    return Promise.resolve();
  }
}
