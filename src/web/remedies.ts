import { type FailureCode, HardenError } from '../core/kernel/errors.ts';

/** What to do on a page, where the hint of the table speaks of the command line. */
const REMEDIES: Readonly<Partial<Record<FailureCode, string>>> = {
  'device.lost':
    'Plug the board in again and press “Try again”: what was written already is found and skipped.',
  'device.timeout': 'Check cable and power, choose a lower speed under “Options”, and try again.',
  'device.refused':
    'Reset the board, choose a lower speed under “Options”, and try again; if it stays, the flash chip may be broken or write-protected.',
  'device.verify-failed':
    'Do not use the device. Try again at a lower speed; if it stays, the flash chip is broken.',
  'device.wrong-chip': 'Connect the right board, or open the page of a bundle for this one.',
  'device.wrong-device': 'Choose the device that this board is, or connect the right board.',
  'device.boot-silent':
    'The flash is right: check that the board resets, or press its button, and look at what it says with `harden monitor`.',
  'device.no-reply':
    'Check power and cable. If the board has no automatic reset, hold its BOOT (GPIO0) button while you press RESET, then try again.',
  'vault.locked': 'Try again: capitals, spaces and the layout of the keyboard count.',
  'vault.not-age': 'Choose the vault, usually `vault.age`.',
  'vault.content': 'Choose the vault, usually `vault.age`.',
  'bundle.invalid': 'Do not flash it. Build the bundle again, and find out who changed its files.',
  'image.checksum': 'Do not flash it. Build the bundle again.',
  interrupted: 'Nothing is lost: try again, and it goes on where it was.',
};

/** What went wrong, for a person. */
export interface Trouble {
  /** `undefined` for a mistake of ours. */
  readonly code: FailureCode | undefined;
  readonly message: string;
  readonly remedy: string;
}

/** Tells what to do about a failure. */
export function explain(error: unknown): Trouble {
  if (error instanceof HardenError) {
    const { code, message, hint } = error;
    return { code, message: sentence(message), remedy: REMEDIES[code] ?? sentence(hint) };
  }
  const message = error instanceof Error ? error.message : 'something unknown happened';
  return {
    code: undefined,
    message: sentence(`this is a mistake of ours: ${message}`),
    remedy: 'Load the page again; if it stays, please report it.',
  };
}

/** Messages are lower case without a full stop, for terminals. */
export function sentence(text: string): string {
  const first = text.charAt(0);
  return `${first.toUpperCase()}${text.slice(1)}${/[.!?…]$/.test(text) ? '' : '.'}`;
}
