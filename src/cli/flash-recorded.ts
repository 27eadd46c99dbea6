import type { DeviceJob } from '../flows/flash/device-job.ts';
import { flash } from '../flows/flash/flash.ts';
import type { FlashReport, FlashRequest } from '../flows/flash/flash-job.ts';
import type { PlannedDevice } from '../flows/load-fleet.ts';
import { flashDevice } from '../flows/provision/flash-device.ts';
import type { CommandContext, Invocation } from './command.ts';
import { stationName } from './ledger-options.ts';
import { flagOption } from './options.ts';

/** A device of the fleet, for the board on a port. */
export interface RecordedFlash {
  readonly request: FlashRequest;
  readonly made: DeviceJob;
  readonly planned: PlannedDevice;
  /** As the user named it. */
  readonly port: string;
}

/**
 * Flashes a device and, where there is a ledger, writes it down there.
 * @returns with the name of the ledger that has it now
 * @throws HardenError as `flashDevice`
 */
export async function flashRecorded(
  { request, made, planned, port }: RecordedFlash,
  invocation: Invocation,
  context: CommandContext,
): Promise<{ readonly report: FlashReport; readonly ledger: string | undefined }> {
  const ledger = await context.findLedger(invocation, !request.isDryRun);
  if (ledger === undefined) {
    return { report: await flash(request, context.flashing, context), ledger: undefined };
  }
  const { image, flashSize, digest } = made;
  const { device, profile } = planned;
  const target = {
    ...{ device: device.id, profile: profile.plan.profile },
    ...{ mac: device.mac, chip: image.chip, flashSize, makeJob: () => made },
  };
  try {
    const { report, isRecorded } = await flashDevice(
      {
        ...{ wire: request, job: request, target, digest, port },
        station: stationName(invocation),
        reassign: flagOption(invocation, 'reassign'),
      },
      { ...context.flashing, ledger },
      context,
    );
    return { report, ledger: isRecorded ? ledger.name : undefined };
  } finally {
    await ledger.close();
  }
}
