import type { Clock } from '../../core/kernel/clock.ts';
import {
  APPLICATION_RESET,
  isUsbJtag,
  type ResetStep,
  USB_APPLICATION_RESET,
} from '../../core/serial/resets.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import type { OpenLink } from '../serial/open-link.ts';
import { runReset } from '../serial/run-reset.ts';
import { sleep } from '../serial/sleep.ts';
import { type BootLogRequest, type BootReport, readBootLog } from './boot-log.ts';

/** Resets into the application, and listens to it where somebody wants to know. */
export async function startFirmware(
  link: OpenLink,
  bootLog: BootLogRequest | undefined,
  options: FlowOptions,
): Promise<BootReport | undefined> {
  const reset = resetOf(link);
  options.onProgress({ step: 'start', message: 'resetting into the new firmware' });
  if (bootLog === undefined) {
    await runReset(link, reset);
    return undefined;
  }
  return readBootLog(link, reset, bootLog);
}

/** Lets the firmware start that is on the board; also when somebody has interrupted. */
export async function leaveLoader(link: OpenLink, clock: Clock): Promise<void> {
  const { signal } = new AbortController();
  const wait = (ms: number): Promise<void> => sleep(clock, ms, signal);
  try {
    await runReset({ setSignals: (lines) => link.setSignals(lines), sleep: wait }, resetOf(link));
  } catch {
    // The board is gone; why the work ended is told already.
  }
}

function resetOf({ info }: OpenLink): readonly ResetStep[] {
  return isUsbJtag(info) ? USB_APPLICATION_RESET : APPLICATION_RESET;
}
