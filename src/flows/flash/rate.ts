/** A rate over the first moments says nothing. */
const ENOUGH_MS = 300;

/**
 * Tells how far a transfer has come, how fast it is and how long it will take.
 * @param total - bytes
 * @param now - milliseconds
 */
export function makeRate(total: number, now: () => number): (done: number) => string {
  const started = now();
  return (done) => {
    const size = `${kilobytes(done)} of ${kilobytes(total)} KB`;
    const elapsed = now() - started;
    if (elapsed < ENOUGH_MS || done === 0) return size;
    const rate = done / elapsed;
    const secondsLeft = Math.ceil((total - done) / rate / 1000);
    return `${size}, ${Math.round((rate * 1000) / 1024)} KB/s, ${secondsLeft} s left`;
  };
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
}
