import type { Value } from '../profile/profile.ts';

/** `page.json`: what the page that flashes knows of bundles and fleet. Holds no secret. */
export interface PageDocument {
  readonly harden: 'page';
  readonly version: 1;
  readonly bundles: readonly PageBundle[];
  readonly profiles: readonly PageProfile[];
  readonly devices: readonly PageDevice[];
  /** File of the encrypted vault; `null`: whoever flashes brings it along. */
  readonly vault: string | null;
}

/** A bundle beside the page. */
export interface PageBundle {
  /** `bundles/<profile>`. */
  readonly folder: string;
  /** SHA-256 of its `evidence.json`, hexadecimal. */
  readonly evidence: string;
}

/** All that the values of a device depend on besides the vault. */
export interface PageProfile {
  /** Path of its file, for messages. */
  readonly file: string;
  /** Index of its bundle. */
  readonly bundle: number;
  /** What is the same for all of its devices and no secret: `wifi.ssid`, `mqtt.host` … */
  readonly texts: readonly { readonly path: string; readonly text: string }[];
  readonly values: readonly PageValue[];
  /** TLS pins, hexadecimal. */
  readonly pins: readonly { readonly field: string; readonly digits: string }[];
  /** Day on which its devices lose their broker; `null` where nobody knows of one. */
  readonly dark: string | null;
}

/** Where a value comes from; `withheld`: a secret that is written into the profile stays where it is. */
export type ValueKind = Value['kind'] | 'withheld';

export interface PageValue {
  /** `wifi.password`, `identity.hostname` … */
  readonly path: string;
  readonly kind: ValueKind;
  /** Of a literal that is no secret. */
  readonly text?: string;
}

export interface PageDevice {
  readonly id: string;
  /** Index of its profile. */
  readonly profile: number;
  readonly mac: string | null;
  readonly room: string | null;
}

/** Name of the document, beside the page. */
export const PAGE_NAME = 'page.json';
