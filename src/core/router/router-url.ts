import { addressBytes } from '../broker/host-name.ts';

/** Where something is asked over HTTP; the host is an IPv4 address. */
export interface RouterUrl {
  readonly host: string;
  readonly port: number;
  /** With what follows `?`; starts with `/`. */
  readonly path: string;
}

/** Longest address that is followed. */
const MOST_CHARACTERS = 1024;

/**
 * A whole `http://` address whose host is an IPv4 address in plain decimal. Names are refused: to
 * look one up is to ask somebody else. Source: UPnP Device Architecture 1.1 §1.3.3, LOCATION.
 */
export function parseRouterUrl(text: string): RouterUrl | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const match = /^http:\/\/([\d.]+)(?::(\d{1,5}))?([/?][!-~]*)?(?:#.*)?$/i.exec(text);
  const [, host = '', digits = '80', rest = '/'] = match ?? [];
  const port = Number(digits);
  if (!isPlainAddress(host) || port < 1 || port > 65_535) return undefined;
  const [path = ''] = rest.split('#');
  return { host, port, path: path.startsWith('/') ? path : `/${path}` };
}

/** Whole or relative to another one. Source: RFC 3986 §5.2, without its dots: no router has any. */
export function resolveRouterUrl(reference: string, base: RouterUrl): RouterUrl | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(reference)) return parseRouterUrl(reference);
  if (reference.startsWith('//')) return parseRouterUrl(`http:${reference}`);
  const [folder = ''] = /^[^?]*\//.exec(base.path) ?? ['/'];
  const path = reference.startsWith('/') ? reference : `${folder}${reference}`;
  return parseRouterUrl(`${formatOrigin(base)}${path}`);
}

/** `http://192.168.1.1:5000/rootDesc.xml`. */
export function formatRouterUrl(url: RouterUrl): string {
  return `${formatOrigin(url)}${url.path}`;
}

/** True for four decimal numbers without a zero in front, which some would read as octal. */
export function isPlainAddress(host: string): boolean {
  return addressBytes(host)?.length === 4 && !/(^|\.)0\d/.test(host);
}

function formatOrigin({ host, port }: RouterUrl): string {
  return `http://${host}:${port}`;
}
