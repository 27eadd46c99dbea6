import { AUDIT_CHECKS } from '../core/audit/checks.ts';
import { BROKER_CHECKS } from '../core/broker/broker-checks.ts';
import { BROKER_RULES } from '../core/broker/broker-rules.ts';
import { LEFT_OUT_RULE } from '../core/bundle/left-out.ts';
import { TAMPERED_RULE } from '../core/bundle/tampered.ts';
import { PACK_RULES } from '../core/catalogue/pack-rules.ts';
import { DOCUMENT_RULES } from '../core/document/document-rules.ts';
import { FLEET_RULES } from '../core/fleet/fleet-rules.ts';
import type { Rule } from '../core/kernel/rule.ts';
import { LEDGER_RULES } from '../core/ledger/ledger-rules.ts';
import { ORACLE_RULES } from '../core/oracle/oracle-rules.ts';
import { PLAN_RULES } from '../core/plan/plan-rules.ts';
import { POLICY_CHECKS } from '../core/profile/policy/checks.ts';
import { PROFILE_RULES } from '../core/profile/profile-rules.ts';
import { OUTSIDE_CHECKS } from '../core/router/outside-checks.ts';
import { SCAN_CHECKS } from '../core/scan/scan-checks.ts';
import { DUMP_RULES } from '../core/settings/dump-rules.ts';
import { TLS_RULES } from '../core/tls/tls-rules.ts';
import { IDENTITY_RULES } from '../core/vault/identity-rules.ts';
import { VERIFY_RULES } from '../core/verify/verify-rules.ts';
import { SOURCE_RULES } from './source-rules.ts';

/** Every rule a finding can come from. */
export const KNOWN_RULES: readonly Rule[] = [
  ...DOCUMENT_RULES,
  ...PROFILE_RULES,
  ...PACK_RULES,
  ...POLICY_CHECKS,
  ...PLAN_RULES,
  ...ORACLE_RULES,
  ...AUDIT_CHECKS,
  TAMPERED_RULE,
  LEFT_OUT_RULE,
  ...SOURCE_RULES,
  ...VERIFY_RULES,
  ...FLEET_RULES,
  ...IDENTITY_RULES,
  ...TLS_RULES,
  ...DUMP_RULES,
  ...BROKER_RULES,
  ...BROKER_CHECKS,
  ...SCAN_CHECKS,
  ...OUTSIDE_CHECKS,
  ...LEDGER_RULES,
];
