/**
 * Checks that no waiver can lift, by id or by the first part of it: what is broken stays broken, and
 * a profile whose wishes exclude each other has no plan that could be accepted.
 */
const FIRM: ReadonlySet<string> = new Set([
  'document',
  'profile',
  'pack',
  'waiver',
  'bundle',
  'closure.conflict',
  'closure.forced-off',
  'closure.chip',
  'closure.board',
]);

/** Can a waiver accept the findings of a check? */
export function isWaivable(check: string): boolean {
  const [area = ''] = check.split('.');
  return !FIRM.has(area) && !FIRM.has(check);
}
