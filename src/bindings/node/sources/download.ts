import { HardenError } from '../../../core/kernel/errors.ts';
import type { FlowOptions } from '../../../flows/bindings/progress.ts';
import { throwIfInterrupted } from '../run-child.ts';

/** A server that sends nothing for so long is gone. */
const STALL_MS = 60_000;

/** Far above the archive of any firmware: ESPEasy with its documentation is about 80 MB. */
const LIMIT_BYTES = 500_000_000;

/**
 * Fetches a file into memory; redirections are followed.
 * @param what - for progress and messages: `xoseperez/espurna 37d283793`
 * @throws HardenError `source.unreachable`, `interrupted`
 */
export async function download(
  url: string,
  what: string,
  options: FlowOptions,
): Promise<Uint8Array> {
  const stall = new AbortController();
  let timer = setTimeout(() => stall.abort(), STALL_MS);
  try {
    const response = await fetch(url, { signal: AbortSignal.any([options.signal, stall.signal]) });
    if (!response.ok || !response.body) throw refused(what, response.status);
    const total = Number(response.headers.get('content-length') ?? Number.NaN);
    const chunks: Uint8Array[] = [];
    let size = 0;
    const body: AsyncIterable<Uint8Array> = response.body;
    for await (const chunk of body) {
      clearTimeout(timer);
      timer = setTimeout(() => stall.abort(), STALL_MS);
      chunks.push(chunk);
      size += chunk.length;
      if (size > LIMIT_BYTES) throw unreachable(what, 'it is larger than any firmware source');
      options.onProgress({
        step: 'source',
        message: `fetching ${what}: ${(size / 1e6).toFixed(1)} MB`,
        ...(total > 0 && { ratio: Math.min(1, size / total) }),
      });
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throwIfInterrupted(options.signal);
    if (error instanceof HardenError) throw error;
    const why = stall.signal.aborted
      ? `the server sent nothing for ${STALL_MS / 1000} s`
      : reason(error);
    throw unreachable(what, why, error);
  } finally {
    clearTimeout(timer);
  }
}

function refused(what: string, status: number): HardenError {
  return status === 404
    ? unreachable(
        what,
        'the server does not have it; was the repository moved or the commit removed?',
      )
    : unreachable(what, `the server answered ${status}`);
}

function unreachable(what: string, why: string, cause?: unknown): HardenError {
  return new HardenError('source.unreachable', `cannot fetch ${what}: ${why}`, { cause });
}

/** fetch says only "fetch failed"; its cause knows more. */
function reason(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return inner instanceof Error ? inner.message || inner.name : String(inner);
}
