import { hex } from '../kernel/bytes.ts';
import { HardenError } from '../kernel/errors.ts';
import { formatSize } from '../serial/flash-size.ts';
import type { FlashImage } from './flash-image.ts';

/** What is known of the board on the port. */
export interface BoardFacts {
  readonly name: string;
  readonly title: string;
  readonly revision: number | undefined;
  readonly mac: string | undefined;
  readonly security: { readonly secureBoot: boolean; readonly flashEncryption: boolean };
  /** Bytes. */
  readonly flashSize: number;
}

/** What is to be written, and to which board. */
export interface Intent {
  readonly image: FlashImage;
  /** Flash the build counts on, bytes; its settings lie at the end of it. */
  readonly flashSize: number | undefined;
  /** Where the firmware keeps its settings. */
  readonly eraseRegions: readonly { readonly offset: number; readonly size: number }[];
  /** MAC of the device in the fleet file. */
  readonly mac: string | undefined;
}

/**
 * Refuses a board on which the image would not start, or that is not the one that was meant; before
 * anything of it is changed.
 * @throws HardenError `device.wrong-chip`, `device.wrong-device`, `device.wrong-revision`,
 *   `device.flash-too-small`, `device.encrypted`, `device.secure-boot`
 */
export function refuseWrongBoard(intent: Intent, board: BoardFacts): void {
  const { image } = intent;
  if (board.name !== image.chip) {
    throw new HardenError(
      'device.wrong-chip',
      `the board has an ${board.title}, and the image is for the ${image.chip}`,
    );
  }
  if (intent.mac !== undefined && board.mac !== undefined && intent.mac !== board.mac) {
    throw new HardenError(
      'device.wrong-device',
      `this board is ${board.mac}, and the fleet says the device is ${intent.mac}`,
    );
  }
  refuseWrongRevision(image, board);
  refuseSmallFlash(intent, board);
  refuseLockedChip(image, board);
}

function refuseWrongRevision({ revisions }: FlashImage, { revision, title }: BoardFacts): void {
  if (revisions === undefined || revision === undefined) return;
  if (revision >= revisions.lowest && revision <= revisions.highest) return;
  const wanted = `${formatRevision(revisions.lowest)} to ${formatRevision(revisions.highest)}`;
  throw new HardenError(
    'device.wrong-revision',
    `the image is for revisions ${wanted}, and this is an ${title}`,
  );
}

function formatRevision(revision: number): string {
  return `v${Math.floor(revision / 100)}.${revision % 100}`;
}

function refuseSmallFlash({ image, flashSize = 0, eraseRegions }: Intent, board: BoardFacts): void {
  const imageEnd = image.offset + image.bytes.length;
  const settingsEnd = Math.max(0, ...eraseRegions.map(({ offset, size }) => offset + size));
  const built = Math.max(flashSize, image.flashSize);
  if (Math.max(built, imageEnd, settingsEnd) <= board.flashSize) return;
  const what =
    built > board.flashSize
      ? `the firmware was built for ${formatSize(built)}`
      : `image and settings reach up to ${hex(Math.max(imageEnd, settingsEnd))}`;
  throw new HardenError(
    'device.flash-too-small',
    `the board has ${formatSize(board.flashSize)} of flash, and ${what}`,
  );
}

function refuseLockedChip({ isSigned }: FlashImage, { security }: BoardFacts): void {
  if (security.flashEncryption) {
    throw new HardenError(
      'device.encrypted',
      'the chip encrypts its flash, and the image is plain',
    );
  }
  if (security.secureBoot && !isSigned) {
    throw new HardenError(
      'device.secure-boot',
      'the chip starts signed images only, and this is not',
    );
  }
}
