import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { SimulatedBoard } from '../../src/simulator/chip/board.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { startHarden } from '../support/build-world.ts';
import { type HardenRun, harden, readDocument } from '../support/harden.ts';
import { type ServedBoard, serveBoard } from '../support/served-board.ts';

const makeFolder = temporaryFolders();
const boards: ServedBoard[] = [];
afterEach(async () => {
  for (const served of boards.splice(0)) await served.close();
});

/** Long enough for what a board says after its reset, from when the port is open. */
async function untilHeard(board: SimulatedBoard): Promise<void> {
  while (board.port.baudRate === undefined) await sleep(20);
  await sleep(1500);
}

/** A board whose program says hello after each reset; what its ROM says before, at another speed, is noise. */
async function talkative(): Promise<{ readonly board: SimulatedBoard; readonly name: string }> {
  const served = await serveBoard({
    bootText: () => '\r\nhello\r\nI am \u0007 a lamp\r\nand wait',
  });
  boards.push(served);
  served.board.flash[0] = 0xe9;
  return served;
}

async function monitor(...words: string[]): Promise<HardenRun> {
  return harden(['monitor', ...words], { cwd: await makeFolder() });
}

describe('harden monitor', () => {
  it('shows what a board says from its reset on, with the time', async () => {
    const { name } = await talkative();
    const run = await monitor('--port', name, '--for', '1.5');
    expect([run.status, run.err]).toEqual([0, '']);
    const lines = run.out.trimEnd().split('\n');
    expect(lines.slice(-3)).toEqual([
      expect.stringMatching(/^ +0\.\d{3} {2}hello$/),
      expect.stringMatching(/^ +0\.\d{3} {2}I am · a lamp$/),
      expect.stringMatching(/^ +0\.\d{3} {2}and wait$/),
    ]);
  });

  it('shows the lines alone, or as one document', async () => {
    const { name } = await talkative();
    const raw = await monitor('--port', name, '--for', '1.5', '--raw');
    expect(raw.out).toMatch(/hello\nI am · a lamp\nand wait\n$/);
    const json = await monitor('--port', name, '--for', '1.5', '--json');
    expect(readDocument(json).result).toMatchObject({ port: name, baudRate: 115200 });
    expect(json.out).toMatch(/"atMs": \d+,\n\s+"text": "hello"/);
  });

  it('leaves a board running when it is told to', async () => {
    const { name } = await talkative();
    const run = await monitor('--port', name, '--for', '0.5', '--no-reset');
    expect(run).toEqual({ status: 0, out: '', err: '' });
  });

  it('ends with Ctrl-C, which is no failure', async () => {
    const { board, name } = await talkative();
    const started = await startHarden(['monitor', '--port', name, '--raw'], await makeFolder());
    await untilHeard(board);
    started.kill('SIGINT');
    const { status, out, err } = await started.ended;
    expect([status, out, err]).toEqual([0, expect.stringContaining('hello'), '']);
  });

  it('tells when the board is pulled out', async () => {
    const { board, name } = await talkative();
    const started = await startHarden(['monitor', '--port', name], await makeFolder());
    await untilHeard(board);
    board.unplug();
    const run = await started.ended;
    expect([run.status, run.err]).toEqual([5, expect.stringContaining('[device.lost]')]);
  });

  it.each([
    [['--for', 'ever'], 'takes seconds'],
    [['--baud', '1'], 'takes 300 to'],
    [['board'], 'too many arguments'],
  ])('%j is refused', async (words, message) => {
    const run = await monitor(...words, '--port', 'sim:esp8266');
    expect([run.status, run.err]).toEqual([2, expect.stringContaining(message)]);
  });
});

function isPortList(value: unknown): value is { readonly ports: readonly object[] } {
  return typeof value === 'object' && value !== null && 'ports' in value;
}

describe('harden ports', () => {
  it('lists what is there, and leaves nothing out of the document', async () => {
    const cwd = await makeFolder();
    const run = await harden(['ports'], { cwd });
    expect([run.status, run.err]).toEqual([0, '']);
    const { result } = readDocument(await harden(['ports', '--json'], { cwd }));
    if (!isPortList(result)) throw new Error('no list of ports');
    for (const port of result.ports) {
      expect(Object.keys(port)).toEqual([
        ...['path', 'usb', 'bridge', 'highestBaudRate', 'access', 'holder'],
      ]);
    }
  });
});
