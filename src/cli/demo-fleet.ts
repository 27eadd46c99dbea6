import { MASTER_SIZE } from '../core/identity/derive.ts';
import { formatHex } from '../core/kernel/bytes.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { Secret } from '../core/kernel/secret.ts';
import { importValue } from '../core/vault/change-vault.ts';
import { makeFleetValues } from '../flows/fleet-values.ts';
import { addTrust } from '../flows/load-fleet.ts';
import { makePersonaliser, openBundle } from '../flows/personalise.ts';
import type { PlannedProfile } from '../flows/plan.ts';
import type { CommandContext } from './command.ts';

const DEVICES = ['garage-door', 'lamp', 'meter'];

/** What became of one device of the demo. */
export interface DemoDevice {
  readonly device: string;
  /** SHA-256 of its image. */
  readonly sha256: string;
  /** 4 KB sectors that differ from the bundle's image. */
  readonly sectors: number;
  /** What the started image says of its fields: a digest of them. */
  readonly identity: string;
}

/**
 * Makes, proves and starts the images of three devices. The vault and the images are in memory
 * only, and gone afterwards.
 * @param boot - starts an image on a simulated chip
 * @throws HardenError `image.invalid` when one does not start
 */
export async function personaliseDemo(
  planned: PlannedProfile,
  folder: string,
  context: CommandContext,
  boot: (image: Uint8Array) => { readonly uart: string },
): Promise<readonly DemoDevice[]> {
  const bundle = await openBundle(folder, context.files);
  const profile = await addTrust(planned, context.files);
  const master = Secret.of('master', formatHex(context.vault.entropy.bytes(MASTER_SIZE)));
  const vault = importValue(
    { master, recipients: [], owners: new Map() },
    { owner: 'fleet', purpose: 'wifi.password' },
    Secret.of('wifi.password', formatHex(context.vault.entropy.bytes(8))),
  );
  const devices = DEVICES.map((id) => ({
    device: {
      ...{ id, profile: planned.profile.name },
      ...{ mac: undefined, room: undefined, topic: undefined, note: undefined },
      location: { file: 'fleet.yaml' },
    },
    profile,
  }));
  const { members } = makeFleetValues(vault, devices);
  const personaliser = makePersonaliser(bundle, { makeSha256: context.makeSha256 });
  return members.map(({ device, values }) => {
    context.onProgress({ step: 'personalise', message: device.id });
    const image = personaliser.personalise(values.current);
    const [, identity] = /^identity ([0-9a-f]{64})\r?$/m.exec(boot(image.bytes).uart) ?? [];
    if (identity === undefined) {
      throw new HardenError('image.invalid', `the image of ${device.id} does not start`);
    }
    const { digest, sectors } = image;
    return { device: device.id, sha256: digest, sectors: sectors.length, identity };
  });
}
