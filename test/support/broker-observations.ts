import type { BrokerCheck, BrokerNote } from '../../src/core/broker/broker-check.ts';
import type { BrokerObservations, DeviceLook } from '../../src/core/broker/observations.ts';
import { parseCertificate } from '../../src/core/tls/parse-certificate.ts';
import { readPemCertificates } from '../../src/core/tls/read-pem.ts';
import { type CertificateWish, makeCertificate } from './certificates.ts';

/** A certificate as it was read from a handshake. */
export function readMade(wish: CertificateWish = {}) {
  const [certificate] = readPemCertificates(makeCertificate(wish).certificate, 'test');
  if (!certificate) throw new Error('no certificate');
  return parseCertificate(certificate.bytes, 'test');
}

/** A device that is in, and saw nothing that is not its own. */
export function makeDeviceLook(device: string, change: Partial<DeviceLook> = {}): DeviceLook {
  return { device, outcome: 'in', system: [], foreign: [], ...change };
}

/** What is seen of a broker that is right in everything. */
export function makeObservations(change: Partial<BrokerObservations> = {}): BrokerObservations {
  return {
    host: 'broker.home.arpa',
    port: 8883,
    addresses: [{ address: '192.168.1.10', kind: 'private' }],
    listeners: [
      { port: 8883, tls: true, state: 'mqtt', anonymous: 'refused' },
      { port: 1883, tls: false, state: 'closed', anonymous: 'unreachable' },
    ],
    certificate: {
      chain: [readMade()],
      versions: ['TLSv1.2', 'TLSv1.3'],
      trust: [],
    },
    defaults: [{ user: 'admin', outcome: 'refused' }],
    retained: [],
    devices: [makeDeviceLook('lamp'), makeDeviceLook('door')],
    isolation: { devices: 2, tried: 2, pairs: 2, reads: [], writes: [], silent: [] },
    takeOver: { attacker: 'lamp', victim: 'door', threwOut: false, leftWill: false },
    throttle: { tries: 11, shutOutAfter: 10 },
    cutShort: undefined,
    today: '2026-06-01',
    ...change,
  };
}

/** What a check says to a broker that is right but for one thing; `undefined`: it could not look. */
export function say(
  { missing, run }: BrokerCheck,
  change: Partial<BrokerObservations> = {},
): readonly BrokerNote[] | undefined {
  const seen = makeObservations(change);
  return missing(seen) === undefined ? run(seen) : undefined;
}
