import { hex } from '../../core/kernel/bytes.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { flashSizeOf } from '../../core/serial/flash-size.ts';
import type { Link } from '../../core/serial/link.ts';
import type { ChipFacts, ChipLoader, LoadedChip } from '../bindings/chip-loader.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import { callLoader } from '../serial/call-loader.ts';
import { readFlashId } from '../serial/flash-id.ts';
import { ROM_BAUD_RATE } from '../serial/open-link.ts';
import { raiseSpeed } from '../serial/raise-speed.ts';

/** A chip whose stub runs and listens. */
export interface OpenChip {
  readonly link: Link;
  readonly facts: ChipFacts;
  /** Largest block it takes, bytes. */
  readonly blockSize: number;
  /** Bytes. */
  readonly flashSize: number;
}

export interface OpenChipRequest {
  readonly link: Link;
  readonly loader: ChipLoader;
  /** Wanted; a slower one is taken where chip or adapter do not manage. */
  readonly baudRate: number;
  /** The lines are left alone: somebody holds the button. */
  readonly noReset: boolean;
}

/** Tried in turn below the wanted one, when that is refused. */
const SLOWER_BAUD_RATES = [460_800, 230_400];

/**
 * Gets the chip into its loader, finds out which one it is, starts the stub and speeds up.
 * @throws HardenError `device.*`
 */
export async function openChip(request: OpenChipRequest, options: FlowOptions): Promise<OpenChip> {
  for (const baudRate of speedsToTry(request)) {
    const started = await startStub(request, options);
    if (baudRate === request.link.baudRate || (await raiseSpeed(request.link, baudRate))) {
      return describe(request.link, started);
    }
    options.onProgress({ step: 'connect', message: `${baudRate} baud did not work, slowing down` });
    await request.link.setBaudRate(ROM_BAUD_RATE);
  }
  return describe(request.link, await startStub(request, options));
}

function speedsToTry({ link, baudRate }: OpenChipRequest): readonly number[] {
  if (link.hasFixedSpeed) return [link.baudRate];
  return [baudRate, ...SLOWER_BAUD_RATES.filter((rate) => rate < baudRate)];
}

interface StartedStub {
  readonly facts: ChipFacts;
  readonly blockSize: number;
}

async function startStub(
  { link, loader, noReset }: OpenChipRequest,
  options: FlowOptions,
): Promise<StartedStub> {
  await callLoader(link, {
    noReset,
    onAttempt: (attempt) => options.onProgress({ step: 'connect', message: `attempt ${attempt}` }),
  });
  const chip: LoadedChip = await loader.identify(link);
  const { facts } = chip;
  options.onProgress({ step: 'connect', message: facts.title });
  if (facts.security.secureDownload) {
    throw new HardenError(
      'device.secure-download',
      `this ${facts.title} is in secure download mode, which shows nothing of the chip`,
    );
  }
  return { facts, ...(await chip.startStub()) };
}

async function describe(link: Link, started: StartedStub): Promise<OpenChip> {
  const { spi } = started.facts;
  const id = await readFlashId(link, spi);
  const flashSize = id === (await readFlashId(link, spi)) ? flashSizeOf(id) : undefined;
  if (flashSize === undefined) {
    throw new HardenError(
      'device.flash-unknown',
      `the flash chip says it is ${hex(id, 6)}, which is none`,
    );
  }
  return { link, ...started, flashSize };
}
