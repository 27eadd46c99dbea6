import { SECTOR_SIZE } from '../core/personalise/patches.ts';
import { escapeText } from '../core/report/escape.ts';
import { formatNumber } from '../core/report/model.ts';
import type { WrittenImage } from '../flows/personalise-fleet.ts';

/** Images named one by one; `--json` names all. */
const MAX_SHOWN = 20;

const STATES: Readonly<Record<WrittenImage['state'], string>> = {
  written: 'written',
  kept: 'was there already, and is right',
  planned: 'would be written',
};

/**
 * What became of personalised images, in a few lines without a value.
 * @param rest.others - devices of the fleet that have another profile
 */
export function describeImages(
  images: readonly WrittenImage[],
  rest: { readonly others: number; readonly profile: string },
): readonly string[] {
  const hidden = images.length - MAX_SHOWN;
  return [
    ...images.slice(0, MAX_SHOWN).flatMap(describeImage),
    ...(hidden > 0 ? [`and ${formatNumber(hidden)} more; --json names all`] : []),
    ...(rest.others > 0
      ? [`${counted(rest.others, 'device')} of other profiles left out: ${rest.profile} alone`]
      : []),
    describeAll(images),
  ];
}

function describeImage({
  device,
  file,
  size,
  sha256,
  packedSize,
  state,
  sectors,
  changed,
}: WrittenImage): string[] {
  const total = Math.ceil(size / SECTOR_SIZE);
  const since =
    changed === null || changed.length === 0
      ? ''
      : `, ${changed.length} differ from the image that was there`;
  return [
    `${escapeText(file)}: ${STATES[state]}`,
    `  device   ${device}`,
    `  size     ${formatNumber(size)} bytes; ${sectors.length} of ${counted(total, 'sector')} filled${since}`,
    `  sha256   ${sha256}`,
    ...(packedSize === null ? [] : [`  packed   ${formatNumber(packedSize)} bytes`]),
  ];
}

function describeAll(images: readonly WrittenImage[]): string {
  const kept = images.filter(({ state }) => state === 'kept').length;
  if (images.some(({ state }) => state === 'planned')) {
    return `${counted(images.length, 'image')} made and proved, none written`;
  }
  const already = kept === 0 ? '' : `, ${formatNumber(kept)} of them there already`;
  return `${counted(images.length, 'image')}${already}; readable by you alone, for passwords are in there in the clear: delete after flashing`;
}

function counted(count: number, what: string): string {
  return `${formatNumber(count)} ${what}${count === 1 ? '' : 's'}`;
}
