import type { FirmwarePack } from '../catalogue/pack.ts';
import type { Finding, Location } from '../kernel/finding.ts';
import type { Profile } from '../profile/profile.ts';
import type { BuildPlan } from './build-plan.ts';
import { estimateImage } from './estimate-image.ts';
import { adviseUpdate, type UpdateAdvice } from './update-advice.ts';

/** What a pack tells about updates before anything is compiled. */
type UpdatePack = Pick<FirmwarePack, 'features' | 'settingsAreas' | 'stockImageSize'>;

/** How a device can be updated later, as far as it is known before the build; whole sentences. */
export function planUpdate(plan: Omit<BuildPlan, 'updates'>, pack: UpdatePack): readonly string[] {
  const size = estimateImage(plan, pack);
  const { ways, slot, summary } = advise(plan, pack, size ?? 0);
  if (ways.length === 0) return summary.slice(0, 1);
  if (slot === null) return summary;
  if (size === undefined) return summary.slice(0, 1);
  const kilobytes = Math.round(size / 1000);
  return [...summary, `the image is estimated at ${kilobytes} kB; the build tells its size`];
}

/** Refuses an update over the air that cannot fit, by the estimate; the build measures again. */
export function estimatedUpdateFindings(
  profile: Profile,
  plan: BuildPlan,
  pack: UpdatePack,
): Finding[] {
  const size = estimateImage(plan, pack);
  if (size === undefined) return [];
  const basis = `an image of this profile is estimated at ${size} bytes`;
  return updateFindings(advise(plan, pack, size), basis).map((finding) => ({
    ...finding,
    location: locateWay(profile, plan, pack),
  }));
}

/**
 * Findings on room for an update over the air; none where nothing can be updated that way.
 * @param basis - where the size comes from, for the reader
 */
export function updateFindings(
  { ways, slot, fit }: UpdateAdvice,
  basis: string,
): readonly Finding[] {
  if (ways.length === 0 || slot === null || fit === 'plain' || fit === null) return [];
  const way = ways.join(' and ');
  const evidence = [basis, `two of them need ${slot.needed} of ${slot.room} bytes`];
  if (fit === 'no') {
    return [
      {
        check: 'update.no-room',
        severity: 'error',
        message: `${way} cannot work on this board: a second image does not fit, not even compressed`,
        remedy: `drop ${way} and update with a cable; or leave features out; or choose a board with more flash`,
        evidence,
      },
    ];
  }
  return [
    {
      check: 'update.compressed',
      severity: fit === 'compressed' ? 'note' : 'warning',
      message:
        fit === 'compressed'
          ? `${way} works with images that are compressed with gzip: two plain ones do not fit`
          : `${way} works, if at all, with images that are compressed with gzip`,
      remedy: 'compress the image before it is sent; or leave features out',
      evidence,
    },
  ];
}

/** True for the rules whose findings the build makes again, with the real size. */
export function isUpdateCheck(check: string): boolean {
  return check.startsWith('update.');
}

function advise(
  plan: Omit<BuildPlan, 'updates'>,
  pack: UpdatePack,
  imageSize: number,
): UpdateAdvice {
  return adviseUpdate(plan, pack, {
    imageSize,
    compressedSize: undefined,
    fileSystemOffset: undefined,
  });
}

function locateWay(profile: Profile, plan: BuildPlan, pack: UpdatePack): Location {
  const { ways } = advise(plan, pack, 0);
  const index = profile.features.findIndex((feature) => ways.includes(feature));
  return profile.locate(index === -1 ? ['board'] : ['features', index]);
}
