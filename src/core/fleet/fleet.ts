import type { Location } from '../kernel/finding.ts';

/** One physical unit. */
export interface Device {
  /** Lower-case letters, digits and single dashes; everything of its own comes from it. */
  readonly id: string;
  /** Path of its profile, as seen from where the fleet file's path starts. */
  readonly profile: string;
  /** Twelve lower-case hexadecimal digits with colons between. */
  readonly mac: string | undefined;
  readonly room: string | undefined;
  /** Topic of the broker below which it reports and obeys; `undefined`: its id. */
  readonly topic: string | undefined;
  readonly note: string | undefined;
  /** Where it stands in the fleet file. */
  readonly location: Location;
}

/** All devices, in the order of their file. */
export interface Fleet {
  readonly file: string;
  readonly devices: readonly Device[];
}
