import { encodeField, type ImageField } from '../../core/image/field.ts';
import { equalBytes } from '../../core/kernel/bytes.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import type { Secret } from '../../core/kernel/secret.ts';
import { readField } from '../../core/personalise/read-field.ts';
import type { Tls } from '../../core/profile/profile.ts';
import type { Certificate } from '../../core/tls/certificate.ts';
import { fingerprintsOf, pinFor } from '../../core/tls/fingerprint.ts';
import { parseCertificate } from '../../core/tls/parse-certificate.ts';
import type { BrokerProbes, BrokerServer, BrokerSession } from '../bindings/broker-probes.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import type { FleetProfile } from '../load-fleet.ts';

/** A board that wants to its broker. */
export interface JoinRequest {
  /** For messages. */
  readonly device: string;
  /** What is written on the board; all it says of itself is read from there. */
  readonly flash: Uint8Array;
  readonly fields: readonly ImageField[];
  readonly profile: Pick<FleetProfile, 'profile' | 'certificates'>;
  /** Where the host of the profile leads. */
  readonly server: Pick<BrokerServer, 'host' | 'port'>;
}

/** A device at its broker. */
export interface JoinedDevice {
  /** Topic it reported on. */
  readonly topic: string;
  readonly session: BrokerSession;
}

/**
 * Logs a board in at its broker as its firmware would: with user and password of its image, and only where the
 * certificate is one it trusts. It reports that it is there.
 * @throws HardenError `broker.not-joined`, `interrupted`
 */
export async function joinBroker(
  request: JoinRequest,
  probes: BrokerProbes,
  options: FlowOptions,
): Promise<JoinedDevice> {
  const { device, flash, fields } = request;
  const server = await believe(request, probes, options);
  const value = (key: string): Secret | undefined => readField(flash, fields, `identity.${key}`);
  const account = { user: value('mqttUser'), password: value('mqttPassword') };
  const login = await probes.logIn(server, account, options);
  if (login.kind === 'refused') throw notJoined(device, 'is refused by the broker');
  if (login.kind === 'unreachable') throw notJoined(device, `cannot log in: ${login.because}`);
  // eslint-disable-next-line no-restricted-syntax -- a name, which is no secret
  const topic = `${value('hostname')?.reveal() ?? device}/status`;
  if ((await login.session.publish(topic, 'online')) === false) {
    await login.session.end();
    throw notJoined(device, `may not write to ${topic}`);
  }
  return { topic, session: login.session };
}

/** The server with the certificate it has to present. */
async function believe(
  request: JoinRequest,
  probes: BrokerProbes,
  options: FlowOptions,
): Promise<BrokerServer> {
  const { device, profile, server } = request;
  const { mqtt } = profile.profile;
  const tls: Tls = mqtt?.tls ?? { trust: 'none', reason: undefined };
  if (tls.trust === 'none') return { ...server, tls: false };
  const authorities = profile.certificates.map(({ bytes }) => bytes);
  const look = tls.trust === 'ca' ? { name: mqtt?.host ?? server.host, authorities } : {};
  const seen = await probes.handshake({ ...server, ...look }, options);
  const [first] = seen?.chain ?? [];
  if (seen === undefined || first === undefined) throw notJoined(device, 'finds no broker');
  const certificate = parseCertificate(first, `the certificate of ${server.host}`);
  const isTrusted = tls.trust === 'ca' ? seen.isBelieved : isPinned(request, certificate);
  if (!isTrusted) throw notJoined(device, 'does not trust the certificate of the broker');
  return { ...server, tls: true, fingerprint: fingerprintsOf(certificate).sha256 };
}

/** True when the field of the image holds the fingerprint of the certificate. */
function isPinned({ flash, fields }: JoinRequest, certificate: Certificate): boolean {
  const field = fields.find(({ id }) => id === 'mqtt.fingerprint');
  const pin = field && pinFor(field, certificate);
  if (field === undefined || pin === undefined) return false;
  return equalBytes(
    flash.subarray(field.offset, field.offset + field.size),
    encodeField(field, pin),
  );
}

function notJoined(device: string, because: string): HardenError {
  return new HardenError('broker.not-joined', `${device} ${because}`);
}
