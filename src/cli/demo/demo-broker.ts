import { platform } from 'node:os';
import type { BrokerVerdict } from '../../core/broker/broker-checks.ts';
import { type BrokerSettings, DEFAULT_SETTINGS } from '../../core/broker/settings.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { hasFailure } from '../../core/kernel/finding.ts';
import type { Vault } from '../../core/vault/vault.ts';
import type { FoundBroker, RunningBroker } from '../../flows/bindings/broker-program.ts';
import { addBrokerKeys } from '../../flows/broker/broker-keys.ts';
import { checkBroker } from '../../flows/broker/check/check-broker.ts';
import { syncBroker } from '../../flows/broker/sync-broker.ts';
import type { PlannedDevice } from '../../flows/load-fleet.ts';
import type { PlannedProfile } from '../../flows/plan.ts';
import { brokerBindings } from '../broker-options.ts';
import type { CommandContext } from '../command.ts';
import { makeDemoDevices, makeDemoVault } from './demo-fleet.ts';

/** A loopback address of its own where there are many: another broker of this machine is none of the demo's. */
const ADDRESS = platform() === 'linux' ? '127.0.0.5' : '127.0.0.1';

/** A fleet with its broker, which runs. */
export interface DemoBroker {
  readonly version: string;
  readonly address: string;
  readonly port: number;
  readonly settings: BrokerSettings;
  readonly vault: Vault;
  readonly devices: readonly PlannedDevice[];
  readonly running: RunningBroker;
}

/**
 * Makes a vault, an authority and the files of a broker, and starts it.
 * @param folder - for all of it; gone afterwards
 * @throws HardenError `broker.*`, `disk.*`, `interrupted`
 */
export async function startDemoBroker(
  request: {
    readonly planned: PlannedProfile;
    readonly program: FoundBroker;
    readonly folder: string;
  },
  context: CommandContext,
): Promise<DemoBroker> {
  const { planned, program, folder: root } = request;
  const { brokerPrograms, brokerTools } = context;
  const folder = `${root}/broker`;
  const port = await brokerPrograms.freePort(ADDRESS);
  const settings: BrokerSettings = {
    ...{ ...DEFAULT_SETTINGS, bind: ADDRESS, port, folder },
    hosts: [planned.profile.mqtt?.host ?? ADDRESS, ADDRESS],
    ...{ data: `${root}/`, log: `${root}/mosquitto.log` },
  };
  const { certificates: maker } = brokerTools;
  const vault = await addBrokerKeys(makeDemoVault(context), settings.key, [], maker);
  context.onProgress({ step: 'broker', message: 'an authority, certificates, users and rights' });
  const sync = await syncBroker(
    {
      ...{ folder, vault, settings, today: context.today },
      devices: makeDemoDevices(planned, { port, certificates: [] }),
      templates: [`${context.root}/templates`],
    },
    brokerBindings(context),
    context,
  );
  const { server } = sync.certificates;
  if (hasFailure(sync.findings) || server === undefined) {
    const [finding] = sync.findings;
    throw new HardenError('broker.not-started', finding?.message ?? 'it has no certificate');
  }
  const devices = makeDemoDevices(planned, { port, certificates: [server] });
  const config = `${folder}/mosquitto.conf`;
  const running = await program.start({ config, address: ADDRESS, port }, context);
  return { version: program.version, address: ADDRESS, port, settings, vault, devices, running };
}

/**
 * Looks at the broker of the demo from outside, and from inside as each of its devices.
 * @throws HardenError `broker.*`, `interrupted`
 */
export async function checkDemoBroker(
  { address, port, settings, vault, devices }: DemoBroker,
  context: CommandContext,
): Promise<BrokerVerdict> {
  return checkBroker(
    {
      server: { host: address, port, tls: true },
      today: context.today,
      fleet: { devices, vault, controllers: settings.controllers },
      ...{ publicHost: undefined, isIntrusive: false, sample: devices.length },
      ...{ paceMs: undefined, limitMinutes: undefined },
    },
    { ...context.brokerTools, entropy: context.vault.entropy },
    context,
  );
}
