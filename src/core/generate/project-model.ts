import type { BuildPlan } from '../plan/build-plan.ts';
import { formatIniFlag, formatIniValue } from './ini-literal.ts';

/** Folders of one build, as the generated project must name them. */
export interface ProjectFolders {
  /** The firmware's source. */
  readonly source: string;
  /** The firmware pack. */
  readonly pack: string;
  /** Folder with the generated header. */
  readonly include: string;
}

/** What a `platformio.ini` template may name; docs/templates.md lists it. */
export interface ProjectModel {
  readonly profile: string;
  readonly env: string;
  readonly board: string;
  readonly chip: string;
  readonly flashMode: string;
  readonly source: string;
  readonly pack: string;
  /** `-I` flag of the generated header's folder. */
  readonly includeFlag: string;
}

/**
 * Turns a plan into what a project template prints; every text passes the INI formatters.
 * @throws HardenError `literal.unrepresentable`, for a folder name PlatformIO cannot take
 */
export function makeProjectModel(plan: BuildPlan, folders: ProjectFolders): ProjectModel {
  return {
    profile: formatIniValue(plan.profile),
    env: formatIniValue(plan.profile),
    board: formatIniValue(plan.board.env),
    chip: formatIniValue(plan.board.chip),
    flashMode: formatIniValue(plan.board.flashMode),
    source: formatIniValue(folders.source),
    pack: formatIniValue(folders.pack),
    includeFlag: formatIniFlag(`-I${folders.include}`),
  };
}
