import { expect } from 'vitest';
import { HardenError } from '../../../src/core/kernel/errors.ts';

/** Code of the HardenError that `work` throws; any other error goes on, no error is a failure. */
export function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof HardenError) return error.code;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** Longest a reader may look at one small file, ms; a hundred times what it takes. */
const PATIENCE_MS = 100;

/**
 * Expects that `read` returns or throws a HardenError, and soon. A busy machine may be slow once,
 * so only a file that is slow three times in a row counts.
 */
export function expectReadsOrRefuses(read: () => unknown): void {
  let fastest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && fastest >= PATIENCE_MS; attempt += 1) {
    const start = performance.now();
    try {
      read();
    } catch (error) {
      expect(error).toBeInstanceOf(HardenError);
    }
    fastest = Math.min(fastest, performance.now() - start);
  }
  expect(fastest).toBeLessThan(PATIENCE_MS);
}
