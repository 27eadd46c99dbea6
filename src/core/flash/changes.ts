/** What flash is erased in, bytes. */
export const SECTOR_SIZE = 4096;

/** Longest run that is sent at once: a lost answer costs at most this much again, bytes. */
const MOST_RUN_BYTES = 256 * 1024;

/** A stretch of an image, bytes from its start; whole sectors, but for the end of the image. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Cuts a stretch of bytes into pieces of one size; the last may be shorter. */
export function cutSpan({ start, end }: Span, size: number): readonly Span[] {
  return Array.from({ length: Math.ceil((end - start) / size) }, (_, index) => ({
    start: start + index * size,
    end: Math.min(end, start + (index + 1) * size),
  }));
}

/**
 * Joins neighbours, and cuts what gets too long to be sent again.
 * @param spans - in order, none over another
 */
export function makeRuns(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last?.end === span.start) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined.flatMap((span) => cutSpan(span, MOST_RUN_BYTES));
}

/** Bytes of all spans. */
export function totalSize(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
