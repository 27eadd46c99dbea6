import { MASTER_SIZE } from '../../core/identity/derive.ts';
import { formatHex } from '../../core/kernel/bytes.ts';
import { Secret } from '../../core/kernel/secret.ts';
import type { Certificate } from '../../core/tls/certificate.ts';
import { importValue } from '../../core/vault/change-vault.ts';
import type { Vault } from '../../core/vault/vault.ts';
import type { PlannedDevice } from '../../flows/load-fleet.ts';
import type { PlannedProfile } from '../../flows/plan.ts';
import type { CommandContext } from '../command.ts';

const DEVICES = ['garage-door', 'lamp', 'meter'];

/** A vault that nobody has seen and nobody will: with a master, and the password of a Wi-Fi. */
export function makeDemoVault({ vault: { entropy } }: CommandContext): Vault {
  const secret = (label: string, size: number): Secret =>
    Secret.of(label, formatHex(entropy.bytes(size)));
  return importValue(
    { master: secret('master', MASTER_SIZE), recipients: [], owners: new Map() },
    { owner: 'fleet', purpose: 'wifi.password' },
    secret('wifi.password', 8),
  );
}

/**
 * Three devices of one profile. The demo has no house: port and certificate of the broker are its own. The
 * certificate is a field of the image; the port is where the name in the image leads to.
 */
export function makeDemoDevices(
  planned: PlannedProfile,
  broker: { readonly port: number; readonly certificates: readonly Certificate[] },
): readonly PlannedDevice[] {
  const { certificates, port } = broker;
  const { mqtt } = planned.profile;
  const profile = {
    ...{ ...planned, certificates },
    profile: { ...planned.profile, mqtt: mqtt && { ...mqtt, port } },
  };
  return DEVICES.map((id) => ({
    device: {
      ...{ id, profile: planned.profile.name },
      ...{ mac: undefined, room: undefined, topic: undefined, note: undefined },
      location: { file: 'fleet.yaml' },
    },
    profile,
  }));
}
