import { HardenError } from '../../core/kernel/errors.ts';
import type { Files } from '../../flows/bindings/files.ts';

/** Larger than any firmware, vault or fleet. */
const MOST_BYTES = 64 << 20;

/** Header with what `harden web` wants to see. Never part of an address. */
const TOKEN_HEADER = 'x-harden-token';

/**
 * Files beside the page, over the network and past every cache.
 * @param token - of this run of `harden web`; `undefined` on a static host
 */
export function makeFetchedFiles(token: string | undefined): Pick<Files, 'readBytes'> {
  return {
    async readBytes(path) {
      const response = await ask(path, token);
      if (response.ok) return readWhole(response, path);
      const { status } = response;
      if (status === 401) throw new HardenError('page.token', 'the page has no right to ask');
      if (status === 404) throw new HardenError('usage.not-found', `there is no ${path}`);
      throw new HardenError('page.unreachable', `${path}: the server answers ${status}`);
    },
  };
}

async function ask(path: string, token: string | undefined): Promise<Response> {
  try {
    return await fetch(new URL(path, document.baseURI), {
      headers: token === undefined ? {} : { [TOKEN_HEADER]: token },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  } catch (cause) {
    throw new HardenError('page.unreachable', `${path} cannot be fetched`, { cause });
  }
}

async function readWhole(response: Response, path: string): Promise<Uint8Array> {
  const size = Number(response.headers.get('content-length') ?? 0);
  if (size > MOST_BYTES) throw new HardenError('usage.too-big', `${path} has ${size} bytes`);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new HardenError('page.unreachable', `${path} was cut short`, { cause });
  }
}
