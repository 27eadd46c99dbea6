import type { DeviceJob } from '../flows/flash/device-job.ts';
import type { FlashRequest } from '../flows/flash/flash-job.ts';
import type { CommandContext, Invocation } from './command.ts';
import { BOOT_MS, type Wire } from './flash-options.ts';
import { flagOption } from './options.ts';

/** What becomes of a board, from a job and what the user said of it. */
export function makeFlashRequest(
  made: DeviceJob,
  request: { readonly wire: Wire; readonly mac: string | undefined },
  invocation: Invocation,
  { ports }: CommandContext,
): FlashRequest {
  const { wire, mac } = request;
  const { image, flashSize, eraseRegions, boot } = made;
  return {
    ...{ port: ports.port(wire.name), baudRate: wire.baudRate, noReset: wire.noReset },
    ...{ image, flashSize, mac, backup: undefined },
    eraseRegions: flagOption(invocation, 'keepSettings') ? [] : eraseRegions,
    eraseAll: flagOption(invocation, 'eraseAll'),
    full: flagOption(invocation, 'full'),
    bootLog: flagOption(invocation, 'bootLog') ? { ...boot, timeoutMs: BOOT_MS } : undefined,
    isDryRun: flagOption(invocation, 'dryRun'),
  };
}
