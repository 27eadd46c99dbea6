import { describe, expect, test } from 'vitest';
import { type MonitorLine, type MonitorRequest, monitor } from '../../src/flows/monitor.ts';
import { type BoardOptions, SimulatedBoard } from '../../src/simulator/chip/board.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

const TEXT = '\r\nhello\r\nand wait';

function makeWorld(options: Partial<BoardOptions> = {}) {
  const clock = new VirtualClock();
  const board = new SimulatedBoard({ chip: 'esp32', bootText: () => TEXT, ...options, clock });
  board.flash[0x1000] = 0xe9;
  const lines: MonitorLine[] = [];
  const abort = new AbortController();
  const listen = (request: Partial<MonitorRequest> = {}): Promise<void> => {
    const onLine = (line: MonitorLine): void => void lines.push(line);
    const usual = { port: board.port, baudRate: 115_200, reset: true, durationMs: 1000, onLine };
    const options = { signal: abort.signal, onProgress: () => undefined };
    return clock.run(monitor({ ...usual, ...request }, clock, options));
  };
  return { clock, board, lines, abort, listen };
}

describe('monitoring a board', () => {
  test('resets it, and tells each line with its time', async () => {
    const { lines, listen, board } = makeWorld();
    await listen();
    expect(lines.slice(-2).map(({ text }) => text)).toEqual(['hello', 'and wait']);
    expect(lines.at(-1)?.atMs).toBeGreaterThanOrEqual(100);
    expect(board.port.readable).toBeNull();
  });

  test('leaves it running when it is told to', async () => {
    const { lines, listen, board } = makeWorld();
    await listen({ reset: false });
    expect([lines, board.state]).toEqual([[], 'application']);
  });

  test('resets a chip with USB of its own', async () => {
    const { lines, listen } = makeWorld({
      chip: 'esp32c3',
      circuit: 'usb-jtag',
      bootText: () => TEXT,
    });
    await listen({ durationMs: 3000 });
    expect(lines.length).toBeGreaterThan(0);
  });

  test('ends after the time that was named', async () => {
    const { clock, listen } = makeWorld();
    await listen({ durationMs: 5000 });
    expect(clock.now()).toBeGreaterThanOrEqual(5000);
    expect(clock.now()).toBeLessThan(5200);
  });

  test('ends when somebody has had enough, with the line that has no end yet', async () => {
    const { clock, lines, abort, listen } = makeWorld();
    clock.schedule(2000, () => abort.abort());
    await listen({ durationMs: undefined });
    expect([lines.at(-1)?.text, clock.now()]).toEqual(['and wait', 2000]);
  });

  test('says when the board is pulled out, after what it has said', async () => {
    const { clock, board, lines, listen } = makeWorld();
    clock.schedule(500, () => board.unplug());
    await expect(listen({ durationMs: undefined })).rejects.toMatchObject({ code: 'device.lost' });
    expect(lines.at(-1)?.text).toBe('and wait');
  });

  test('shows what comes at another speed as what cannot be printed', async () => {
    const { lines, listen } = makeWorld({ bootText: () => ({ text: TEXT, baudRate: 9600 }) });
    await listen();
    expect(lines.map(({ text }) => text).join('')).not.toContain('hello');
  });
});
