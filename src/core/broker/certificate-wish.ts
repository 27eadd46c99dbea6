import { equalBytes, formatHex } from '../kernel/bytes.ts';
import { isForHost } from '../tls/alternative-names.ts';
import type { Certificate } from '../tls/certificate.ts';
import { addDays, type Day } from '../tls/day.ts';
import { isAddress } from './host-name.ts';
import { makeNameConstraints } from './name-constraints.ts';
import type { BrokerSettings } from './settings.ts';

/** A certificate that somebody is to make. */
export interface CertificateWish {
  /** Common name. */
  readonly subject: string;
  /** Names and addresses it is for; an authority has none. */
  readonly hosts: readonly string[];
  readonly isAuthority: boolean;
  /** First and last day, UTC. */
  readonly from: Day;
  readonly to: Day;
  /** Positive, at most 20 bytes. */
  readonly serial: Uint8Array;
  /** DER of name constraints, for an authority. */
  readonly constraints: Uint8Array | undefined;
}

/** Days of 20 years: longer than the devices of today last, shorter than a clock of 32 bits. */
const AUTHORITY_DAYS = 7300;

/** Bytes of a serial number. Source: RFC 5280 §4.1.2.2 allows 20; CA/Browser Forum asks for 8 random ones. */
export const SERIAL_SIZE = 16;

/** A clock of a device that is not set yet is a day behind at most. */
const EARLY_DAYS = 1;

/**
 * The root that devices are given.
 * @param random - {@link SERIAL_SIZE} random bytes; they also tell two authorities of one name apart
 */
export function wishAuthority(
  { hosts }: Pick<BrokerSettings, 'hosts'>,
  today: Day,
  random: Uint8Array,
): CertificateWish {
  return {
    subject: `harden broker CA ${formatHex(random.subarray(0, 4))}`,
    hosts: [],
    isAuthority: true,
    from: addDays(today, -EARLY_DAYS),
    to: addDays(today, AUTHORITY_DAYS),
    serial: positive(random),
    constraints: makeNameConstraints(hosts),
  };
}

/** The certificate that the broker presents. */
export function wishServer(
  { hosts, days }: Pick<BrokerSettings, 'hosts' | 'days'>,
  today: Day,
  random: Uint8Array,
): CertificateWish {
  return {
    // An address here would be judged as a name where no other name stands beside it, and refused: OpenSSL
    // `crypto/x509/v3_ncons.c`, NAME_CONSTRAINTS_check_CN. A text with a blank is no name.
    subject: hosts.find((host) => !isAddress(host)) ?? 'harden broker',
    hosts,
    isAuthority: false,
    from: addDays(today, -EARLY_DAYS),
    to: addDays(today, days),
    serial: positive(random),
    constraints: undefined,
  };
}

/** Why a certificate of the broker will not do; `undefined` when it will. */
export function serverProblem(
  certificate: Certificate,
  { hosts }: Pick<BrokerSettings, 'hosts'>,
  keyInfo: Uint8Array,
): string | undefined {
  if (!equalBytes(certificate.keyInfo, keyInfo)) return 'the key is another one';
  const missing = hosts.find((host) => !isForHost(certificate.names, host));
  if (missing !== undefined) return `it is not for ${missing}`;
  return certificate.names.length > hosts.length ? 'it is for hosts that are gone' : undefined;
}

function positive(random: Uint8Array): Uint8Array {
  return Uint8Array.from(random, (byte, index) => (index === 0 ? (byte & 0x3f) | 0x40 : byte));
}
