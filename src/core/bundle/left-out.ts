import type { Finding } from '../kernel/finding.ts';
import type { Rule } from '../kernel/rule.ts';

export const LEFT_OUT_RULE: Rule = {
  id: 'bundle.left-out',
  severity: 'note',
  title: 'The bundle has every generated file.',
  why: 'A file that names the folder of a firmware pack can be published only when the pack is one in the firmware folder of harden: any other name holds on one machine alone.',
};

/**
 * Tells which generated files a bundle does without.
 * @param files - paths in the generated project
 * @param pack - id of the firmware pack
 * @returns nothing when none was left out
 */
export function leftOutFindings(files: readonly string[], pack: string): readonly Finding[] {
  if (files.length === 0) return [];
  return [
    {
      check: LEFT_OUT_RULE.id,
      severity: LEFT_OUT_RULE.severity,
      message: `the bundle does without ${files.join(' and ')}, which would name the folder of the firmware pack`,
      remedy: `to publish them, put the pack into firmware/${pack} of a checkout of harden`,
    },
  ];
}
