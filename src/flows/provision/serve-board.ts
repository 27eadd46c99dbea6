import { HardenError } from '../../core/kernel/errors.ts';
import { LONGEST_LEASE_MS } from '../../core/ledger/changes.ts';
import type { StationEvent } from '../../core/station/station-event.ts';
import type { Ledger } from '../bindings/ledger.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import type { DeviceJob } from '../flash/device-job.ts';
import { flashBoard } from '../flash/flash.ts';
import type { FlashBindings, FlashJob, FlashReport, FlashWire } from '../flash/flash-job.ts';
import { interrupted } from '../serial/sleep.ts';
import { type ChooseRequest, type ChosenDevice, chooseDevice } from './choose-device.ts';
import { tellFailure } from './tell-failure.ts';

export interface BoardRequest extends ChooseRequest {
  readonly wire: FlashWire;
  /** Listen to the board afterwards, milliseconds at most; `undefined`: do not. */
  readonly bootLogMs: number | undefined;
  /** Called with a device that is done, before the board counts as good. */
  readonly onReady: (device: ReadyDevice) => Promise<void>;
}

/** A device whose board is written and proved. */
export interface ReadyDevice {
  readonly device: string;
  readonly mac: string;
  readonly profile: string;
  readonly digest: string;
}

export interface BoardBindings extends FlashBindings {
  readonly ledger: Ledger;
}

/** Writing is bound to the board by then; this long another station leaves it alone, should this one die. */
const WRITE_LEASE_MS = LONGEST_LEASE_MS;

type Emit = (event: StationEvent) => void;

/**
 * The story of one board, from the first call to the last line in the ledger; never throws but for bugs.
 * @param work.signal - calls it off while nothing of the board was changed
 * @param work.onTouch - called when the board is about to be changed: it is finished from then on
 */
export async function serveBoard(
  request: BoardRequest,
  bindings: BoardBindings,
  work: Pick<FlowOptions, 'signal'> & { readonly onTouch: () => void },
  emit: Emit,
): Promise<void> {
  const { port } = request;
  const { clock } = bindings;
  const startedMs = clock.now();
  const stamp = () => ({ port, atMs: clock.now() });
  const took = () => ({ ...stamp(), tookMs: Math.round(clock.now() - startedMs) });
  const touch = (): void => {
    if (work.signal.aborted) throw interrupted();
    work.onTouch();
  };
  const visit: Visit = { chosen: undefined, job: undefined, mac: undefined };
  try {
    const report = await flashBoard(
      request.wire,
      async (board) => {
        visit.mac = board.mac;
        const chosen = await chooseDevice(board, request, bindings.ledger);
        const { target, isKnown } = chosen;
        visit.chosen = chosen;
        visit.job = target.makeJob();
        const { mac = '' } = board;
        emit({ kind: 'assigned', ...stamp(), device: target.device, mac, isKnown });
        return flashJobOf(visit.job, chosen, { ...request, touch }, bindings.ledger);
      },
      bindings,
      { signal: work.signal, onProgress: (step) => emit({ kind: 'step', ...stamp(), ...step }) },
    );
    emit({ kind: 'done', ...took(), ...(await settle(visit, report, request, bindings.ledger)) });
  } catch (error) {
    const failure = await recordFailure(error, visit, bindings.ledger);
    if (work.signal.aborted) emit({ kind: 'left', ...stamp() });
    else emit({ kind: 'failed', ...took(), ...failure });
  }
}

/** What is known of the board so far. */
interface Visit {
  chosen: ChosenDevice | undefined;
  job: DeviceJob | undefined;
  mac: string | undefined;
}

function flashJobOf(
  job: DeviceJob,
  { target, ticket }: ChosenDevice,
  request: BoardRequest & { readonly touch: () => void },
  ledger: Ledger,
): FlashJob {
  const { image, flashSize, eraseRegions, boot } = job;
  const bootLog =
    request.bootLogMs === undefined ? undefined : { ...boot, timeoutMs: request.bootLogMs };
  return {
    ...{ image, flashSize, eraseRegions, bootLog, mac: target.mac },
    ...{ eraseAll: false, full: false, backup: undefined },
    isDryRun: request.mode === 'verify',
    onTouch: async () => {
      request.touch();
      if (ticket) await ledger.begin(ticket, WRITE_LEASE_MS);
    },
  };
}

/** Writes into the ledger what came out; only then is a board good. */
async function settle(
  { chosen, job, mac = '' }: Visit,
  report: FlashReport,
  { mode, onReady }: BoardRequest,
  ledger: Ledger,
): Promise<{
  readonly outcome: 'good' | 'verified';
  readonly device: string;
  readonly mac: string;
  readonly digest: string;
  readonly written: number;
}> {
  if (chosen === undefined || job === undefined) throw new Error('a board without a device');
  const { device, profile } = chosen.target;
  const { digest } = job;
  if (mode === 'verify') {
    if (report.differing > 0 || report.erased.length > 0) {
      throw new HardenError(
        'device.verify-failed',
        `${device} has not what it should have: ${report.differing} bytes differ`,
        { hint: 'provision it again without --verify' },
      );
    }
    return { outcome: 'verified', device, mac, digest, written: 0 };
  }
  await onReady({ device, mac, profile, digest });
  if (chosen.ticket) await ledger.finish(chosen.ticket, digest);
  return { outcome: 'good', device, mac, digest, written: report.write?.written ?? 0 };
}

/** What becomes of a failure: a line in the ledger, and the word for whoever stands there. */
async function recordFailure(
  error: unknown,
  { chosen, mac }: Visit,
  ledger: Ledger,
): Promise<
  Pick<Extract<StationEvent, { kind: 'failed' }>, 'code' | 'message' | 'hint' | 'device' | 'mac'>
> {
  if (!(error instanceof HardenError)) throw error;
  const { code, message, hint } = error;
  await tellFailure(error, chosen?.ticket, ledger);
  return { code, message, hint, device: chosen?.target.device, mac };
}
