import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findMosquitto } from '../../src/bindings/node/tools/mosquitto-tool.ts';
import { testHost } from '../contract/platformio-world.ts';

/** A Mosquitto of the operating system, on loopback. */
export interface RunningMosquitto {
  /** Everything it has said so far. */
  log(): Promise<string>;
  /** Has it read its files again: passwords, rights, certificates. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/**
 * Starts Mosquitto with a configuration, and waits until it listens.
 * @param config - path of its file; as root it would give itself another user, who may not read here
 */
export async function startMosquitto(config: string, port: number): Promise<RunningMosquitto> {
  const found = await findMosquitto(testHost(), new AbortController().signal);
  if (!found) throw new Error('set-up did not install mosquitto');
  const file = path.join(path.dirname(config), 'as-started.conf');
  const log = path.join(path.dirname(config), 'as-started.log');
  const own = process.getuid?.() === 0 ? 'user root\n' : '';
  await writeFile(file, own + (await readFile(config, 'utf8')), { mode: 0o600 });
  await writeFile(log, '');
  const broker = spawn(found.file, ['-c', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [broker.stdout, broker.stderr])
    stream.setEncoding('utf8').on('data', (text) => said.push(String(text)));
  await waitForPort(port, broker, said);
  const configured = /^log_dest file (.*)$/m.exec(await readFile(config, 'utf8'))?.[1];
  const readLog = async (): Promise<string> =>
    said.join('') + (configured === undefined ? '' : await readFile(configured, 'utf8'));
  return {
    log: readLog,
    async reload() {
      const before = (await readLog()).split('Reloading config').length;
      broker.kill('SIGHUP');
      for (let tries = 0; tries < 100; tries += 1) {
        if ((await readLog()).split('Reloading config').length > before) return;
        await sleep(20);
      }
    },
    async stop() {
      const ended = new Promise((resolve) => broker.once('exit', resolve));
      if (broker.exitCode === null && broker.kill()) await ended;
    },
  };
}

async function waitForPort(
  port: number,
  broker: ChildProcess,
  said: readonly string[],
): Promise<void> {
  for (let tries = 0; tries < 250; tries += 1) {
    if (broker.exitCode !== null) throw new Error(`mosquitto ended: ${said.join('')}`);
    if (await isOpen(port)) return;
    await sleep(20);
  }
  throw new Error(`mosquitto does not listen: ${said.join('')}`);
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
