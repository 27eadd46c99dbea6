/** What is looked at; less would leave too few of each byte to judge. */
const SAMPLE_SIZE = 4096;

/**
 * Of machine code and text some bytes are many times more frequent than others. In 4096 bytes of
 * noise the sum over all byte values of (count - 16)² / 16 is 255 on average with a deviation of 23
 * (chi-squared with 255 degrees of freedom), so more than twice the average is no noise.
 */
const MOST_EVEN = 400;

/** True for bytes that flash encryption might have made: each value is about equally frequent. */
export function looksEncrypted(bytes: Uint8Array): boolean {
  if (bytes.length < SAMPLE_SIZE) return false;
  const counts = new Uint32Array(256);
  for (const byte of bytes.subarray(0, SAMPLE_SIZE)) counts[byte] = (counts[byte] ?? 0) + 1;
  const expected = SAMPLE_SIZE / counts.length;
  const spread = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return spread < MOST_EVEN;
}
