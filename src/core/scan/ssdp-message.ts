/** Where devices of UPnP listen for a search. Source: UPnP Device Architecture 1.1 §1.3.2. */
export const SSDP_PORT = 1900;

/** The group of all of them in this network. Source: the same. */
export const SSDP_GROUP = '239.255.255.250';

/**
 * A search.
 * @param host - where it is sent to: the group, or one address
 * @param target - kind of device, or `ssdp:all`
 */
export function formatSearch(host: string, target: string): string {
  return [
    'M-SEARCH * HTTP/1.1',
    `HOST: ${host}:${SSDP_PORT}`,
    'MAN: "ssdp:discover"',
    'MX: 1',
    `ST: ${target}`,
    '',
    '',
  ].join('\r\n');
}

/**
 * Headers of a message, by their names in lower case; the first of each counts.
 * @param lines - what stands behind the first line
 */
export function parseHeaders(lines: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines) {
    if (line === '') break;
    const [, name, value] = /^([A-Za-z0-9.-]+)[ \t]*:[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    if (!headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value);
  }
  return headers;
}
