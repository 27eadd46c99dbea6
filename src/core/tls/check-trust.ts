import { printable } from '../document/printable.ts';
import type { Finding, Location, Severity } from '../kernel/finding.ts';
import { isForHost } from './alternative-names.ts';
import { type Certificate, lastDay } from './certificate.ts';
import { type Day, daysBetween } from './day.ts';
import { tlsLimits } from './tls-limits.ts';

/** How a device is to recognise its broker. */
export interface Trust {
  readonly kind: 'fingerprint' | 'ca';
  /** Those of the profile's file, in its order. */
  readonly certificates: readonly Certificate[];
  /** Broker, as the profile names it. */
  readonly host: string;
  readonly chip: string;
}

/** Days before the end from which a warning is given. */
const SOON = 30;

/** Longest lifetime that means regular renewal by a machine, days. */
const SHORT_LIFE = 100;

const MIN_RSA_BITS = 2048;
const MIN_EC_BITS = 256;

/** Digests for which collisions can be made. Sources: RFC 6151, RFC 9155. */
const BROKEN_HASHES: readonly string[] = ['md2', 'md5', 'sha1'];

/**
 * Everything that would keep a device from its broker, or let somebody else pretend to be it.
 * @param location - of the certificate in the profile
 */
export function checkTrust(trust: Trust, today: Day, location: Location): readonly Finding[] {
  const [first] = trust.certificates;
  if (first === undefined) return [];
  const used = trust.kind === 'fingerprint' ? [first] : trust.certificates;
  const notes = [
    ...used.flatMap((certificate) => [
      ...checkDates(certificate, today),
      ...checkKey(certificate, trust.chip),
      ...(trust.kind === 'ca' ? checkSignature(certificate, trust.chip) : []),
    ]),
    ...(trust.kind === 'fingerprint' ? checkPin(first, trust.host) : checkAnchors(trust)),
  ];
  return notes.map(({ check, severity = 'error', message, remedy }) => ({
    check: `tls.${check}`,
    severity,
    message,
    remedy,
    location,
  }));
}

interface Note {
  readonly check: string;
  readonly severity?: Severity;
  readonly message: string;
  readonly remedy: string;
}

const RENEW = 'have the certificate renewed, put it where the profile names it, and flash again';

function checkDates(certificate: Certificate, today: Day): Note[] {
  const name = printable(certificate.subject);
  const end = lastDay(certificate);
  const start = certificate.notBefore.slice(0, 10);
  if (end < today) {
    return [
      { check: 'expired', message: `the certificate of ${name} ended on ${end}`, remedy: RENEW },
    ];
  }
  if (start > today) {
    return [
      {
        check: 'not-yet-valid',
        message: `the certificate of ${name} starts on ${start}`,
        remedy: 'wait until then, or correct the clock of whoever made it',
      },
    ];
  }
  const left = daysBetween(today, end);
  if (left > SOON) return [];
  return [
    {
      check: 'expiring',
      severity: 'warning',
      message: `the certificate of ${name} ends on ${end}, in ${left} days`,
      remedy: RENEW,
    },
  ];
}

function checkKey({ key, subject }: Certificate, chip: string): Note[] {
  const name = printable(subject);
  const limits = tlsLimits(chip);
  const smaller = `make a key of ${limits.maxRsaBits} bits at most${limits.curves.length > 0 ? ', or one on the curve P-256' : ''}`;
  if (key.kind === 'rsa' && key.bits > limits.maxRsaBits) {
    return [
      {
        check: 'key-too-large',
        message: `the key of ${name} has ${key.bits} bits; ${limits.library} takes ${limits.maxRsaBits}`,
        remedy: smaller,
      },
    ];
  }
  const least = key.kind === 'rsa' ? MIN_RSA_BITS : MIN_EC_BITS;
  if (key.bits > 0 && key.bits < least) {
    return [
      {
        check: 'weak-key',
        message: `the key of ${name} has ${key.bits} bits (${key.name})`,
        remedy: smaller,
      },
    ];
  }
  if (key.kind === 'rsa' || limits.curves.includes(key.name)) return [];
  return [
    {
      check: 'unsupported',
      message: `${limits.library} cannot work with the key of ${name} (${printable(key.name)})`,
      remedy: smaller,
    },
  ];
}

/** The signature of a root is never checked: it is trusted as it stands. */
function checkSignature(certificate: Certificate, chip: string): Note[] {
  if (certificate.isSelfIssued) return [];
  const name = printable(certificate.subject);
  const { signatureHash: hash, signatureKey } = certificate;
  const again = 'have the certificate signed with RSA and SHA-256';
  if (BROKEN_HASHES.includes(hash)) {
    const message = `the certificate of ${name} is signed with ${hash.toUpperCase()}`;
    return [{ check: 'weak-signature', message, remedy: again }];
  }
  const limits = tlsLimits(chip);
  const isKeyKnown = signatureKey === 'rsa' || (signatureKey === 'ec' && limits.curves.length > 0);
  if (limits.hashes.includes(hash) && isKeyKnown) return [];
  const message = `${limits.library} cannot check the signature of ${name} (${printable(hash)})`;
  return [{ check: 'unsupported', message, remedy: again }];
}

function checkPin(certificate: Certificate, host: string): Note[] {
  const name = printable(certificate.subject);
  const notes: Note[] = [];
  if (certificate.isCa && !certificate.isSelfIssued) {
    notes.push(caAsPin(name));
  } else if (certificate.isSelfIssued) {
    // A broker's self-signed certificate often says it is a CA, too: openssl req -x509 does that.
    if (certificate.isCa && !isForHost(certificate.names, host)) notes.push(caAsPin(name));
    else notes.push(selfSigned(name));
  }
  const life = daysBetween(certificate.notBefore.slice(0, 10), lastDay(certificate));
  if (life <= SHORT_LIFE) {
    notes.push({
      check: 'short-lived',
      severity: 'warning',
      message: `the certificate of ${name} lasts ${life} days, and its fingerprint no longer`,
      remedy:
        'trust the CA instead, or run a CA of your own; `harden tls calendar` lists what to flash when',
    });
  }
  return notes;
}

function caAsPin(name: string): Note {
  return {
    check: 'ca-as-pin',
    message: `the first certificate is that of an authority, ${name}`,
    remedy: "put the broker's own certificate first, or write `trust: ca`",
  };
}

function selfSigned(name: string): Note {
  return {
    check: 'self-signed',
    severity: 'note',
    message: `the certificate of ${name} is signed by itself`,
    remedy: 'compare its fingerprint with the file on the broker',
  };
}

function checkAnchors({ certificates, host }: Trust): Note[] {
  return certificates
    .filter(({ isCa }) => !isCa)
    .map((certificate) => {
      const name = printable(certificate.subject);
      return isForHost(certificate.names, host)
        ? {
            check: 'not-a-ca',
            message: `${name} is the broker's own certificate, not that of an authority`,
            remedy: 'put the certificate of its issuer there, or write `trust: fingerprint`',
          }
        : {
            check: 'not-a-ca',
            message: `the certificate of ${name} is not that of an authority`,
            remedy: 'put the certificate of the CA there',
          };
    });
}

/** Says when the broker's certificate is for another host: what a device that trusts a CA compares. */
export function checkHost(
  certificate: Certificate,
  host: string,
  trust: Trust['kind'],
  location: Location,
): readonly Finding[] {
  if (isForHost(certificate.names, host)) return [];
  const names = certificate.names.map(({ value }) => printable(value));
  return [
    {
      check: 'tls.name-mismatch',
      severity: trust === 'ca' ? 'error' : 'note',
      message: `the certificate of the broker is for ${names.join(', ') || 'no host'}, not for ${printable(host)}`,
      remedy:
        trust === 'ca'
          ? 'write a host of the certificate into the profile, or have it made for this one'
          : 'a fingerprint does not look at names; clients that do will refuse the broker',
      location,
    },
  ];
}

/** All that is known of a trust from the file of the profile alone; no broker is asked. */
export function checkProfileTrust(
  trust: Trust,
  today: Day,
  location: Location,
): readonly Finding[] {
  const { kind, certificates, host } = trust;
  const [first] = certificates;
  const isBroker = kind === 'fingerprint' && first !== undefined && !first.isCa;
  return [
    ...checkTrust(trust, today, location),
    ...(isBroker ? checkHost(first, host, kind, location) : []),
  ];
}
