import { readFile, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HardenError } from '../../../core/kernel/errors.ts';
import type {
  BrokerProgram,
  FoundBroker,
  RunningBroker,
} from '../../../flows/bindings/broker-program.ts';
import type { FlowOptions } from '../../../flows/bindings/progress.ts';
import { childEnvironment } from '../child-environment.ts';
import type { Host } from '../host.ts';
import { runChild, throwIfInterrupted } from '../run-child.ts';
import { findMosquitto } from '../tools/mosquitto-tool.ts';

/** It listens within a moment; a busy machine may take a few seconds. */
const START_MS = 15_000;
const LOOK_MS = 30;

/** `BrokerProgram` over the Mosquitto of the operating system. */
export function makeMosquitto(host: Host): BrokerProgram {
  return {
    async find({ signal }) {
      const found = await findMosquitto(host, signal);
      if (found === undefined)
        throw new HardenError('broker.no-program', 'there is no mosquitto on this machine');
      return { version: found.version, start: startWith(found.file, host) };
    },
    freePort,
  };
}

function startWith(file: string, host: Host): FoundBroker['start'] {
  return async (request, { signal }) => {
    throwIfInterrupted(signal);
    const { config, log } = await asThisUser(request.config);
    const stopping = new AbortController();
    const command = { file, arguments: ['-c', config], environment: childEnvironment(host) };
    const said: string[] = [];
    let hasEnded = false;
    const ended = runChild(command, {
      signal: AbortSignal.any([signal, stopping.signal]),
      onLine: (line) => said.push(line),
    })
      // Being stopped is how it should end.
      .catch((error: unknown) => {
        if (!(error instanceof HardenError)) said.push(String(error));
      })
      .finally(() => {
        hasEnded = true;
      });
    const running: RunningBroker = {
      async stop() {
        stopping.abort();
        await ended;
      },
    };
    try {
      await untilOpen(request, () => hasEnded, signal);
    } catch (error) {
      await running.stop();
      if (!(error instanceof HardenError) || error.code !== 'broker.not-started') throw error;
      const reason = findReason([...said, ...(await readLog(log))]);
      throw new HardenError('broker.not-started', `${error.message}: ${reason}`);
    }
    return running;
  };
}

/** As root it would give itself another user, who may not read what is private to this one. */
async function asThisUser(
  given: string,
): Promise<{ readonly config: string; readonly log: string | undefined }> {
  const config = path.join(path.dirname(given), 'as-started.conf');
  const text = await readFile(given, 'utf8');
  await writeFile(config, `user ${userInfo().username}\n${text}`, { mode: 0o600 });
  return { config, log: /^log_dest file (.*)$/m.exec(text)?.[1] };
}

/** What it wrote into its log; nothing where there is none. */
async function readLog(log: string | undefined): Promise<readonly string[]> {
  try {
    return log === undefined ? [] : (await readFile(log, 'utf8')).trim().split('\n');
  } catch {
    return [];
  }
}

/** The first error, else the last line. */
function findReason(lines: readonly string[]): string {
  return lines.find((line) => /\berror\b/i.test(line)) ?? lines.at(-1) ?? 'it said nothing';
}

/** @throws HardenError `broker.not-started`, `interrupted` */
async function untilOpen(
  { address, port }: { readonly address: string; readonly port: number },
  hasEnded: () => boolean,
  signal: FlowOptions['signal'],
): Promise<void> {
  for (let waitedMs = 0; waitedMs < START_MS && !hasEnded(); waitedMs += LOOK_MS) {
    throwIfInterrupted(signal);
    if (await isOpen(address, port)) return;
    await sleep(LOOK_MS);
  }
  throwIfInterrupted(signal);
  throw new HardenError('broker.not-started', 'mosquitto does not listen');
}

function isOpen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

async function freePort(address: string): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, address, resolve);
  });
  const taken = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof taken === 'object' && taken !== null ? taken.port : 0;
}
