import { describe, expect, test } from 'vitest';
import { SimulatedBoard } from '../../../src/simulator/chip/board.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const makeBoard = (isPaced = false) =>
  new SimulatedBoard({ chip: 'esp32', clock: new VirtualClock(), isPaced });

const name = (wanted: string): unknown => expect.objectContaining({ name: wanted });

describe('a simulated port', () => {
  test('has streams only while it is open, and new ones each time', async () => {
    const { port } = makeBoard();
    expect([port.readable, port.writable]).toEqual([null, null]);
    await port.open({ baudRate: 115200 });
    const first = port.readable;
    await port.close();
    expect(port.readable).toBeNull();
    await port.open({ baudRate: 115200 });
    expect(port.readable).not.toBe(first);
  });

  test('ends its readers when it is closed', async () => {
    const { port } = makeBoard();
    await port.open({ baudRate: 115200 });
    const reader = port.readable?.getReader();
    await expect(port.close()).rejects.toThrow(TypeError);
    await reader?.cancel();
    reader?.releaseLock();
    await port.close();
    expect(port.baudRate).toBeUndefined();
  });

  test('gives a fresh stream after one was cancelled', async () => {
    const board = makeBoard();
    await board.port.open({ baudRate: 115200 });
    await board.port.readable?.cancel();
    board.reset('loader');
    const { value } = (await board.port.readable?.getReader().read()) ?? {};
    expect(new TextDecoder().decode(value)).toContain('waiting for download');
  });

  test.each([
    [
      'opened twice',
      'InvalidStateError',
      async () => {
        const { port } = makeBoard();
        await port.open({ baudRate: 115200 });
        await port.open({ baudRate: 115200 });
      },
    ],
    [
      'asked for lines while it is closed',
      'InvalidStateError',
      () => makeBoard().port.setSignals({}),
    ],
    [
      'asked for a rate while it is closed',
      'InvalidStateError',
      () => makeBoard().port.setBaudRate?.(9600),
    ],
    [
      'opened without its device',
      'NetworkError',
      () => {
        const board = makeBoard();
        board.unplug();
        return board.port.open({ baudRate: 115200 });
      },
    ],
  ])('refuses to be %s', async (_name, error, act) => {
    await expect(Promise.resolve(act())).rejects.toEqual(name(error));
  });

  test('fails readers and writers when the device goes away, in the middle of a write', async () => {
    const board = makeBoard(true);
    await board.port.open({ baudRate: 115200 });
    const reader = board.port.readable?.getReader();
    const reading = reader?.read();
    const writer = board.port.writable?.getWriter();
    const writing = writer?.write(new Uint8Array(1000));
    void writer?.closed.catch(() => undefined);
    void reader?.closed.catch(() => undefined);
    board.unplug();
    await expect(reading).rejects.toEqual(name('NetworkError'));
    await expect(writing).rejects.toEqual(name('NetworkError'));
    await board.port.close();
    board.replug();
    await board.port.open({ baudRate: 115200 });
    expect(board.state).toBe('application');
  });

  test('cannot change its rate in place where browsers cannot', () => {
    const options = { chip: 'esp32', clock: new VirtualClock() } as const;
    expect(
      new SimulatedBoard({ ...options, canChangeBaudRate: false }).port.setBaudRate,
    ).toBeUndefined();
  });
});
