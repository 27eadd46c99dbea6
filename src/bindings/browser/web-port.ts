import { HardenError } from '../../core/kernel/errors.ts';
import type {
  SerialPort as BoardPort,
  ByteReader,
  ByteWriter,
  SerialSignals,
} from '../../core/serial/serial-port.ts';

/** A port of the browser, with failures that say what to do. */
export class WebPort implements BoardPort {
  readonly #port: SerialPort;

  constructor(port: SerialPort) {
    this.#port = port;
  }

  get readable(): { getReader(): ByteReader } | null {
    return this.#port.readable;
  }

  get writable(): { getWriter(): ByteWriter } | null {
    return this.#port.writable;
  }

  getInfo(): ReturnType<BoardPort['getInfo']> {
    const { usbVendorId, usbProductId } = this.#port.getInfo();
    return {
      ...(usbVendorId !== undefined && { usbVendorId }),
      ...(usbProductId !== undefined && { usbProductId }),
    };
  }

  /** @throws HardenError `device.port-busy` */
  async open(options: { readonly baudRate: number; readonly bufferSize?: number }): Promise<void> {
    try {
      await this.#port.open(options);
    } catch (cause) {
      // Browsers do not tell a port in use from one without permission, or one that is gone.
      throw new HardenError('device.port-busy', 'the browser cannot open this port', {
        hint: 'close other programs and tabs that use it, and plug the board in again; on Linux, join the group of the port: `sudo usermod -aG dialout $USER`',
        cause,
      });
    }
  }

  async setSignals({ dataTerminalReady, requestToSend }: SerialSignals): Promise<void> {
    try {
      await this.#port.setSignals({
        ...(dataTerminalReady !== undefined && { dataTerminalReady }),
        ...(requestToSend !== undefined && { requestToSend }),
      });
    } catch (error) {
      // A port without lines; one that is gone is noticed by whoever reads.
      if (!(error instanceof DOMException && error.name === 'NetworkError')) throw error;
    }
  }

  async close(): Promise<void> {
    await this.#port.close();
  }

  /** Calls back when the device is pulled out. @returns stops that */
  onLost(callback: () => void): () => void {
    this.#port.addEventListener('disconnect', callback);
    return () => this.#port.removeEventListener('disconnect', callback);
  }
}
