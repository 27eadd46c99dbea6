/** A MAC address in the one spelling we keep: lower case, colons. */
export function foldMac(mac: string): string {
  return mac.toLowerCase().replaceAll('-', ':');
}

/**
 * Says why an address cannot be that of one device. Bit 0 of the first byte marks an address for
 * many receivers. Source: IEEE 802-2014 §8.2.2.
 */
export function macProblem(mac: string): string | undefined {
  if ((Number.parseInt(mac.slice(0, 2), 16) & 1) === 1) {
    return 'the MAC address is one for many receivers, not that of a device';
  }
  return /[1-9a-f]/i.test(mac) ? undefined : 'the MAC address is all zeros';
}
