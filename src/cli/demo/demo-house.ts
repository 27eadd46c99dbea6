import type { BrokerVerdict } from '../../core/broker/broker-checks.ts';
import type { FoundBroker } from '../../flows/bindings/broker-program.ts';
import type { OpenBundle } from '../../flows/personalise.ts';
import type { PlannedProfile } from '../../flows/plan.ts';
import type { CommandContext } from '../command.ts';
import { provisionDemo } from './demo-boards.ts';
import { checkDemoBroker, type DemoBroker, startDemoBroker } from './demo-broker.ts';
import { type DemoDevice, startDemoDevices } from './demo-devices.ts';
import { type DemoScan, scanDemo } from './demo-scan.ts';

/** What became of a house of simulated devices and a real broker. */
export interface DemoHouse {
  /** The broker: `Mosquitto 2.0.11 at 127.0.0.5`. */
  readonly program: string;
  readonly devices: readonly DemoDevice[];
  readonly verdict: BrokerVerdict;
  readonly scan: DemoScan;
  /** Where the broker listens, and the certificate of its authority, while it runs. */
  readonly url: string;
  readonly authority: string;
}

export interface HouseRequest {
  readonly planned: PlannedProfile;
  readonly program: FoundBroker;
  readonly bundle: OpenBundle;
  /** For broker and ledger; its owner removes it. */
  readonly folder: string;
  /** Called when everything runs; nothing is stopped before it is done. */
  readonly onReady: (house: DemoHouse) => Promise<void>;
}

/**
 * Starts the broker, provisions three boards, has them join, and looks at the broker. However it ends,
 * nothing goes on running.
 * @throws HardenError `broker.*`, `device.*`, `ledger.*`, `network.*`, `disk.*`, `interrupted`
 */
export async function runDemoHouse(
  request: HouseRequest,
  context: CommandContext,
): Promise<DemoHouse> {
  const broker = await startDemoBroker(request, context);
  try {
    return await liveIn(broker, request, context);
  } finally {
    await broker.running.stop();
  }
}

async function liveIn(
  broker: DemoBroker,
  { planned, bundle, folder, onReady }: HouseRequest,
  context: CommandContext,
): Promise<DemoHouse> {
  const boards = await provisionDemo({ broker, bundle, folder }, context);
  const { fields } = bundle.manifest.harden;
  const started = await startDemoDevices({ boards, fields, broker }, context);
  try {
    const verdict = await checkDemoBroker(broker, context);
    await started.rejoin();
    const program = `Mosquitto ${broker.version} at ${broker.address}`;
    const scan = await scanDemo(started.devices, planned, context);
    const house = {
      ...{ program, devices: started.devices, verdict, scan },
      url: `mqtts://${broker.address}:${broker.port}`,
      authority: `${broker.settings.folder}/ca.pem`,
    };
    await onReady(house);
    return house;
  } finally {
    await started.stop();
  }
}
