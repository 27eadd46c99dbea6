/** What a simulated device knows of itself, and tells. */
export interface NetworkDevice {
  readonly hostname: string;
  /** Its IPv4 address, four numbers. */
  readonly address: readonly number[];
  /** Last three bytes of its MAC, as `ESP.getChipId()` has them. */
  readonly chipId: number;
  /** Its services ask for a password. None is the right one: what is simulated is the asking. */
  readonly hasPassword: boolean;
  /** Microseconds since it was started, as `micros()` has them. */
  readonly micros: () => number;
}

/** `192.0.2.1`. */
export function formatAddress(address: readonly number[]): string {
  return address.join('.');
}

/** Six digits, lower case: `7ad884`. */
export function formatChipId(chipId: number): string {
  return chipId.toString(16).padStart(6, '0');
}
