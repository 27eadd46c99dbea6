import { describe, expect, it } from 'vitest';
import { lazy } from '../../src/cli/lazy.ts';
import { LazyPort } from '../../src/cli/lazy-port.ts';
import { makeMemoryPort } from '../support/memory-port.ts';

interface Adder {
  add(a: number, b: number): Promise<number>;
}

/** Counts how often it is loaded; keeps its state in a class, as bindings may. */
class CountingAdder implements Adder {
  #calls = 0;

  add(a: number, b: number): Promise<number> {
    this.#calls += 1;
    return Promise.resolve(a + b + this.#calls * 100);
  }
}

describe('a lazy binding', () => {
  it('is loaded with its first call, once, and keeps its state', async () => {
    let loads = 0;
    let calls = 0;
    const adder = lazy<Adder>(
      () => {
        loads += 1;
        return Promise.resolve(new CountingAdder());
      },
      () => {
        calls += 1;
      },
    );
    expect(loads).toBe(0);
    const sums = await Promise.all([adder.add(1, 2), adder.add(3, 4)]);
    expect([sums, loads, calls]).toEqual([[103, 207], 1, 2]);
  });

  it('is no promise', async () => {
    const adder = lazy<Adder>(() => Promise.resolve(new CountingAdder()));
    const [same] = await Promise.all([Promise.resolve(adder)]);
    expect(await same.add(0, 0)).toBe(100);
  });

  it('fails with what its loading failed with, or without such a method', async () => {
    const broken = lazy<Adder>(() => Promise.reject(new Error('not there')));
    await expect(broken.add(1, 1)).rejects.toThrow('not there');
    const adder = lazy<Adder>(() => Promise.resolve(new CountingAdder()));
    const method: unknown = Reflect.get(adder, 'subtract');
    if (typeof method !== 'function') throw new Error('no function');
    await expect(Reflect.apply(method, adder, [])).rejects.toThrow('no method subtract');
  });
});

describe('a lazy port', () => {
  it('is loaded when it is opened, and hands everything on', async () => {
    const memory = makeMemoryPort();
    let loads = 0;
    const port = new LazyPort(() => {
      loads += 1;
      return Promise.resolve(memory.port);
    });
    expect([port.readable, port.writable, port.getInfo(), loads]).toEqual([null, null, {}, 0]);
    await port.setSignals({ requestToSend: true });
    await port.close();
    for (let round = 0; round < 2; round += 1) {
      await port.open({ baudRate: 115_200 });
      await port.setSignals({ dataTerminalReady: true });
      await port.setBaudRate(921_600);
      expect(port.readable).not.toBeNull();
      expect(port.writable).not.toBeNull();
      await port.close();
    }
    const once = ['open 115200', 'dtr 1', 'baud 921600', 'close'];
    expect([memory.log, loads]).toEqual([[...once, ...once], 1]);
  });
});
