import {
  type CertificateLook,
  TLS_VERSIONS,
  type TlsVersion,
  type TrustLook,
} from '../../../core/broker/observations.ts';
import { equalBytes } from '../../../core/kernel/bytes.ts';
import { parseCertificate } from '../../../core/tls/parse-certificate.ts';
import type { FleetProfile, PlannedDevice } from '../../load-fleet.ts';
import type { CheckWorld } from './check-world.ts';

/** Shakes hands with every version, and for every profile as its devices would. */
export async function lookAtCertificate(
  world: CheckWorld,
  devices: readonly PlannedDevice[],
): Promise<CertificateLook | undefined> {
  const { server, probes, options } = world;
  if (!server.tls) return undefined;
  await world.pace.wait();
  const seen = await probes.handshake(server, options);
  if (seen === undefined) return undefined;
  const chain = seen.chain.map((bytes) =>
    parseCertificate(bytes, `a certificate of ${server.host}`),
  );
  const versions: TlsVersion[] = [];
  for (const version of TLS_VERSIONS) {
    await world.pace.wait();
    if (await probes.handshake({ ...server, version }, options)) versions.push(version);
  }
  const trust: TrustLook[] = [];
  const profiles = new Map(devices.map(({ device, profile }) => [device.profile, profile]));
  for (const profile of profiles.values()) {
    const look = await lookAs(profile, chain, world);
    if (look) trust.push(look);
  }
  return { chain, versions, trust };
}

async function lookAs(
  { profile, plan, certificates }: FleetProfile,
  chain: CertificateLook['chain'],
  { server, probes, pace, options }: CheckWorld,
): Promise<TrustLook | undefined> {
  const { mqtt } = profile;
  const [pinned] = certificates;
  const [first] = chain;
  if (mqtt === undefined || mqtt.tls.trust === 'none') return undefined;
  if (pinned === undefined || first === undefined) return undefined;
  const look = { profile, chip: plan.board.chip, kind: mqtt.tls.trust, certificates };
  if (mqtt.tls.trust === 'fingerprint')
    return { ...look, isBelieved: equalBytes(pinned.bytes, first.bytes) };
  await pace.wait();
  const authorities = certificates.map(({ bytes }) => bytes);
  const seen = await probes.handshake({ ...server, name: mqtt.host, authorities }, options);
  return { ...look, isBelieved: seen?.isBelieved ?? false };
}
