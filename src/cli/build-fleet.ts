import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Fleet } from '../core/fleet/fleet.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { EXIT } from '../core/kernel/exit.ts';
import { cacheName } from '../core/plan/cache-name.ts';
import { escapeText } from '../core/report/escape.ts';
import type { Progress } from '../flows/bindings/progress.ts';
import { buildMatrix, type MatrixResult, type MatrixRow, planMatrix } from '../flows/matrix.ts';
import { buildRequest } from './build-options.ts';
import type { CommandContext, CommandResult, Invocation } from './command.ts';
import { describeMatrix } from './describe-matrix.ts';
import { choiceOption, failOn, flagOption, packFolders, textOption } from './options.ts';

/** Jobs of one matrix. Source: GitHub Actions, "Usage limits". */
const GITHUB_LIMIT = 256;

/** Builds every profile of a fleet, or prints them as the matrix of a CI. */
export async function buildFleet(
  fleet: Fleet,
  { invocation, context }: { readonly invocation: Invocation; readonly context: CommandContext },
): Promise<CommandResult> {
  if (flagOption(invocation, 'dryRun')) {
    throw new HardenError('usage.argument', '--dry-run shows the files of one profile', {
      hint: 'name a profile of the fleet instead',
    });
  }
  const packs = await packFolders(invocation, context);
  const plan = { packs, today: context.today, memo: context.memo, failOn: failOn(invocation) };
  const rows = await planMatrix(fleet.devices, plan, context.files);
  if (choiceOption(invocation, 'matrix', ['github']) !== undefined)
    return githubMatrix(rows, context);
  const jobs = jobCount(invocation);
  const progress = new Map<string, Progress>();
  const results = await buildMatrix(
    {
      rows,
      jobs,
      requestOf: async (row) => ({
        ...(await buildRequest(row.planned, row.findings, invocation, context)),
        out: path.resolve(context.cwd, outFolder(row, invocation, context)),
      }),
      onProgress: (row, step) => {
        if (step) progress.set(row.planned.profile.name, step);
        else progress.delete(row.planned.profile.name);
        context.block.show(
          [...progress].map(([name, { message }]) => escapeText(`${name}: ${message}`)),
        );
      },
    },
    context,
    context,
  );
  context.block.clear();
  return describeMatrix(results, (row) => outFolder(row, invocation, context), context);
}

/** Folder of a bundle, as the user sees it. */
function outFolder(row: MatrixRow, invocation: Invocation, { cwd }: CommandContext): string {
  const base = path.resolve(cwd, textOption(invocation, 'out') ?? 'build');
  return path.relative(cwd, path.join(base, row.planned.profile.name)) || '.';
}

/** @throws HardenError `usage.argument` */
function jobCount(invocation: Invocation): number {
  const text = textOption(invocation, 'jobs');
  if (text === undefined) return availableParallelism();
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count > 0) return count;
  throw new HardenError('usage.argument', '--jobs takes a number from 1 to 999');
}

/** A row for each profile, in one line, as a job of GitHub Actions hands it on. */
function githubMatrix(
  rows: readonly (MatrixRow | MatrixResult)[],
  context: CommandContext,
): CommandResult {
  const bad = rows.filter((row) => 'outcome' in row);
  if (bad.length > 0) return describeMatrix(bad, () => '', context);
  const include = rows.flatMap((row) => {
    if ('outcome' in row) return [];
    const { profile, plan, pack } = row.planned;
    return [
      {
        profile: row.path,
        name: profile.name,
        firmware: profile.firmware,
        board: profile.board,
        chip: plan.board.chip,
        devices: row.devices.length,
        cache: cacheName(plan, pack, context.program),
      },
    ];
  });
  if (include.length > GITHUB_LIMIT) {
    throw new HardenError(
      'usage.argument',
      `the fleet has ${include.length} profiles, and a matrix of GitHub at most ${GITHUB_LIMIT} jobs`,
      { hint: 'write several fleet files' },
    );
  }
  return { exit: EXIT.clean, text: JSON.stringify({ include }), json: { include } };
}
