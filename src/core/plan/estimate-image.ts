import type { FirmwarePack } from '../catalogue/pack.ts';
import type { BuildPlan } from './build-plan.ts';

/**
 * About how large the image will be: that of the stock firmware, less what goes and with what
 * comes. Rows without a size count nothing, so an image without many of them comes out smaller.
 * @returns bytes; `undefined` where the pack does not say how large its stock image is
 */
export function estimateImage(
  { switches }: Pick<BuildPlan, 'switches'>,
  { stockImageSize }: Pick<FirmwarePack, 'stockImageSize'>,
): number | undefined {
  if (stockImageSize === undefined) return undefined;
  return switches.reduce((size, { state, stock, bytes }) => {
    if (state === stock) return size;
    return state === 'on' ? size + (bytes ?? 0) : size - (bytes ?? 0);
  }, stockImageSize);
}
