import { type Certificate, lastDay } from './certificate.ts';
import { addDays, type Day, daysBetween } from './day.ts';

/** When devices that believe one certificate lose their broker, and why. */
export interface DarkDay {
  readonly day: Day;
  /** `ends`: the certificate says so. `renewal`: a new one is expected in its place. */
  readonly why: 'ends' | 'renewal';
}

/**
 * Lifetimes of a public authority that renews by machine, days, newest last.
 * Source: letsencrypt.org, "Decreasing Certificate Lifetimes to 45 Days", December 2025.
 */
const LETS_ENCRYPT: readonly { readonly from: Day; readonly days: number }[] = [
  { from: '2015-09-14', days: 90 },
  { from: '2027-02-10', days: 64 },
  { from: '2028-02-16', days: 45 },
];

const ORGANISATION = "Let's Encrypt";

/** Clients renew when a third of the lifetime is left. Source: RFC 9773 §4.2, and certbot's default. */
const RENEWED_AFTER = 2 / 3;

/** Longest calendar; nobody plans further. */
const MAX_DAYS = 200;

/**
 * The day a device that trusts these certificates loses its broker, as far as they tell. The device
 * itself looks at no date of what it was given: a fingerprint has none, and neither has a trust anchor
 * (earlephilhower/bearssl-esp8266 `inc/bearssl_x509.h`). But by that day the broker has to present
 * something else.
 * @param certificates - at least one; of several authorities the first one to end counts
 */
export function goesDark(
  trust: 'fingerprint' | 'ca',
  certificates: readonly Certificate[],
): DarkDay | undefined {
  const [first] = certificates;
  if (first === undefined) return undefined;
  if (trust === 'fingerprint') {
    const renewal = firstRenewal(first);
    return renewal === undefined
      ? { day: lastDay(first), why: 'ends' }
      : { day: renewal, why: 'renewal' };
  }
  const ends = certificates.map(lastDay).sort();
  return { day: ends[0] ?? lastDay(first), why: 'ends' };
}

/**
 * Every day on which devices with a pinned fingerprint have to be flashed, the first one included.
 * @param until - last day of interest
 */
export function flashDays(
  trust: 'fingerprint' | 'ca',
  certificates: readonly Certificate[],
  until: Day,
): readonly Day[] {
  const dark = goesDark(trust, certificates);
  if (dark === undefined) return [];
  const days: Day[] = [];
  let next = dark.day;
  while (next <= until && days.length < MAX_DAYS) {
    days.push(next);
    if (dark.why === 'ends') break;
    next = addDays(next, Math.floor(lifetimeOn(next) * RENEWED_AFTER));
  }
  return days;
}

/** `undefined` where nobody knows of a renewal by machine. */
function firstRenewal(certificate: Certificate): Day | undefined {
  if (certificate.issuerOrganisation !== ORGANISATION) return undefined;
  const start = certificate.notBefore.slice(0, 10);
  const life = daysBetween(start, lastDay(certificate));
  return addDays(start, Math.floor(life * RENEWED_AFTER));
}

function lifetimeOn(day: Day): number {
  return LETS_ENCRYPT.findLast(({ from }) => from <= day)?.days ?? 90;
}
