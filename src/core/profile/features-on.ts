import { switchOn } from '../catalogue/close.ts';
import type { FirmwarePack } from '../catalogue/pack.ts';
import type { ReasonsOn } from '../catalogue/reason.ts';
import type { Profile } from './profile.ts';
import { wishesOf } from './wishes.ts';

/** Every feature that is on when a profile has its way, conflicts aside. */
export function featuresOn(profile: Profile, pack: FirmwarePack): ReasonsOn {
  const board = pack.boards.find(({ id }) => id === profile.board);
  return switchOn(pack.features, wishesOf(profile, pack), board);
}
