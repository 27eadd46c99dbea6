import type { NetworkDevice } from '../../src/simulator/network/network-device.ts';

/** A device whose clock stands still. */
export function networkDevice(change: Partial<NetworkDevice> = {}): NetworkDevice {
  return {
    ...{ hostname: 'lamp', address: [192, 0, 2, 7], chipId: 0x7ad884, hasPassword: true },
    micros: () => 1000,
    ...change,
  };
}
