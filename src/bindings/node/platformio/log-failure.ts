import { HardenError } from '../../../core/kernel/errors.ts';
import { FAILURE_ROWS } from './failures.ts';

/**
 * Reads out of a log why PlatformIO failed: the first row of the table that fits any line.
 * @param lines - PlatformIO's output
 * @param context.log - file that keeps the log, named in the hint
 */
export function explainFailure(
  lines: readonly string[],
  context: { readonly log?: string } = {},
): HardenError {
  const where = context.log === undefined ? '' : `; the whole log is ${context.log}`;
  for (const row of FAILURE_ROWS) {
    for (const line of lines) {
      const match = row.pattern.exec(line);
      if (match === null) continue;
      const groups = match.slice(1).map(trimGroup);
      return new HardenError(row.code, row.message(...groups), { hint: `${row.hint}${where}` });
    }
  }
  const last = lines.findLast((line) => /error|exception|\*\*\*/i.test(line)) ?? lines.at(-1);
  return new HardenError('build.failed', `PlatformIO failed: ${last?.trim() || 'no output'}`, {
    hint: `read the log${where}`,
  });
}

/** A group of the alternative that did not fit is `undefined`, whatever its type says. */
function trimGroup(group: string | undefined): string {
  return group?.trim() ?? '';
}
