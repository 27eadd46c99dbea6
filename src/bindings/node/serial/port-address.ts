/** Where a port is: on this machine, or behind TCP. */
export type PortAddress =
  | { readonly kind: 'native'; readonly path: string }
  | {
      readonly kind: 'tcp' | 'rfc2217';
      readonly host: string;
      readonly port: number;
      /** pyserial's `?ign_set_control`: the server does not acknowledge the lines. */
      readonly ignoresControl: boolean;
    };

/** Port of `rfc2217://` and `tcp://` without one. Source: esptool `esp_rfc2217_server`, its default. */
const DEFAULT_PORT = 2217;

const REMOTE =
  /^(?<kind>tcp|socket|rfc2217):\/\/(?:\[(?<six>[^\]]+)\]|(?<host>[^:/?[\]]+))(?::(?<port>\d{1,5}))?\/?(?:\?(?<query>.*))?$/;

/**
 * @param name - a path, `tcp://host:port`, `socket://host:port` as pyserial says, or `rfc2217://host:port`
 * @returns `undefined` for what looks like an address and is none
 */
export function parsePortAddress(name: string): PortAddress | undefined {
  if (!name.includes('://')) return { kind: 'native', path: name };
  const found = REMOTE.exec(name)?.groups;
  const host = found?.six ?? found?.host;
  const port = Number(found?.port ?? DEFAULT_PORT);
  if (found === undefined || host === undefined || port < 1 || port > 65_535) return undefined;
  return {
    kind: found.kind === 'rfc2217' ? 'rfc2217' : 'tcp',
    host,
    port,
    ignoresControl: found.query?.split('&').includes('ign_set_control') ?? false,
  };
}
