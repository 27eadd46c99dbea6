import type { Clock } from '../core/kernel/clock.ts';
import { APPLICATION_RESET, isUsbJtag, USB_APPLICATION_RESET } from '../core/serial/resets.ts';
import type { SerialPort } from '../core/serial/serial-port.ts';
import { TextLines } from '../core/serial/text-lines.ts';
import type { FlowOptions } from './bindings/progress.ts';
import { openLink } from './serial/open-link.ts';
import { runReset } from './serial/run-reset.ts';

/** One line a board said. */
export interface MonitorLine {
  /** When it began, milliseconds after the port was opened. */
  readonly atMs: number;
  readonly text: string;
}

export interface MonitorRequest {
  readonly port: SerialPort;
  readonly baudRate: number;
  /** Resets the board first, so that its boot log is seen whole. */
  readonly reset: boolean;
  /** Stops after so long; `undefined`: when somebody interrupts. */
  readonly durationMs: number | undefined;
  readonly onLine: (line: MonitorLine) => void;
}

/**
 * Listens to a board. An interruption is how it usually ends, and no failure.
 * @throws HardenError `device.*`
 */
export async function monitor(
  request: MonitorRequest,
  clock: Clock,
  { signal }: FlowOptions,
): Promise<void> {
  // The link is opened with a signal of its own: what waits here ends in good order.
  const link = await openLink(request.port, { ...request, clock, signal: NEVER });
  const started = clock.now();
  const lines = new TextLines((text, atMs) => request.onLine({ atMs: atMs - started, text }));
  const stop = link.listen((bytes) => lines.add(bytes, clock.now()));
  try {
    if (request.reset) {
      await runReset(link, isUsbJtag(link.info) ? USB_APPLICATION_RESET : APPLICATION_RESET);
    }
    const isLost = await ended(link.lost, { clock, signal, durationMs: request.durationMs });
    lines.end();
    if (isLost) await link.receive(0);
  } finally {
    stop();
    await link.close();
  }
}

const NEVER = new AbortController().signal;

/** @returns true when the device went away, false when time is over or somebody had enough */
function ended(
  lost: Promise<void>,
  options: {
    readonly clock: Clock;
    readonly signal: AbortSignal;
    readonly durationMs: number | undefined;
  },
): Promise<boolean> {
  const { clock, signal, durationMs } = options;
  return new Promise((resolve) => {
    const cancel =
      durationMs === undefined
        ? () => undefined
        : clock.schedule(durationMs, () => {
            resolve(false);
          });
    const end = (isLost: boolean): void => {
      cancel();
      resolve(isLost);
    };
    if (signal.aborted) end(false);
    signal.addEventListener('abort', () => end(false), { once: true });
    void lost.then(() => end(true));
  });
}
