import { AUDIT_CHECKS } from '../core/audit/checks.ts';
import { TAMPERED_RULE } from '../core/bundle/tampered.ts';
import type { Rule } from '../core/kernel/rule.ts';
import { ORACLE_RULES } from '../core/oracle/oracle-rules.ts';
import { PLAN_RULES } from '../core/plan/plan-rules.ts';
import { POLICY_CHECKS } from '../core/profile/policy/checks.ts';

/** Every rule a finding can come from, except those of the file formats. */
export const KNOWN_RULES: readonly Rule[] = [
  ...POLICY_CHECKS,
  ...PLAN_RULES,
  ...ORACLE_RULES,
  ...AUDIT_CHECKS,
  TAMPERED_RULE,
];
