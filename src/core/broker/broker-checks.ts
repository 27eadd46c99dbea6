import { type Finding, sortFindings } from '../kernel/finding.ts';
import type { BrokerCheck } from './broker-check.ts';
import { ANONYMOUS } from './checks/anonymous.ts';
import { CERTIFICATE, CERTIFICATE_ENDS, DEVICE_TRUST } from './checks/certificate.ts';
import { DEFAULT_LOGIN } from './checks/default-login.ts';
import { DEVICE_LOGIN } from './checks/device-login.ts';
import { ISOLATION_CONTROL, ISOLATION_READ, ISOLATION_WRITE } from './checks/isolation.ts';
import { PLAIN_LISTENER } from './checks/plain-listener.ts';
import { PUBLIC_ADDRESS } from './checks/public-address.ts';
import { RETAINED_SECRET } from './checks/retained-secret.ts';
import { SYS_TOPICS } from './checks/sys-topics.ts';
import { CLIENT_ID, WILL } from './checks/take-over.ts';
import { THROTTLE } from './checks/throttle.ts';
import { TLS_VERSION } from './checks/tls-version.ts';
import { WILDCARD } from './checks/wildcard.ts';
import type { BrokerLook, BrokerObservations } from './observations.ts';

/** Every rule on running brokers, in the order people read them. */
export const BROKER_CHECKS: readonly BrokerCheck[] = [
  PUBLIC_ADDRESS,
  PLAIN_LISTENER,
  ANONYMOUS,
  DEFAULT_LOGIN,
  TLS_VERSION,
  CERTIFICATE,
  CERTIFICATE_ENDS,
  DEVICE_TRUST,
  DEVICE_LOGIN,
  SYS_TOPICS,
  WILDCARD,
  RETAINED_SECRET,
  ISOLATION_READ,
  ISOLATION_WRITE,
  ISOLATION_CONTROL,
  CLIENT_ID,
  WILL,
  THROTTLE,
];

/** What each part of a look is for. */
const NEEDED_BY: Readonly<Record<BrokerLook, readonly BrokerCheck[]>> = {
  listeners: [PLAIN_LISTENER, ANONYMOUS],
  certificate: [TLS_VERSION, CERTIFICATE, CERTIFICATE_ENDS, DEVICE_TRUST],
  defaults: [DEFAULT_LOGIN],
  devices: [
    ...[DEVICE_LOGIN, SYS_TOPICS, WILDCARD, ISOLATION_READ, ISOLATION_WRITE, ISOLATION_CONTROL],
    ...[CLIENT_ID, WILL],
  ],
  retained: [RETAINED_SECRET],
  throttle: [THROTTLE],
};

/** What the checks say to what was seen, and which of them could not be made. */
export interface BrokerVerdict {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly { readonly check: string; readonly because: string }[];
}

/** Judges a running broker by what was seen of it. */
export function judgeBroker(seen: BrokerObservations): BrokerVerdict {
  const findings: Finding[] = [];
  const notChecked: { check: string; because: string }[] = [];
  const { minutes = 0, looks = [] } = seen.cutShort ?? {};
  const tooSlow = new Set(looks.flatMap((look) => NEEDED_BY[look]));
  for (const check of BROKER_CHECKS) {
    const { id, severity, missing, run } = check;
    const because = tooSlow.has(check)
      ? `the broker was too slow: ${minutes} minutes were over; --limit gives it more`
      : missing(seen);
    if (because !== undefined) {
      notChecked.push({ check: id, because });
      continue;
    }
    const location = { file: `${seen.host}:${seen.port}` };
    findings.push(...run(seen).map((note) => ({ severity, ...note, check: id, location })));
  }
  return { findings: sortFindings(findings), notChecked };
}
