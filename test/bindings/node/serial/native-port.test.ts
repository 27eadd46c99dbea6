import { describe, expect, it } from 'vitest';
import type { DeviceSink, OpenDevice } from '../../../../src/bindings/node/serial/device.ts';
import { NativePort } from '../../../../src/bindings/node/serial/native-port.ts';
import { HardenError } from '../../../../src/core/kernel/errors.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

/** A device that does as it is told. */
class FakeDevice implements OpenDevice {
  readonly log: string[] = [];
  readonly sink: DeviceSink;
  isThere = true;
  hasLines = true;

  constructor(sink: DeviceSink) {
    this.sink = sink;
  }

  resume(): void {
    this.log.push('resume');
  }

  write(bytes: Uint8Array): Promise<void> {
    return this.#do(`write ${bytes.length}`);
  }

  setSignals({ dtr, rts }: { readonly dtr: boolean; readonly rts: boolean }): Promise<void> {
    if (!this.hasLines) return Promise.reject(new Error('Inappropriate ioctl for device'));
    return this.#do(`dtr ${Number(dtr)} rts ${Number(rts)}`);
  }

  setBaudRate(baudRate: number): Promise<void> {
    if (baudRate > 1_000_000) return Promise.reject(new Error('Invalid argument'));
    return this.#do(`baud ${baudRate}`);
  }

  touch(): Promise<void> {
    return this.isThere ? Promise.resolve() : Promise.reject(new Error('Input/output error'));
  }

  close(): Promise<void> {
    return this.#do('close');
  }

  #do(what: string): Promise<void> {
    if (!this.isThere) return Promise.reject(new Error('Input/output error'));
    this.log.push(what);
    return Promise.resolve();
  }
}

async function openPort(clock = new VirtualClock()) {
  let device: FakeDevice | undefined;
  const port = new NativePort({
    path: '/dev/ttyUSB0',
    clock,
    getInfo: () => ({ usbVendorId: 0x10c4, usbProductId: 0xea60 }),
    openDevice(_path, _baudRate, sink) {
      device = new FakeDevice(sink);
      return Promise.resolve(device);
    },
  });
  await port.open({ baudRate: 115_200 });
  if (device === undefined) throw new Error('nothing was opened');
  return { port, device, clock };
}

function changes({ log }: FakeDevice): readonly string[] {
  return log.filter((line) => line !== 'resume');
}

describe('a port of the machine', () => {
  it('sets both lines whenever one is named, because the system sets both', async () => {
    const { port, device } = await openPort();
    await port.setSignals({ dataTerminalReady: false });
    await port.setSignals({ requestToSend: false });
    await port.setSignals({ dataTerminalReady: true });
    await port.setSignals({});
    const expected = ['dtr 0 rts 1', 'dtr 0 rts 0', 'dtr 1 rts 0', 'dtr 1 rts 0'];
    expect(changes(device)).toEqual(expected);
  });

  it('without lines is asked for them once', async () => {
    const { port, device } = await openPort();
    device.hasLines = false;
    await port.setSignals({ dataTerminalReady: false });
    device.hasLines = true;
    await port.setSignals({ dataTerminalReady: true });
    expect(changes(device)).toEqual([]);
  });

  it('whose device vanishes without a word is found out by the clock', async () => {
    const { port, device, clock } = await openPort();
    const reading = port.readable?.getReader().read() ?? Promise.reject(new Error('it is closed'));
    device.isThere = false;
    const before = clock.now();
    await expect(clock.run(reading)).rejects.toMatchObject({
      name: 'NetworkError',
    });
    expect(clock.now() - before).toBeLessThanOrEqual(2_000);
    await port.close();
  });

  it('tells a speed it cannot do from a device that is gone', async () => {
    const { port, device } = await openPort();
    await expect(port.setBaudRate(3_000_000)).rejects.toMatchObject({
      code: 'device.port-unusable',
    });
    await port.setBaudRate(921_600);
    device.isThere = false;
    await expect(port.setBaudRate(115_200)).rejects.toMatchObject({ code: 'device.lost' });
    await expect(port.setSignals({ requestToSend: true })).rejects.toMatchObject({
      code: 'device.lost',
    });
    await expect(port.readable?.getReader().read()).rejects.toMatchObject({ name: 'NetworkError' });
  });

  it('tells the device to wait while nobody reads, and to go on', async () => {
    const { port, device } = await openPort();
    const block = new Uint8Array(300_000);
    expect([1, 2, 3, 4].map(() => device.sink.bytes(block))).toEqual([true, true, true, false]);
    const reader = port.readable?.getReader();
    device.log.length = 0;
    for (let count = 0; count < 4; count += 1) await reader?.read();
    expect(device.log).toContain('resume');
  });

  it('closes when its device cannot even be closed, and opens again', async () => {
    const { port, device } = await openPort();
    device.isThere = false;
    await port.close();
    await port.open({ baudRate: 115_200 });
    expect(port.readable).not.toBeNull();
    await port.close();
  });

  it('that did not open is closed', async () => {
    let attempts = 0;
    const port = new NativePort({
      path: '/dev/ttyUSB0',
      clock: new VirtualClock(),
      getInfo: () => ({}),
      openDevice(_path, _baudRate, sink) {
        attempts += 1;
        return attempts === 1
          ? Promise.reject(new HardenError('device.port-busy', 'it is open elsewhere'))
          : Promise.resolve(new FakeDevice(sink));
      },
    });
    await expect(port.open({ baudRate: 9600 })).rejects.toMatchObject({ code: 'device.port-busy' });
    expect(port.writable).toBeNull();
    await expect(port.setSignals({})).rejects.toMatchObject({ name: 'InvalidStateError' });
    await port.open({ baudRate: 9600 });
  });
});
