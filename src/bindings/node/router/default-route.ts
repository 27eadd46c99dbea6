/** The route leads to a router, and is up. Source: Linux `include/uapi/linux/route.h`. */
const RTF_UP = 0x1;
const RTF_GATEWAY = 0x2;

/**
 * Address of the router in a table of routes as Linux shows it in `/proc/net/route`: that of the
 * default route with the lowest metric. Source: Linux `net/ipv4/fib_trie.c`, `fib_route_seq_show`.
 * @param isLittleEndian - of the machine: the table shows addresses as numbers of its own
 */
export function parseDefaultRoute(text: string, isLittleEndian: boolean): string | undefined {
  const rows = text
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([, destination, gateway = '', flags = '', , , metric = '', mask]) => {
      const isDefault = destination === '00000000' && mask === '00000000';
      const wanted = RTF_UP | RTF_GATEWAY;
      const isUp = (Number.parseInt(flags, 16) & wanted) === wanted;
      return isDefault && isUp && /^[0-9A-F]{8}$/i.test(gateway)
        ? [{ gateway, metric: Number(metric) }]
        : [];
    });
  const [best] = rows.sort((a, b) => a.metric - b.metric);
  if (best === undefined) return undefined;
  const bytes = best.gateway.match(/../g) ?? [];
  const ordered = isLittleEndian ? bytes.toReversed() : bytes;
  return ordered.map((byte) => Number.parseInt(byte, 16)).join('.');
}
