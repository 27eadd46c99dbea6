import type { Feature } from '../catalogue/feature.ts';
import type { FirmwarePack } from '../catalogue/pack.ts';
import type { ElfFile } from '../image/elf-file.ts';
import type { ImageFile } from '../image/image-file.ts';
import type { Secret } from '../kernel/secret.ts';
import { collectEvidence } from './evidence.ts';
import { type FlashRegion, indexText } from './flash-text.ts';
import type { AuditSubject, Control, Expectation, Searchable, SearchedControl } from './subject.ts';
import { indexSymbols } from './symbol-index.ts';

/** What there is to audit; at least one of `elf` and `image`, both of the same build. */
export interface SubjectParts {
  readonly name: string;
  readonly elf?: ElfFile | undefined;
  readonly image?: ImageFile | undefined;
  readonly pack?: FirmwarePack | undefined;
  readonly expected?: Expectation | undefined;
  readonly control?: Control | undefined;
  readonly secrets?: readonly Secret[] | undefined;
}

/** Indexes a build, and the control build, and collects the evidence of every feature once. */
export function makeSubject(parts: SubjectParts): AuditSubject {
  const features = parts.pack?.features ?? [];
  const build = makeSearchable(parts.elf, parts.image);
  const { control } = parts;
  return {
    ...build,
    name: parts.name,
    pack: parts.pack,
    expected: parts.expected,
    evidence: collectEvidence(build, features),
    control: control && searchControl(control, features),
    secrets: parts.secrets ?? [],
  };
}

/** Looks for every feature in the control build that should have it. */
export function searchControl(control: Control, features: readonly Feature[]): SearchedControl {
  const evidence = collectEvidence(makeSearchable(control.elf, control.image), features);
  if (control.features === undefined || control.rest === undefined) {
    return { features: control.features, evidence };
  }
  const stock = control.features;
  const rest = searchControl(control.rest, features);
  return {
    features: rest.features && new Set([...stock, ...rest.features]),
    evidence: new Map(
      [...evidence].map(([id, found]) => [id, (!stock.has(id) && rest.evidence.get(id)) || found]),
    ),
  };
}

/** The same file seen with the catalogue of a firmware, once it is known which made it. */
export function withPack(subject: AuditSubject, pack: FirmwarePack): AuditSubject {
  return { ...subject, pack, evidence: collectEvidence(subject, pack.features) };
}

/** Indexes one build for searches. */
export function makeSearchable(elf: ElfFile | undefined, image: ImageFile | undefined): Searchable {
  return {
    elf,
    image,
    text: indexText(flashRegions(elf, image)),
    symbols: elf && indexSymbols(elf),
  };
}

/** The image holds what the loaded sections hold, and more: with both, the image is searched. */
function flashRegions(elf: ElfFile | undefined, image: ImageFile | undefined): FlashRegion[] {
  if (image !== undefined) return [{ name: 'image', unit: 'offset', base: 0, data: image.bytes }];
  return (elf?.sections ?? [])
    .filter((section) => section.loaded && section.data.length > 0)
    .map(({ name, address, data }) => ({ name, unit: 'address', base: address, data }));
}
