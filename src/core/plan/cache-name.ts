import type { FirmwarePack } from '../catalogue/pack.ts';
import { utf8 } from '../kernel/bytes.ts';
import { digestHex } from '../kernel/checksums.ts';
import type { BuildPlan } from './build-plan.ts';

const DIGITS = 16;

/**
 * A name that is the same on every machine while a build would come to the same bundle, as far as can
 * be told without a toolchain: for caches of a CI.
 * @param program - version and digest of the running program
 */
export function cacheName(plan: BuildPlan, pack: FirmwarePack, program: string): string {
  const inputs = JSON.stringify([program, plan, { ...pack, folder: undefined }]);
  return `harden-${plan.profile}-${digestHex(utf8(inputs)).slice(0, DIGITS)}`;
}
