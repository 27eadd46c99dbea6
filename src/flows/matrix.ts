import type { Device } from '../core/fleet/fleet.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { type Finding, hasFailure, type Severity } from '../core/kernel/finding.ts';
import type { Files, Memo } from './bindings/files.ts';
import type { FlowOptions, Progress } from './bindings/progress.ts';
import { type BuildResult, build } from './build.ts';
import type { BuildBindings, BuildRequest } from './build-request.ts';
import { type FleetShare, fleetShares } from './fleet-shares.ts';
import { inParallel } from './in-parallel.ts';
import { type PlannedProfile, planProfile } from './plan.ts';

/** A profile of a fleet that can be built. */
export interface MatrixRow extends FleetShare {
  readonly planned: PlannedProfile;
  readonly findings: readonly Finding[];
}

/** What became of a profile. */
export interface MatrixResult {
  readonly share: FleetShare;
  readonly outcome: MatrixOutcome;
}

export type MatrixOutcome =
  /** It was built, or its bundle found, or the build came to findings. */
  | { readonly kind: 'done'; readonly row: MatrixRow; readonly result: BuildResult }
  /** Its checks found too much, or no plan can be made of it. */
  | { readonly kind: 'refused'; readonly findings: readonly Finding[]; readonly isPlanned: boolean }
  /** Something stopped it. */
  | { readonly kind: 'failed'; readonly error: HardenError };

interface PlanRequest {
  readonly packs: readonly string[];
  readonly today: string;
  readonly memo: Memo;
  /** Findings at least this bad keep a profile from being built. */
  readonly failOn: Severity;
}

/** Plans every profile of a fleet once; one that cannot be built does not stop the others. */
export async function planMatrix(
  devices: readonly Device[],
  request: PlanRequest,
  files: Files,
): Promise<readonly (MatrixRow | MatrixResult)[]> {
  const rows: (MatrixRow | MatrixResult)[] = [];
  const places = new Map<string, string>();
  for (const share of fleetShares(devices)) {
    const planned = await planShare(share, request, files);
    const name = 'planned' in planned ? planned.planned.profile.name : undefined;
    const other = name === undefined ? undefined : places.get(name);
    if (name !== undefined) places.set(name, other ?? share.path);
    rows.push(other === undefined ? planned : { share, outcome: sameName(share, other) });
  }
  return rows;
}

async function planShare(
  share: FleetShare,
  request: PlanRequest,
  files: Files,
): Promise<MatrixRow | MatrixResult> {
  try {
    const { findings, planned } = await planProfile({ path: share.path, ...request }, files);
    if (planned && !hasFailure(findings, request.failOn)) return { ...share, planned, findings };
    return { share, outcome: { kind: 'refused', findings, isPlanned: planned !== undefined } };
  } catch (error) {
    return { share, outcome: { kind: 'failed', error: stopUnless(error) } };
  }
}

/** Bundles have the name of their profile, in them and as their folder. */
function sameName(share: FleetShare, other: string): MatrixOutcome {
  const message = `${share.path} has the name of ${other}, and their bundles would, too`;
  const hint = 'give each profile a name of its own';
  return { kind: 'failed', error: new HardenError('usage.argument', message, { hint }) };
}

/** What is no failure of one profile stops all: an interruption, and bugs. */
function stopUnless(error: unknown): HardenError {
  if (error instanceof HardenError && error.code !== 'interrupted') return error;
  throw error;
}

/**
 * Builds profiles side by side. Each works in a folder of its own; what they share, such as the
 * control of a board, is built once, by whichever comes first, while the others wait.
 * @param request.jobs - builds at a time
 * @param request.onProgress - a step of one of them
 * @returns results in the order of the rows
 * @throws HardenError `interrupted`
 */
export async function buildMatrix(
  request: {
    readonly rows: readonly (MatrixRow | MatrixResult)[];
    readonly jobs: number;
    readonly requestOf: (row: MatrixRow) => Promise<BuildRequest>;
    readonly onProgress: (row: MatrixRow, progress: Progress | undefined) => void;
  },
  bindings: BuildBindings,
  { signal }: Pick<FlowOptions, 'signal'>,
): Promise<readonly MatrixResult[]> {
  return inParallel(request.rows, request.jobs, async (row) => {
    if ('outcome' in row) return row;
    const { path, devices } = row;
    const onProgress = (progress: Progress): void => {
      request.onProgress(row, progress);
    };
    const done = async (): Promise<MatrixOutcome> => {
      if (signal.aborted) throw new HardenError('interrupted', 'interrupted');
      try {
        const wanted = await request.requestOf(row);
        return { kind: 'done', row, result: await build(wanted, bindings, { signal, onProgress }) };
      } catch (error) {
        return { kind: 'failed', error: stopUnless(error) };
      }
    };
    const outcome = await done();
    request.onProgress(row, undefined);
    return { share: { path, devices }, outcome };
  });
}
