import { printable } from '../../document/printable.ts';
import { lastDay } from '../../tls/certificate.ts';
import { checkHost, checkTrust } from '../../tls/check-trust.ts';
import { daysBetween } from '../../tls/day.ts';
import { fingerprintsOf, formatPairs } from '../../tls/fingerprint.ts';
import type { BrokerCheck, BrokerNote } from '../broker-check.ts';
import type { BrokerObservations, TrustLook } from '../observations.ts';

const SOON = 30;

/** What the broker shows, by itself. */
export const CERTIFICATE: BrokerCheck = {
  id: 'broker.certificate',
  severity: 'error',
  title: 'The certificate of the broker is valid, for its name, and with a key of today.',
  why: 'A client that checks refuses any other one; a client that does not check believes everybody.',
  missing: ({ certificate }) => (certificate ? undefined : 'there is no TLS at this port'),
  run: ({ host, certificate, today }) => {
    const [first] = certificate?.chain ?? [];
    if (first === undefined) return [];
    const trust = { kind: 'fingerprint', certificates: [first], host, chip: 'esp8266' } as const;
    const place = { file: host };
    const own = new Set(['tls.self-signed', 'tls.short-lived', 'tls.expiring']);
    return [...checkTrust(trust, today, place), ...checkHost(first, host, 'ca', place)]
      .filter(({ check }) => !own.has(check))
      .map(({ message, remedy, check }) => ({ message, remedy, evidence: [check] }));
  },
};

/** What the broker shows, in a month. */
export const CERTIFICATE_ENDS: BrokerCheck = {
  id: 'broker.certificate-ends',
  severity: 'warning',
  title: 'The certificate of the broker lasts another month.',
  why: 'When it has ended, every client that checks dates refuses the broker at once.',
  missing: CERTIFICATE.missing,
  run: ({ certificate, today }) => {
    const [first] = certificate?.chain ?? [];
    if (first === undefined) return [];
    const left = daysBetween(today, lastDay(first));
    if (left < 0 || left > SOON) return [];
    return [
      {
        message: `the certificate of ${printable(first.subject)} ends on ${lastDay(first)}, in ${left} days`,
        remedy: 'renew it with the key it has: `harden broker renew <fleet>`',
      },
    ];
  },
};

/** What devices will say to it. */
export const DEVICE_TRUST: BrokerCheck = {
  id: 'broker.device-trust',
  severity: 'error',
  title:
    'Devices believe the broker: its chain ends at their authority, or it is the one they pinned.',
  why: 'Otherwise they stay outside after their next start, or talk to a broker that is none of yours.',
  missing: ({ certificate }) => {
    if (certificate === undefined) return 'there is no TLS at this port';
    return certificate.trust.length > 0
      ? undefined
      : 'no profile names a certificate: name the fleet';
  },
  run: (seen) => (seen.certificate?.trust ?? []).flatMap((trust) => judge(trust, seen)),
};

function judge(
  { profile, kind, isBelieved, certificates }: TrustLook,
  { certificate }: BrokerObservations,
): readonly BrokerNote[] {
  const [first] = certificate?.chain ?? [];
  const [pinned] = certificates;
  if (isBelieved || first === undefined || pinned === undefined) return [];
  if (kind === 'ca') {
    return [
      {
        message: `devices with the profile ${profile.name} refuse the broker: its chain does not end at ${printable(pinned.subject)}, or its name is another one`,
        remedy:
          'have that authority sign for the broker, or put the new one into the profile and flash',
      },
    ];
  }
  return [
    {
      message: `devices with the profile ${profile.name} refuse the broker: they pinned another certificate`,
      remedy:
        'put the certificate of today into the profile and flash; `trust: ca` outlives renewals',
      evidence: [
        `pinned    ${formatPairs(fingerprintsOf(pinned).sha1)}`,
        `presented ${formatPairs(fingerprintsOf(first).sha1)}`,
      ],
    },
  ];
}
