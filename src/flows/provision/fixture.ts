import { HardenError } from '../../core/kernel/errors.ts';
import { APPLICATION_RESET, LOADER_RESETS } from '../../core/serial/resets.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import type { FlashBindings, FlashWire } from '../flash/flash-job.ts';
import { type OpenLink, openLink } from '../serial/open-link.ts';
import { runReset } from '../serial/run-reset.ts';
import { sleep } from '../serial/sleep.ts';
import { sync } from '../serial/sync.ts';

/** Often enough for whoever puts the next board in. */
const LOOK_MS = 1500;

/**
 * Waits until another board answers on an adapter that stays: one held by clips or pins.
 * @param last - MAC of the board that was served last, which may still be there
 * @param goesOn - false ends the waiting
 * @returns MAC of the board that is there now; `undefined` when the waiting was ended
 * @throws HardenError `interrupted`
 */
export async function untilNextBoard(
  wire: FlashWire,
  last: string | undefined,
  bindings: FlashBindings,
  { signal, goesOn }: Pick<FlowOptions, 'signal'> & { readonly goesOn: () => boolean },
): Promise<string | undefined> {
  let served = last;
  while (goesOn()) {
    const mac = await peek(wire, bindings, signal);
    if (mac !== undefined && mac !== served) return mac;
    // It was taken out: should it come back, it may have another try.
    if (mac === undefined) served = undefined;
    await sleep(bindings.clock, LOOK_MS, signal);
  }
  return undefined;
}

/** MAC of the board that answers now; `undefined` when none does. */
async function peek(
  { port, noReset }: FlashWire,
  { clock, loader }: FlashBindings,
  signal: AbortSignal,
): Promise<string | undefined> {
  const [reset] = LOADER_RESETS;
  let link: OpenLink | undefined;
  try {
    link = await openLink(port, { clock, signal });
    if (!noReset && reset) await runReset(link, reset);
    if ((await sync(link, 2)) === undefined) return undefined;
    const { facts } = await loader.identify(link);
    if (!noReset) await runReset(link, APPLICATION_RESET);
    return facts.mac;
  } catch (error) {
    if (error instanceof HardenError && error.code !== 'interrupted') return undefined;
    throw error;
  } finally {
    await link?.close();
  }
}
