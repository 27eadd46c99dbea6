import { type Span, totalSize } from '../../core/flash/changes.ts';
import { type BoardFacts, refuseWrongBoard } from '../../core/flash/check-board.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import type { PrivateFiles } from '../bindings/files.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import { type OpenLink, openLink } from '../serial/open-link.ts';
import { eraseSettings, eraseWhole, isBlank } from './erase-settings.ts';
import { explainEnd, type Stage } from './explain-end.ts';
import { findChanges, isThere } from './find-changes.ts';
import type { FlashRegion } from './flash-commands.ts';
import type { FlashBindings, FlashJob, FlashReport, FlashRequest, FlashWire } from './flash-job.ts';
import { withFreshStarts } from './fresh-starts.ts';
import type { OpenChip } from './open-chip.ts';
import { readFlash } from './read-flash.ts';
import { leaveLoader, startFirmware } from './start-firmware.ts';
import { writeImage } from './write-image.ts';

/**
 * Puts an image on the board on a port: looks before it changes anything, erases stored settings,
 * writes what differs, and makes sure by the chip's own digest that all of it is there.
 * @throws HardenError `device.*`, `disk.*`, `interrupted`; after a failure the board may not start
 */
export async function flash(
  request: FlashRequest,
  bindings: FlashBindings,
  options: FlowOptions,
): Promise<FlashReport> {
  return flashBoard(request, () => Promise.resolve(request), bindings, options);
}

/**
 * The same, for a board that tells first who it is.
 * @param choose - asked once, before anything of the board is changed
 * @throws HardenError as {@link flash}, and whatever `choose` throws
 */
export async function flashBoard(
  wire: FlashWire,
  choose: (board: BoardFacts) => Promise<FlashJob>,
  bindings: FlashBindings,
  options: FlowOptions,
): Promise<FlashReport> {
  const { clock, loader } = bindings;
  const link = await openLink(wire.port, { clock, signal: options.signal });
  const done: Done = { stage: 'untouched', backup: undefined, erased: [] };
  let chosen: { readonly job: FlashJob; readonly mac: string | undefined } | undefined;
  try {
    return await withFreshStarts({ ...wire, link, loader }, options, async (chip) => {
      const board = { ...chip.facts, flashSize: chip.flashSize };
      chosen ??= { job: await choose(board), mac: board.mac };
      const { job } = chosen;
      // Somebody may change the board while the cable lies there.
      refuseWrongBoard({ ...job, mac: job.mac ?? chosen.mac }, board);
      await refuseStranger(chip, job, options);
      if (job.isDryRun) return describePlan(chip, job, link, options);
      await prepare(chip, job, done, bindings, options);
      const spans = await chooseSpans(chip, job, options);
      const write = await writeImage(chip, job.image, spans, bindings.deflate, options);
      await refuseWrappedFlash(chip, job);
      // Listening to the firmware changes the speed.
      const described = describeBoard(chip, job, spans);
      done.stage = 'verified';
      const boot = await startFirmware(link, job.bootLog, options);
      const { backup, erased } = done;
      return { ...described, write, erased, backup, boot };
    });
  } catch (error) {
    throw explainEnd(error, done.stage, done.backup !== undefined);
  } finally {
    // A board that was only looked at goes on with what it did.
    if (done.stage === 'untouched' && !wire.noReset) await leaveLoader(link, clock);
    await link.close();
  }
}

/**
 * A board without a name in the fleet file is known by what is on it.
 * @throws HardenError `device.wrong-device`
 */
async function refuseStranger(
  { link }: OpenChip,
  { mustHold = [] }: FlashJob,
  options: FlowOptions,
): Promise<void> {
  if (mustHold.length === 0) return;
  options.onProgress({ step: 'compare', message: 'whether this is the device' });
  for (const image of mustHold) {
    if (await isThere(link, image, { start: 0, end: image.bytes.length })) return;
  }
  throw new HardenError('device.wrong-device', 'this board does not have the image of the device', {
    hint: 'enter its MAC into the fleet file if it is the one, or write it anew with harden flash',
  });
}

/**
 * In a flash chip that is smaller than it says, the image lies over what was erased before.
 * @throws HardenError `device.verify-failed`
 */
async function refuseWrappedFlash(
  { link }: OpenChip,
  { eraseRegions, eraseAll: isAllErased }: FlashJob,
): Promise<void> {
  if (isAllErased) return;
  for (const region of eraseRegions) {
    if (await isBlank(link, region)) continue;
    throw new HardenError(
      'device.verify-failed',
      'the settings area is not blank any more: the flash is smaller than it says',
    );
  }
}

/** What a fresh start must not do again, or must not forget. */
interface Done {
  stage: Stage;
  /** A second one would be of a flash that is half written. */
  backup: string | undefined;
  readonly erased: FlashRegion[];
}

/** Keeps what is there, and makes room. */
async function prepare(
  { link, flashSize }: OpenChip,
  request: FlashJob,
  done: Done,
  { privateFiles }: FlashBindings,
  options: FlowOptions,
): Promise<void> {
  if (request.backup !== undefined && done.backup === undefined) {
    const old = await readFlash(link, { offset: 0, size: flashSize }, options);
    await keepBackup(request.backup, old, request, privateFiles, options);
    done.backup = request.backup;
  }
  if (done.stage === 'untouched') await request.onTouch?.();
  done.stage = 'changing';
  if (!request.eraseAll) {
    await eraseSettings(link, request.eraseRegions, done.erased, options);
  } else if (done.erased.length === 0) {
    await eraseWhole(link, flashSize, options);
    done.erased.push({ offset: 0, size: flashSize });
  }
}

/** Another run may have been given the same name: whoever is second changes nothing. */
async function keepBackup(
  path: string,
  old: Uint8Array,
  { onBackup }: FlashJob,
  privateFiles: PrivateFiles,
  options: FlowOptions,
): Promise<void> {
  const write = async (): Promise<void> => {
    await onBackup?.();
    await privateFiles.write(path, old);
  };
  await privateFiles.hold(path, write, options);
}

async function chooseSpans(
  { link }: OpenChip,
  { image, full, eraseAll: isAllErased }: FlashJob,
  options: FlowOptions,
): Promise<readonly Span[]> {
  if (full || isAllErased) return [{ start: 0, end: image.bytes.length }];
  return findChanges(link, image, (ratio) =>
    options.onProgress({ step: 'compare', message: 'what is there with what should be', ratio }),
  );
}

async function describePlan(
  chip: OpenChip,
  request: FlashJob,
  link: OpenLink,
  options: FlowOptions,
): Promise<FlashReport> {
  const erased: FlashRegion[] = [];
  const wanted = request.eraseAll ? [{ offset: 0, size: chip.flashSize }] : request.eraseRegions;
  for (const region of wanted) if (!(await isBlank(link, region))) erased.push(region);
  const spans = await chooseSpans(chip, request, options);
  await startFirmware(link, undefined, options);
  const rest = { write: undefined, erased, backup: undefined, boot: undefined };
  return { ...describeBoard(chip, request, spans), ...rest };
}

function describeBoard(
  { facts, flashSize, link }: OpenChip,
  { image }: FlashJob,
  spans: readonly Span[],
): Pick<FlashReport, 'board' | 'baudRate' | 'size' | 'differing'> {
  return {
    board: { chip: facts.name, title: facts.title, mac: facts.mac, flashSize },
    baudRate: link.baudRate,
    size: image.bytes.length,
    differing: totalSize(spans),
  };
}
