import type { Finding } from './finding.ts';

/**
 * Findings of one kind that are told one by one. More would hide the first ones, which matter, and
 * each costs a look at the text and a search for what was meant: a file of a megabyte has 100,000.
 */
export const MAX_ALIKE = 50;

/**
 * Describes the first of many rows and counts the others, so that the work has a bound.
 * @param describe - findings of one row; at least one for the row after the last that is told
 * @param what - `unknown features`
 */
export function tellFirst<T>(
  rows: readonly T[],
  describe: (row: T) => readonly Finding[],
  what: string,
): Finding[] {
  const findings = rows.slice(0, MAX_ALIKE).flatMap(describe);
  const next = rows[MAX_ALIKE];
  const [first] = next === undefined ? [] : describe(next);
  return first ? [...findings, andMore(first, rows.length - MAX_ALIKE, what)] : findings;
}

/**
 * Stands for findings that are not told.
 * @param first - the first of them: check, severity and place are its own
 * @param count - how many
 */
export function andMore(first: Finding, count: number, what: string): Finding {
  return {
    check: first.check,
    severity: first.severity,
    message: `… and ${count} more ${what} from here on`,
    remedy: 'mend those above first, and check that this is the right file',
    ...(first.location && { location: first.location }),
  };
}
