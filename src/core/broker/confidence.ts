/** How sure a sampled look shall be. */
export const CONFIDENCE = 0.999;

/**
 * Largest share of bad ones that a clean sample leaves possible: were there more, a sample of this size
 * would have met one with the probability {@link CONFIDENCE}. Drawn without putting back, it is surer still.
 * @param tried - drawn at random, all clean
 * @param all - from which they were drawn
 */
export function largestShare(tried: number, all: number): number {
  if (tried >= all) return 0;
  return tried === 0 ? 1 : 1 - (1 - CONFIDENCE) ** (1 / tried);
}
