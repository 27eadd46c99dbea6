import type { Device } from '../fleet/fleet.ts';
import { HardenError } from '../kernel/errors.ts';
import type { Secret } from '../kernel/secret.ts';

/** What a label says besides what the fleet file does. */
export interface LabelFacts {
  /** Of the fleet file or the ledger; lower case with colons. */
  readonly mac: string | undefined;
  /** A line on how to set the device up; empty for none. */
  readonly hint: string;
  /** What the code leads to, with `{id}` and `{mac}` in it; without it, the code holds text. */
  readonly url: string | undefined;
  /** What to print of what people type at a device; usually nothing. */
  readonly secrets: readonly PrintedSecret[];
}

export interface PrintedSecret {
  /** A short word: `admin`. */
  readonly what: string;
  readonly value: Secret;
}

/** What a device needs of its owner, unless somebody says otherwise. */
export const DEFAULT_HINT = 'no set-up needed: power it on';

/**
 * What the code of a label holds: an address, or a line for each of id, MAC and hint. Never a secret.
 * @throws HardenError `usage.argument` for an address that names a MAC nobody knows
 */
export function codeText({ id }: Pick<Device, 'id'>, { mac, hint, url }: LabelFacts): string {
  if (url === undefined) {
    const rows = [['id', id] as const, ['mac', mac ?? ''] as const, ['setup', hint] as const];
    return rows
      .filter(([, text]) => text !== '')
      .map(([key, text]) => `${key}: ${text}`)
      .join('\n');
  }
  if (mac === undefined && url.includes('{mac}')) {
    throw new HardenError('usage.argument', `nobody knows the MAC address of ${id}`, {
      hint: 'add it to the fleet file, or use {id} in the address',
    });
  }
  return url
    .replaceAll('{id}', encodeURIComponent(id))
    .replaceAll('{mac}', encodeURIComponent(mac ?? ''));
}
