import type { Device } from '../fleet/fleet.ts';
import type { Finding } from '../kernel/finding.ts';
import { commandLine } from '../kernel/program.ts';
import type { Profile } from '../profile/profile.ts';
import { isForHost } from '../tls/alternative-names.ts';
import type { Certificate } from '../tls/certificate.ts';
import { lastDay } from '../tls/certificate.ts';
import { type Day, daysBetween } from '../tls/day.ts';
import { tlsLimits } from '../tls/tls-limits.ts';
import { alternativeName } from './host-name.ts';
import type { BrokerSettings } from './settings.ts';

/** A device as its broker sees it. */
export interface BrokerClient {
  readonly device: Device;
  readonly profile: Profile;
  readonly chip: string;
}

/** Days before the end from which a renewal is asked for. */
const SOON = 30;

/** Devices with one profile are told of once. */
export function checkProfiles(
  clients: readonly BrokerClient[],
  settings: BrokerSettings,
): readonly Finding[] {
  const seen = new Set<string>();
  return clients.flatMap((client) => {
    const { profile } = client;
    const [file = profile.name] = profile.files;
    if (seen.has(file)) return [];
    seen.add(file);
    return [...checkTls(client), ...checkPlace(client, settings), ...checkKey(client, settings)];
  });
}

function checkTls({ profile: { mqtt, name, locate } }: BrokerClient): Finding[] {
  if (mqtt?.tls.trust !== 'none') return [];
  return [
    {
      check: 'broker.no-tls',
      severity: 'warning',
      message: `devices with the profile ${name} speak without TLS, and this broker has no listener for that`,
      remedy: 'give them a broker of their own, in a network that nobody else may join',
      location: locate(['mqtt', 'tls', 'trust']),
    },
  ];
}

function checkPlace(
  { profile: { mqtt, name, locate } }: BrokerClient,
  settings: BrokerSettings,
): Finding[] {
  if (mqtt === undefined || mqtt.tls.trust === 'none') return [];
  const isKnown = isForHost(settings.hosts.map(alternativeName), mqtt.host);
  if (isKnown && mqtt.port === settings.port) return [];
  return [
    {
      check: 'broker.other-host',
      severity: 'error',
      message: `devices with the profile ${name} look for their broker at ${mqtt.host}, port ${mqtt.port}; this one is ${settings.hosts.join(', ')}, port ${settings.port}`,
      remedy: `correct the profile, or add it: ${commandLine('broker', 'init', '<fleet>', '--host', '<names>')}`,
      location: locate(['mqtt', isKnown ? 'port' : 'host']),
    },
  ];
}

function checkKey({ profile, chip }: BrokerClient, { key }: BrokerSettings): Finding[] {
  const { mqtt, name, locate } = profile;
  const limits = tlsLimits(chip);
  const needsKey = mqtt !== undefined && mqtt.tls.trust !== 'none' && key === 'ecdsa';
  if (!needsKey || limits.curves.includes('P-256')) return [];
  return [
    {
      check: 'broker.key-kind',
      severity: 'error',
      message: `devices with the profile ${name} cannot work with an ECDSA key (${limits.library})`,
      remedy: `make RSA keys: ${commandLine('broker', 'init', '<fleet>', '--key', 'rsa')}; devices that trust the old authority have to be flashed again`,
      location: locate(['mqtt', 'tls', 'trust']),
    },
  ];
}

/** Those that a new certificate of the broker leaves outside until they are flashed. */
export function checkPins(clients: readonly BrokerClient[]): readonly Finding[] {
  const pinned = clients.filter(({ profile }) => profile.mqtt?.tls.trust === 'fingerprint');
  const [first] = pinned;
  if (first === undefined) return [];
  const ids = pinned.slice(0, 5).map(({ device }) => device.id);
  const more = pinned.length > ids.length ? ` and ${pinned.length - ids.length} more` : '';
  return [
    {
      check: 'broker.pinned',
      severity: 'warning',
      message: `the fingerprint of the broker's certificate is pinned in ${ids.join(', ')}${more}: it ends with the certificate`,
      remedy:
        'write `tls: { trust: ca, certificate: <folder>/ca.pem }` into the profile, and flash before the next renewal',
      location: first.profile.locate(['mqtt', 'tls', 'trust']),
    },
  ];
}

/** A certificate of the broker that ends soon, or has ended. */
export function checkExpiry(
  certificate: Certificate,
  today: Day,
  file: string,
): readonly Finding[] {
  const left = daysBetween(today, lastDay(certificate));
  if (left > SOON) return [];
  return [
    {
      check: 'broker.expiring',
      severity: left < 0 ? 'error' : 'warning',
      message: `the certificate of the broker ${left < 0 ? 'ended' : 'ends'} on ${lastDay(certificate)}`,
      remedy: `make a new one: ${commandLine('broker', 'renew', '<fleet>')}`,
      location: { file },
    },
  ];
}
