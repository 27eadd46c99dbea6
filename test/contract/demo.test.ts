// The demo with everything real: compiler, Mosquitto, ledger; it must end clean and leave nothing behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isRecord } from '../../src/core/document/path.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { builtProgram } from '../support/built-program.ts';
import { type HardenRun, readDocument } from '../support/harden.ts';
import { processesAt } from '../support/processes.ts';
import { requireTools, testHost } from './platformio-world.ts';

const makeFolder = temporaryFolders();
let program = '';
beforeAll(async () => {
  await requireTools();
  program = await builtProgram();
}, 600_000);

/** A demo under way, with a folder of its own for what must not stay. */
interface Demo {
  readonly temporary: string;
  kill(signal: NodeJS.Signals): void;
  /** Its standard output so far. */
  said(): string;
  readonly ended: Promise<HardenRun>;
}

async function startDemo(option = '--json'): Promise<Demo> {
  const cwd = await makeFolder();
  const temporary = path.join(cwd, 'tmp');
  await mkdir(temporary);
  const { PATH, HOME } = process.env;
  const { HARDEN_CACHE } = testHost().environment;
  const child = spawn(process.execPath, [program, 'demo', option], {
    cwd,
    env: { PATH, HOME, HARDEN_CACHE, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (bytes) => {
    said += String(bytes);
  });
  const outputs = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  return {
    temporary,
    kill: (signal) => void child.kill(signal),
    said: () => said,
    ended: outputs.then(([, out, err]) => ({ status: child.exitCode ?? undefined, out, err })),
  };
}

const isMosquitto = (words: readonly string[]): boolean => words[0]?.endsWith('mosquitto') ?? false;

async function brokersAt(folder: string): Promise<number> {
  return (await processesAt(folder)).filter(({ words }) => isMosquitto(words)).length;
}

/** Waits until something is so, at most a minute. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`it never came to this: ${what}`);
    await sleep(10);
  }
}

const started: Demo[] = [];
afterEach(() => {
  for (const demo of started.splice(0)) demo.kill('SIGKILL');
});

it('ends with three devices at a broker that is clean, and leaves nothing behind', async () => {
  const demo = await startDemo();
  started.push(demo);
  const run = await demo.ended;
  expect(run.status, run.err).toBe(0);
  const { result, findings } = readDocument(run);
  if (!isRecord(result) || !isRecord(result.broker)) throw new Error(run.out);
  expect(findings).toEqual([]);
  expect(result.broker.findings).toEqual([]);
  const places = process.platform === 'linux' ? ['127.0.0.2', '127.0.0.3', '127.0.0.4'] : [];
  const { devices } = result;
  if (!Array.isArray(devices)) throw new Error(run.out);
  expect(devices).toHaveLength(3);
  for (const [index, device] of devices.entries()) {
    if (!isRecord(device)) throw new Error(run.out);
    expect(device).toMatchObject({ address: places[index] ?? null, listeners: [] });
    expect(device.identity).toMatch(/^[0-9a-f]{64}$/);
    expect(device.topic).toMatch(/^[a-z-]+-[a-z0-9]{8}\/status$/);
  }
  const { scan } = result;
  if (!isRecord(scan) || !Array.isArray(scan.hosts)) throw new Error(run.out);
  expect(scan.hosts).toHaveLength(places.length);
  expect([scan.findings, scan.control]).toEqual([
    [],
    places.length > 0 ? expect.arrayContaining(['tcp/1901', 'udp/65500']) : [],
  ]);
  expect(await readdir(demo.temporary)).toEqual([]);
  expect(await processesAt(demo.temporary)).toEqual([]);
});

it('stays where that is asked for, until it is told to end', async () => {
  const demo = await startDemo('--stay');
  started.push(demo);
  await until('it is ready', () => Promise.resolve(demo.said().includes('end with Ctrl-C')));
  expect(demo.said()).toMatch(
    /^the broker is at mqtts:\/\/127\.0\.0\.\d:\d+, its authority in .*ca\.pem$/m,
  );
  expect(await brokersAt(demo.temporary)).toBe(process.platform === 'linux' ? 1 : 0);
  demo.kill('SIGINT');
  const run = await demo.ended;
  expect(run.status, run.err).toBe(0);
  expect(await brokersAt(demo.temporary)).toBe(0);
  expect(await readdir(demo.temporary)).toEqual([]);
});

describe.runIf(process.platform === 'linux')('a demo that is interrupted', () => {
  it.each([
    ['as soon as the broker runs', 0],
    ['while boards are written', 500],
    ['while the broker is looked at', 2500],
  ])('%s leaves no broker and no files', async (_, waitMs) => {
    const demo = await startDemo();
    started.push(demo);
    await until('the broker runs', async () => (await brokersAt(demo.temporary)) > 0);
    await sleep(waitMs);
    demo.kill('SIGINT');
    const run = await demo.ended;
    expect(run.status, run.err).toBe(130);
    expect(readDocument(run).error).toMatchObject({ code: 'interrupted' });
    expect(await brokersAt(demo.temporary)).toBe(0);
    expect(await readdir(demo.temporary)).toEqual([]);
  });

  it('by force leaves no broker', async () => {
    const demo = await startDemo();
    started.push(demo);
    await until('the broker runs', async () => (await brokersAt(demo.temporary)) > 0);
    demo.kill('SIGKILL');
    await demo.ended;
    await until('it is gone', async () => (await brokersAt(demo.temporary)) === 0);
  });
});
