import type { Finding } from '../kernel/finding.ts';
import type { Rule } from '../kernel/rule.ts';
import type { BrokerObservations } from './observations.ts';

/** A finding of a broker, before it has its check, its severity and its place. */
export type BrokerNote = Pick<Finding, 'message' | 'remedy'> &
  Partial<Pick<Finding, 'severity' | 'evidence'>>;

/** A rule on running brokers. */
export interface BrokerCheck extends Rule {
  /** Why it could not be looked at; `undefined` when it could. */
  readonly missing: (seen: BrokerObservations) => string | undefined;
  readonly run: (seen: BrokerObservations) => readonly BrokerNote[];
}

/** Nothing is missing: what it needs is always looked at. */
export function always(): undefined {
  return undefined;
}

/** What is missing where no device of a fleet logged in. */
export function needsDevices({ devices }: BrokerObservations): string | undefined {
  const isIn = devices.some(({ outcome }) => outcome === 'in');
  return isIn ? undefined : 'no device logged in: name the fleet and its vault';
}
