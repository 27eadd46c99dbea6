import { createHash, timingSafeEqual } from 'node:crypto';
import { INDEX_NAME, type Site, type SiteFile } from '../../../core/page/site.ts';

/** The part of a request that decides what becomes of it. */
export interface WebRequest {
  readonly method?: string | undefined;
  /** As it came: path and query. */
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export type Judgement =
  | { readonly kind: 'file'; readonly name: string; readonly file: SiteFile }
  | { readonly kind: 'refusal'; readonly status: number; readonly because: string };

/** Header with the token. Twin of `src/bindings/browser/fetched-files.ts`. */
const TOKEN_HEADER = 'x-harden-token';

/**
 * Decides on a request. A page of somebody else can make a browser ask us, under a name that it has
 * pointed here (DNS rebinding); it can fake neither `Host` nor `Origin` nor `Sec-Fetch-Site`, and it
 * does not know the token.
 */
export function judgeRequest(
  { method, url = '', headers }: WebRequest,
  { site, port, token }: { readonly site: Site; readonly port: number; readonly token: string },
): Judgement {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = headers;
  if (typeof host !== 'string' || !hosts.includes(host)) return refusal(421, 'a foreign host');
  if (origin !== undefined && origin !== `http://${host}`) return refusal(403, 'a foreign origin');
  const from = headers['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin' && from !== 'none') {
    return refusal(403, 'a foreign page');
  }
  if (method !== 'GET' && method !== 'HEAD')
    return refusal(405, 'a method other than GET and HEAD');
  const name = url === '/' ? INDEX_NAME : url.slice(1);
  // A name that was never put into the site is not there, however it is written.
  const file = url.startsWith('/') ? site.get(name) : undefined;
  if (file === undefined) return refusal(404, 'no such file');
  if (file.kind === 'data' && !isToken(headers[TOKEN_HEADER], token)) {
    return refusal(401, 'no token');
  }
  return { kind: 'file', name, file };
}

function refusal(status: number, because: string): Judgement {
  return { kind: 'refusal', status, because };
}

/** Takes as long for a wrong token as for the right one. */
function isToken(given: string | readonly string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false;
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
