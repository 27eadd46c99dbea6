import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { FlowOptions } from '../../../flows/bindings/progress.ts';
import { childEnvironment } from '../child-environment.ts';
import type { Host } from '../host.ts';
import { runChild } from '../run-child.ts';

/** Waits for another apt instead of failing. Source: apt.conf(5), DPkg::Lock::Timeout, seconds. */
const WAIT_FOR_LOCK = ['-o', 'DPkg::Lock::Timeout=300'];
const ATTEMPTS = 3;
const PAUSE_MS = 500;

/** Where `apt-get update` puts the lists of packages; a fresh container image has none. */
const LISTS = '/var/lib/apt/lists';

/**
 * Runs an `apt-get install` of the tool table without questions. Package lists are fetched when
 * there are none, and again when an attempt fails, because old lists name packages that are gone.
 * @param command - `apt-get install -y …`, exactly as it would be shown to the user
 * @throws HardenError `setup.failed`, `disk.full`, `interrupted`
 */
export async function runAptInstall(
  host: Host,
  command: string,
  options: FlowOptions,
): Promise<void> {
  const [, ...words] = command.split(' ');
  let failure = (await hasLists()) ? undefined : await apt(host, ['update'], options);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    failure = await apt(host, ['--no-install-recommends', ...words], options);
    if (failure === undefined) return;
    if (attempt === ATTEMPTS) break;
    options.onProgress({ step: 'apt', message: `${failure}; trying again` });
    await apt(host, ['update'], options);
    await sleep(PAUSE_MS * attempt, undefined, { signal: options.signal }).catch(() => undefined);
  }
  throw new HardenError('setup.failed', `\`${command}\` failed: ${failure ?? 'no message'}`);
}

/** @returns the line that says why it failed; `undefined` when it did not */
async function apt(
  host: Host,
  words: readonly string[],
  options: FlowOptions,
): Promise<string | undefined> {
  const result = await runChild(
    {
      file: 'apt-get',
      arguments: [...WAIT_FOR_LOCK, ...words],
      environment: { ...childEnvironment(host), DEBIAN_FRONTEND: 'noninteractive' },
    },
    {
      signal: options.signal,
      onLine: (line) => options.onProgress({ step: 'apt', message: line.trim() }),
    },
  );
  if (result.exitCode === 0) return undefined;
  if (result.isMissing) return 'there is no apt-get';
  if (result.lines.some((line) => /No space left|enough free space/.test(line))) {
    throw new HardenError('disk.full', 'no room left to install packages');
  }
  return result.lines.find((line) => line.startsWith('E: ')) ?? result.lines.at(-1) ?? 'no message';
}

async function hasLists(): Promise<boolean> {
  try {
    return (await readdir(LISTS)).some((name) => name.includes('_Packages'));
  } catch {
    return false;
  }
}
