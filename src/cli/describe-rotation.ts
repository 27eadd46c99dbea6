import { shortPurpose } from '../core/identity/purpose.ts';
import { commandLine } from '../core/kernel/program.ts';
import type { Slot } from '../core/vault/change-vault.ts';
import type { RotatedVault } from '../core/vault/rotate-once.ts';
import type { FlashReport } from '../flows/flash/flash-job.ts';

/** Which secrets are new, and which were new before. */
export function describeRotation(
  { made, pending }: Pick<RotatedVault, 'made' | 'pending'>,
  isDryRun: boolean,
): string {
  const verb = isDryRun ? 'would make new' : 'new in the vault';
  return [
    ...(made.length > 0 ? [`${verb}: ${namesOf(made)}`] : []),
    ...(pending.length > 0
      ? [`new since the last rotation, unconfirmed: ${namesOf(pending)}`]
      : []),
  ].join('\n');
}

function namesOf(slots: readonly Slot[]): string {
  return [...new Set(slots.map(({ purpose }) => shortPurpose(purpose)))].join(', ');
}

/** Nothing was renewed, and the board had it all: whoever wants new secrets has none. */
export function isStillTheOld({ made }: RotatedVault, report: FlashReport): boolean {
  return made.length === 0 && report.differing === 0;
}

/** What is left to do. */
export function nextSteps(device: string, isOld: boolean): readonly string[] {
  if (isOld) {
    return [
      `the board has these secrets already, and nothing was renewed: ${commandLine('vault', 'confirm', device)}, then rotate again`,
    ];
  }
  return [
    `next: ${commandLine('broker', 'sync', '<fleet>')} tells the broker, which knows the old and the new ones until`,
    `you say that the device is back: ${commandLine('vault', 'confirm', device)}`,
  ];
}
