import { makeChipLoader } from '../../src/bindings/esptool/chip-loader.ts';
import { CLOCK } from '../../src/bindings/node/clock.ts';
import { DEFLATE } from '../../src/bindings/node/deflate.ts';
import { makePrivateFiles } from '../../src/bindings/node/vault/private-files.ts';
import type { FlashImage } from '../../src/core/flash/flash-image.ts';
import type { SerialPort } from '../../src/core/serial/serial-port.ts';
import { flash } from '../../src/flows/flash/flash.ts';
import type { FlashReport } from '../../src/flows/flash/flash-job.ts';

const BINDINGS = {
  clock: CLOCK,
  loader: makeChipLoader(),
  deflate: DEFLATE,
  privateFiles: makePrivateFiles(),
};

/** The flow behind `harden flash`, from the first call to the reset. */
export async function flashWithHarden(
  port: SerialPort,
  image: FlashImage,
  options: { readonly baudRate: number; readonly noReset?: boolean; readonly full?: boolean },
): Promise<FlashReport> {
  const { baudRate, noReset = false, full = false } = options;
  return flash(
    {
      ...{ port, image, baudRate, noReset, full, flashSize: undefined, mac: undefined },
      ...{ eraseRegions: [], eraseAll: false, backup: undefined, bootLog: undefined },
      isDryRun: false,
    },
    BINDINGS,
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
}
