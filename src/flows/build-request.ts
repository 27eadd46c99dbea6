import type { Finding, Severity } from '../core/kernel/finding.ts';
import type { Files, Locks } from './bindings/files.ts';
import type { Sources } from './bindings/sources.ts';
import type { Toolchain } from './bindings/toolchain.ts';
import type { PlannedProfile } from './plan.ts';

/** What to build, and where everything goes. */
export interface BuildRequest {
  readonly planned: PlannedProfile;
  /** Findings of the profile's checks. */
  readonly findings: readonly Finding[];
  /** Folder of the bundle. */
  readonly out: string;
  readonly cache: string;
  /** Folder of harden itself, with `firmware/` in it. A published project names what is in there. */
  readonly root: string;
  /** Checkout of a pinned source to build in place of the fetched one. */
  readonly source?: string | undefined;
  /** Folders with templates, the user's first. */
  readonly templates: readonly string[];
  /** Take a finished bundle with the same inputs from the cache. */
  readonly reuse: boolean;
  /** Findings at least this bad keep the bundle from being written. */
  readonly failOn: Severity;
  /** Accepts findings by the waivers of the profile. */
  readonly waive: (findings: readonly Finding[]) => readonly Finding[];
  /** Version of harden. */
  readonly version: string;
  /** Version and digest of the running program, which has a part in every key of the cache. */
  readonly program: string;
}

export interface BuildBindings {
  readonly files: Files;
  readonly toolchain: Toolchain;
  readonly locks: Locks;
  readonly sources: Sources;
}
