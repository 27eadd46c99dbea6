import type { SerialPorts } from '../bindings/serial-ports.ts';

/**
 * Ports that have a board on them now. What a list does not show, such as `tcp://bench:5000`, counts
 * as there.
 * @param wanted - those the user named; `undefined`: every USB adapter that is plugged in
 */
export async function findBoards(
  ports: SerialPorts,
  wanted: readonly string[] | undefined,
): Promise<ReadonlySet<string>> {
  const listed = await ports.list();
  if (wanted === undefined) {
    return new Set(listed.flatMap(({ path, usb }) => (usb === undefined ? [] : [path])));
  }
  const paths = new Set(listed.map(({ path }) => path));
  return new Set(wanted.filter((port) => paths.has(port) || isAddress(port)));
}

/** `tcp://…`, `sim:…`; not `COM3`, not `/dev/ttyUSB0`. */
function isAddress(port: string): boolean {
  return /^[a-z0-9]+:/.test(port);
}
