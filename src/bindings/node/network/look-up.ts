import { Resolver } from 'node:dns/promises';
import { errorCode } from '../disk-errors.ts';

/** A name server at home answers at once; two in a row are asked. */
const TIMEOUT_MS = 1_500;

/** What a server says of a name that it does not have. Source: c-ares `ares_strerror`, as Node names them. */
const NOWHERE = ['ENOTFOUND', 'ENODATA', 'EBADNAME', 'ESERVFAIL', 'EREFUSED'];

/** Asks the name servers, without a thread that nobody could stop. @returns `undefined` without an answer */
export async function lookUp(
  name: string,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 1 });
  const onAbort = (): void => resolver.cancel();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await resolver.resolve4(name);
  } catch (error) {
    return NOWHERE.includes(errorCode(error) ?? '') ? [] : undefined;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
