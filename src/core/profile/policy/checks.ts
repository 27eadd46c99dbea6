import { BROKER_NOT_PRIVATE, PUBLIC_BROKER } from './broker-checks.ts';
import { UNAUTHENTICATED_LISTENER, UNKNOWN_LISTENER } from './listener-checks.ts';
import type { PolicyCheck } from './policy-check.ts';
import { INTERNET_REACH } from './reach-checks.ts';
import {
  DEFAULT_PASSWORD,
  LITERAL_SECRET,
  OPEN_WIFI,
  SECRET_FROM_MAC,
  SHARED_IDENTITY,
  WEAK_PASSWORD,
} from './secret-checks.ts';
import {
  PLAIN_PORT_CHECK,
  PORT_TLS_MISMATCH,
  TLS_CONTRADICTION,
  TLS_IMPOSSIBLE,
  TLS_NONE,
} from './transport-checks.ts';
import {
  WAIVER_EXPIRED,
  WAIVER_NOT_WAIVABLE,
  WAIVER_TOO_LONG,
  WAIVER_UNKNOWN_CHECK,
} from './waiver-checks.ts';

/** Every rule over a profile, in the order of reports. */
export const POLICY_CHECKS: readonly PolicyCheck[] = [
  PUBLIC_BROKER,
  BROKER_NOT_PRIVATE,
  PLAIN_PORT_CHECK,
  TLS_NONE,
  PORT_TLS_MISMATCH,
  TLS_IMPOSSIBLE,
  TLS_CONTRADICTION,
  DEFAULT_PASSWORD,
  WEAK_PASSWORD,
  LITERAL_SECRET,
  SHARED_IDENTITY,
  SECRET_FROM_MAC,
  OPEN_WIFI,
  UNAUTHENTICATED_LISTENER,
  UNKNOWN_LISTENER,
  INTERNET_REACH,
  WAIVER_EXPIRED,
  WAIVER_TOO_LONG,
  WAIVER_UNKNOWN_CHECK,
  WAIVER_NOT_WAIVABLE,
];
