import type { Listener, SwitchState } from '../catalogue/feature.ts';
import type { FirmwarePack } from '../catalogue/pack.ts';
import type { ElfFile } from '../image/elf-file.ts';
import type { ImageFile } from '../image/image-file.ts';
import type { Secret } from '../kernel/secret.ts';
import type { FlashText } from './flash-text.ts';
import type { SymbolIndex } from './symbol-index.ts';

/** What the builder wanted; known for a bundle, unknown for a file made elsewhere. */
export interface Expectation {
  /** State every feature should have: id → state. */
  readonly features: ReadonlyMap<string, SwitchState>;
  /** Listeners the profile allows. */
  readonly contract: readonly Listener[];
  /** Fields that should be in the image, with their placeholders; none in a personalised image. */
  readonly fields: readonly { readonly id: string; readonly placeholder: string }[];
  /** Largest image the board has room for, bytes. */
  readonly maxImageSize: number;
  /** Bytes of flash of the board. */
  readonly flashSize: number;
}

/** A build of the same source as it ships, with its stock switches, to show that the detector fires. */
export interface Control {
  readonly elf: ElfFile;
  readonly image: ImageFile;
  /** Features that are on in it; `undefined` means every one. Conflicting features cannot all be. */
  readonly features?: ReadonlySet<string> | undefined;
  /** A second build, with features that are off in the stock firmware too. */
  readonly rest?: Control | undefined;
}

/** What can be searched of one build; each index is made once. */
export interface Searchable {
  readonly elf: ElfFile | undefined;
  readonly image: ImageFile | undefined;
  /** Text of all bytes that end up in flash: of the image, or else of the loaded sections. */
  readonly text: FlashText;
  /** `undefined` without an ELF file, and for one without symbols. */
  readonly symbols: SymbolIndex | undefined;
}

/** What a build shows of one feature. */
export interface FeatureEvidence {
  /** Symbols found, each with its address. */
  readonly symbols: readonly string[];
  /** Texts found, each with its offset or address. */
  readonly strings: readonly string[];
  /** `unknown` when no marker of the feature can be looked for in what there is. */
  readonly verdict: 'present' | 'absent' | 'unknown';
  /** True when some markers could not be looked for, or some were found and others not. */
  readonly partial: boolean;
}

/**
 * What may be said of one feature. `unproven`: nothing of it was found, but it was found in no
 * control build either, so that says little.
 */
export type Verdict = FeatureEvidence['verdict'] | 'unproven';

/** The control builds, searched; what both have is taken from the first. */
export interface SearchedControl {
  readonly features: ReadonlySet<string> | undefined;
  readonly evidence: ReadonlyMap<string, FeatureEvidence>;
}

/** Everything an audit may look at; made once by `makeSubject`, shared by all checks. */
export interface AuditSubject extends Searchable {
  /** File name for messages. */
  readonly name: string;
  readonly pack: FirmwarePack | undefined;
  readonly expected: Expectation | undefined;
  /** For every feature of the pack; empty without one. */
  readonly evidence: ReadonlyMap<string, FeatureEvidence>;
  readonly control: SearchedControl | undefined;
  /** Values that must not be in the file in any form. */
  readonly secrets: readonly Secret[];
}
