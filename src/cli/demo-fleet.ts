import { MASTER_SIZE } from '../core/identity/derive.ts';
import { formatHex } from '../core/kernel/bytes.ts';
import { Secret } from '../core/kernel/secret.ts';
import { importValue } from '../core/vault/change-vault.ts';
import type { Vault } from '../core/vault/vault.ts';
import { type DeviceJob, makeDeviceJob } from '../flows/flash/device-job.ts';
import { flash } from '../flows/flash/flash.ts';
import { makeFleetValues } from '../flows/fleet-values.ts';
import { addTrust, type PlannedDevice } from '../flows/load-fleet.ts';
import { makePersonaliser, openBundle } from '../flows/personalise.ts';
import type { PlannedProfile } from '../flows/plan.ts';
import { SimulatedBoard } from '../simulator/chip/board.ts';
import { runOnLx106 } from '../simulator/chip/lx106-application.ts';
import type { CommandContext } from './command.ts';
import { BOOT_MS } from './flash-options.ts';

const DEVICES = ['garage-door', 'lamp', 'meter'];

/** What became of one device of the demo. */
export interface DemoDevice {
  readonly device: string;
  /** Of the simulated board it was flashed onto. */
  readonly mac: string;
  /** SHA-256 of its image. */
  readonly sha256: string;
  /** Bytes that were written, and found on the board afterwards. */
  readonly written: number;
  /** The digest by which the board says who it is; it is that of what was written. */
  readonly identity: string;
}

/**
 * Personalises three devices, flashes each onto a simulated board, and has it say who it is. Vault,
 * images and boards are in memory only, and gone afterwards.
 * @throws HardenError `image.*`, `device.*`: `device.other-identity` for a board that is not who it should be
 */
export async function flashDemo(
  planned: PlannedProfile,
  folder: string,
  context: CommandContext,
): Promise<readonly DemoDevice[]> {
  const { makeSha256 } = context;
  const bundle = await openBundle(folder, context.files);
  const members = makeFleetValues(makeVault(context), await makeDevices(planned, context)).members;
  const fillable = { bundle, personaliser: makePersonaliser(bundle, { makeSha256 }) };
  const flashed = members.map(({ device, values }, index) => {
    const job = makeDeviceJob(fillable, values.current, [], makeSha256);
    return flashDevice({ device: device.id, job, number: index + 1 }, context);
  });
  return Promise.all(flashed);
}

function makeVault({ vault: { entropy } }: CommandContext): Vault {
  const secret = (label: string, size: number): Secret =>
    Secret.of(label, formatHex(entropy.bytes(size)));
  return importValue(
    { master: secret('master', MASTER_SIZE), recipients: [], owners: new Map() },
    { owner: 'fleet', purpose: 'wifi.password' },
    secret('wifi.password', 8),
  );
}

async function makeDevices(
  planned: PlannedProfile,
  { files }: CommandContext,
): Promise<readonly PlannedDevice[]> {
  const profile = await addTrust(planned, files);
  return DEVICES.map((id) => ({
    device: {
      ...{ id, profile: planned.profile.name },
      ...{ mac: undefined, room: undefined, topic: undefined, note: undefined },
      location: { file: 'fleet.yaml' },
    },
    profile,
  }));
}

interface Piece {
  readonly device: string;
  readonly job: DeviceJob;
  /** Last byte of the MAC of its board. */
  readonly number: number;
}

async function flashDevice(
  { device, job, number }: Piece,
  context: CommandContext,
): Promise<DemoDevice> {
  const { clock } = context.flashing;
  const mac = Uint8Array.of(0x18, 0xfe, 0x34, 0, 0, number);
  const board = new SimulatedBoard({ chip: 'esp8266', clock, mac, bootText: runOnLx106 });
  const { image, flashSize, eraseRegions, bootBaudRate: baudRate, identity } = job;
  const report = await flash(
    {
      ...{ port: board.port, baudRate: 921_600, noReset: false },
      ...{ image, flashSize, eraseRegions, mac: undefined },
      ...{ eraseAll: false, full: false, backup: undefined, isDryRun: false },
      bootLog: { baudRate, timeoutMs: BOOT_MS, identity },
    },
    context.flashing,
    {
      signal: context.signal,
      onProgress: (progress) =>
        context.onProgress({ ...progress, message: `${device}: ${progress.message}` }),
    },
  );
  return {
    ...{ device, mac: report.board.mac ?? '', sha256: job.digest },
    ...{ written: report.write?.written ?? 0, identity: report.boot?.identity ?? '' },
  };
}
