import type { Listener, SwitchState } from '../catalogue/feature.ts';
import type { FirmwarePack } from '../catalogue/pack.ts';
import type { ElfFile } from '../image/elf-file.ts';
import type { ImageFile } from '../image/image-file.ts';

/** What the builder wanted; known for a bundle, unknown for a file made elsewhere. */
export interface Expectation {
  /** State every feature should have: id → state. */
  readonly features: ReadonlyMap<string, SwitchState>;
  /** Listeners the profile allows. */
  readonly contract: readonly Listener[];
  /** Fields that should be in the image, with their placeholders. */
  readonly fields: readonly { readonly id: string; readonly placeholder: string }[];
  /** Largest image the board has room for, bytes. */
  readonly maxImageSize: number;
  /** Bytes of flash of the board. */
  readonly flashSize: number;
}

/** A build of the same source with everything on, to show that the detector fires. */
export interface Control {
  readonly elf: ElfFile;
  readonly image: ImageFile;
}

/** Everything an audit may look at; made once, shared by all checks. */
export interface AuditSubject {
  /** File name for messages. */
  readonly name: string;
  readonly elf: ElfFile | undefined;
  readonly image: ImageFile | undefined;
  /** Names and offsets of printable runs in the image, or in the loaded sections of the ELF. */
  readonly strings: ReadonlySet<string>;
  /** All bytes that end up in flash, for searches: the image, or the loaded sections. */
  readonly bytes: readonly Uint8Array[];
  readonly pack: FirmwarePack | undefined;
  readonly expected: Expectation | undefined;
  readonly control: Control | undefined;
}
