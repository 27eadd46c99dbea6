import type { Listener } from '../../core/catalogue/feature.ts';

/** A host that is to be looked at. */
export interface ScanTarget {
  /** Id of the device, or the host as it was typed. */
  readonly name: string;
  /** True for a device of a fleet, false for any host. */
  readonly isDevice: boolean;
  /** `undefined`: nobody knows where it is. */
  readonly address: string | undefined;
  /** How the address was found, for people. */
  readonly foundBy: string;
  /** MAC it should have, lower case with colons. */
  readonly mac: string | undefined;
  /** Name it goes by in the network, lower case. */
  readonly hostname: string | undefined;
  /** What may be open to the network; `undefined` where nobody says. */
  readonly contract: readonly Listener[] | undefined;
  readonly reported: boolean | undefined;
}
