import path from 'node:path';
import type { Host } from './host.ts';

/** Folders harden keeps between runs; all absolute, none need exist. */
export interface Places {
  readonly cache: string;
  /** Python environments made by harden, one below the other by name. */
  readonly python: string;
  /** PlatformIO's core directory. */
  readonly platformioCore: string;
  /** Where PlatformIO installs tools. */
  readonly platformioPackages: string;
  readonly locks: string;
  /** What was worked out once: `Memo`. */
  readonly memo: string;
}

/**
 * Cache: `HARDEN_CACHE`, else `harden` in the user's cache folder. PlatformIO's core directory is
 * harden's own, so that a build neither sees nor changes the user's packages, unless the user
 * names one with PLATFORMIO_CORE_DIR.
 */
export function findPlaces(host: Host): Places {
  const { environment, home } = host;
  const cache = path.resolve(
    given(environment.HARDEN_CACHE) ??
      path.join(given(environment.XDG_CACHE_HOME) ?? path.join(home, '.cache'), 'harden'),
  );
  const platformioCore = path.resolve(
    given(environment.PLATFORMIO_CORE_DIR) ?? path.join(cache, 'platformio'),
  );
  return {
    cache,
    python: path.join(cache, 'python'),
    platformioCore,
    platformioPackages: path.resolve(
      given(environment.PLATFORMIO_PACKAGES_DIR) ?? path.join(platformioCore, 'packages'),
    ),
    locks: path.join(cache, 'locks'),
    memo: path.join(cache, 'memo'),
  };
}

/** An empty variable means the same as none. */
function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
