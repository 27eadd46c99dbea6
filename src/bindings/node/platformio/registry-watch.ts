import { HardenError } from '../../../core/kernel/errors.ts';
import { childEnvironment } from '../child-environment.ts';
import type { Host } from '../host.ts';
import { runChild } from '../run-child.ts';
import type { Platformio } from './find-platformio.ts';

/** Asks each mirror of the registry PlatformIO knows; any answer but a server error will do. */
const PROBE = `
import sys
import requests
from platformio import __registry_mirror_hosts__ as hosts

for host in hosts:
    try:
        if requests.get("https://api." + host, timeout=4).status_code < 500:
            sys.exit(0)
    except requests.RequestException:
        pass
sys.exit(3)
`;
const UNREACHABLE = 3;

/** What PlatformIO is about to fetch from its registry; a path or an address is no such thing. */
const INSTALLING = /^(?:Platform|Tool|Library) Manager: Installing ((?!\w+:\/\/|\.{0,2}\/)\S.*)$/;

/**
 * Watches PlatformIO's lines and ends the wait when it wants its registry and that is out of
 * reach: on its own, PlatformIO tries for a minute (5 attempts with growing pauses, per mirror)
 * and then says nothing useful.
 */
export function watchRegistry(
  host: Host,
  platformio: Platformio,
  signal: AbortSignal,
): {
  /** Fires for the caller's signal, and when the registry is out of reach. */
  readonly signal: AbortSignal;
  onLine(line: string): void;
  /** Call once PlatformIO has ended. @throws HardenError `build.no-network` */
  settle(): Promise<void>;
} {
  const giveUp = new AbortController();
  const done = new AbortController();
  let wanted: string | undefined;
  let probe: Promise<void> | undefined;
  const ask = async () => {
    const result = await runChild(
      { file: platformio.python, arguments: ['-c', PROBE], environment: childEnvironment(host) },
      { signal: AbortSignal.any([signal, done.signal]) },
    );
    if (result.exitCode === UNREACHABLE) giveUp.abort();
  };
  return {
    signal: AbortSignal.any([signal, giveUp.signal]),
    onLine(line) {
      wanted = INSTALLING.exec(line)?.[1] ?? wanted;
      // Its own interruption says nothing new.
      if (wanted !== undefined) probe ??= ask().catch(() => undefined);
    },
    async settle() {
      done.abort();
      await probe;
      if (!giveUp.signal.aborted || signal.aborted) return;
      throw new HardenError(
        'build.no-network',
        `PlatformIO wants to download ${wanted ?? 'a package'}, and its registry cannot be reached`,
      );
    },
  };
}
