import type { SimulatedPort } from '../../src/simulator/chip/simulated-port.ts';

/** A simulated port with the members that only browsers' ports have: for clients that want all of them. */
export class WebSerialPort extends EventTarget implements SerialPort {
  readonly connected = true;
  readonly onconnect = () => undefined;
  readonly ondisconnect = () => undefined;
  readonly setBaudRate: SimulatedPort['setBaudRate'];
  readonly #port: SimulatedPort;

  constructor(port: SimulatedPort) {
    super();
    this.#port = port;
    this.setBaudRate = port.setBaudRate;
  }

  get readable(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return this.#port.readable ?? new ReadableStream();
  }

  get writable(): WritableStream<Uint8Array<ArrayBuffer>> {
    return this.#port.writable ?? new WritableStream();
  }

  open(options: SerialOptions): Promise<void> {
    return this.#port.open(options);
  }

  setSignals({ dataTerminalReady, requestToSend }: SerialOutputSignals = {}): Promise<void> {
    return this.#port.setSignals({
      ...(dataTerminalReady !== undefined && { dataTerminalReady }),
      ...(requestToSend !== undefined && { requestToSend }),
    });
  }

  getInfo(): SerialPortInfo {
    return this.#port.getInfo();
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
