import type { BadSector } from './flash-memory.ts';

/** Which requests a fault strikes. */
export interface Strike {
  /** A command of `COMMAND`; any when left out. */
  readonly command?: number;
  /** Who runs on the chip; either when left out. */
  readonly loader?: LoaderName;
  /** The first request that is struck, counted from 1 among those that match; 1 by default. */
  readonly nth?: number;
  /** How many requests in a row are struck; 1 by default. */
  readonly times?: number;
}

export type LoaderName = 'rom' | 'stub';

/** What strikes a single request or its reply. */
export type RequestFault = Strike &
  (
    | { readonly kind: 'reply-lost' }
    /** The adapter holds everything back for a while. */
    | { readonly kind: 'reply-late'; readonly ms: number }
    | { readonly kind: 'reply-doubled' }
    /** A byte of the packet is inverted; by default that of the command. */
    | { readonly kind: 'reply-corrupted'; readonly offset?: number }
    /** The frame breaks off after so many of its bytes; after half of them by default. */
    | { readonly kind: 'reply-truncated'; readonly size?: number }
    /** A byte of the packet is inverted on its way in; the last one by default. */
    | { readonly kind: 'request-corrupted'; readonly offset?: number }
    | { readonly kind: 'request-lost' }
    /** Bytes that nobody sent come before the reply. */
    | { readonly kind: 'noise'; readonly bytes: Uint8Array }
    /** The command is carried out, and nothing is ever heard again until a reset. */
    | { readonly kind: 'stuck' }
    /** The command is carried out, and the chip is busy with it for so long. */
    | { readonly kind: 'slow'; readonly ms: number }
    /** The device disappears in the middle of the request. */
    | { readonly kind: 'disconnect' }
    /** The supply breaks down in the middle of the command: the chip starts over with what is in flash. */
    | { readonly kind: 'brown-out' }
    | { readonly kind: 'wrong-md5' }
  );

/** What is wrong with a board all the time. */
export type StandingFault =
  /** Nothing above this rate gets through to the chip. */
  | { readonly kind: 'deaf-above'; readonly baudRate: number }
  | { readonly kind: 'chip-id'; readonly chipId: number }
  /** What the flash chip says to RDID; 0xFFFFFF when it is not connected. */
  | { readonly kind: 'flash-id'; readonly id: number }
  | ({ readonly kind: 'bad-sector' } & BadSector)
  | { readonly kind: 'stub-silent' }
  /** The reset line does nothing. */
  | { readonly kind: 'reset-ignored' }
  /** The line that selects the loader does nothing. */
  | { readonly kind: 'boots-application' };

/** Something that goes wrong on a simulated board, as data. */
export type Fault = RequestFault | StandingFault;
