import { compareListeners, formatListener, type Listener } from '../catalogue/feature.ts';
import type { FirmwarePack } from '../catalogue/pack.ts';

/**
 * Ports of firmwares without a pack, and of mistakes people make with them. Sources: IANA's registry
 * of service names; ESPHome (6053, 3232), Tasmota (80), Tuya (6668, 6666, 6667), Shelly (5683 CoIoT).
 */
const OTHERS: readonly Listener[] = [
  ...[21, 22, 81, 443, 502, 1883, 2323, 3333, 4998, 6053, 6668, 8000, 8080, 8081, 8088, 8883].map(
    (port) => ({ transport: 'tcp' as const, port }),
  ),
  ...[69, 161, 5683, 6666, 6667].map((port) => ({ transport: 'udp' as const, port })),
];

/**
 * The ports worth a look: those of every firmware there is a pack for, those a contract names, and
 * those of other firmwares.
 * @returns each once, by transport and port
 */
export function portsToScan(
  packs: readonly FirmwarePack[],
  contracts: readonly Listener[],
): readonly Listener[] {
  const known = packs.flatMap(({ features }) => features.flatMap(({ listeners }) => listeners));
  const all = [...known, ...contracts, ...OTHERS].map(({ transport, port }) => ({
    transport,
    port,
  }));
  const unique = new Map(all.map((listener) => [formatListener(listener), listener]));
  return [...unique.values()].sort(compareListeners);
}

/** Every TCP port. */
export const ALL_TCP = { first: 1, last: 65_535 } as const;
