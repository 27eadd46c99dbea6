import type { FirmwarePack } from '../catalogue/pack.ts';
import type { Finding } from '../kernel/finding.ts';
import type { BuildPlan } from '../plan/build-plan.ts';

/** A flash that was read out of a device, and what shall run on it. */
export interface DumpRequest {
  /** For messages. */
  readonly file: string;
  /** From the first byte of the flash on. */
  readonly flash: Uint8Array;
  readonly pack: Pick<FirmwarePack, 'id' | 'title' | 'settingsAreas'>;
  /** Of the new firmware; `undefined`: nobody knows what it should be, and every key counts. */
  readonly plan: BuildPlan | undefined;
}

/** What an old dump means for the new firmware. */
export interface DumpReport {
  readonly findings: readonly Finding[];
  /** One line for a person. */
  readonly summary: string;
}
