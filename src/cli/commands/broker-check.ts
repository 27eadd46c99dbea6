import { reportOfBroker } from '../../core/broker/report-of-broker.ts';
import { DEFAULT_SETTINGS } from '../../core/broker/settings.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import {
  type CheckRequest,
  checkBroker,
  MOST_MINUTES,
} from '../../flows/broker/check/check-broker.ts';
import { readSettings, SETTINGS_FILE } from '../../flows/broker/sync-broker.ts';
import type { PlannedDevice } from '../../flows/load-fleet.ts';
import { openVault } from '../../flows/vault.ts';
import { brokerFolder } from '../broker-options.ts';
import type { CommandContext, Invocation, RunCommand } from '../command.ts';
import { flagOption, numberOption, operand, textOption } from '../options.ts';
import { openReport, reportWish } from '../report-result.ts';
import { brokenFleet, readFleet, vaultPath } from '../vault-options.ts';

/** Devices that log in where nobody says how many: all of a house, and a sample of a factory. */
const DEFAULT_SAMPLE = 50;

/** `harden broker check <url>`: a look at a running broker from outside, and with a fleet from inside. */
export const run: RunCommand = async (invocation, context) => {
  const wish = reportWish(invocation);
  const server = parseBrokerUrl(operand(invocation, 0, 'the broker'));
  const fleetFile = textOption(invocation, 'fleet');
  const fleet =
    fleetFile === undefined ? undefined : await readFleet(invocation, context, fleetFile);
  if (fleet && fleet.devices === undefined) return brokenFleet(fleet, context);
  const isIntrusive = flagOption(invocation, 'intrusive');
  if (isIntrusive) requireNamed(server.host, fleet?.devices ?? []);
  const paceSeconds = numberOption(invocation, 'pace');
  const request: CheckRequest = {
    ...{ server, today: context.today, isIntrusive },
    fleet: fleet?.devices && (await openFleet(fleet.devices, invocation, context)),
    publicHost: textOption(invocation, 'public'),
    sample: numberOption(invocation, 'sample') ?? DEFAULT_SAMPLE,
    paceMs: paceSeconds === undefined ? undefined : paceSeconds * 1000,
    limitMinutes: limitOption(invocation),
  };
  const report = await openReport(
    { wish, inputs: fleetFile === undefined ? [] : [fleetFile] },
    invocation,
    context,
  );
  const { brokerTools, vault, version } = context;
  const { seen, sampled, ...verdict } = await checkBroker(
    request,
    { ...brokerTools, entropy: vault.entropy },
    context,
  );
  return report(reportOfBroker(seen, verdict, { version, sampled }));
};

const DEFAULT_PORTS = { mqtts: 8883, mqtt: 1883 } as const;

/** @throws HardenError `usage.argument` */
function parseBrokerUrl(text: string): CheckRequest['server'] {
  const match =
    /^(?:(mqtts?):\/\/)?(?:\[([0-9a-fA-F:.]+)\]|([^\s:/@[\]]+))(?::(\d{1,5}))?\/?$/.exec(text);
  const [, scheme = 'mqtts', address, host = address, digits] = match ?? [];
  const tls = scheme === 'mqtts';
  const port = Number(digits ?? (tls ? DEFAULT_PORTS.mqtts : DEFAULT_PORTS.mqtt));
  if (host !== undefined && port > 0 && port < 65_536) return { host, port, tls };
  throw new HardenError(
    'usage.argument',
    'the broker must be mqtts://<host>, mqtts://<host>:<port> or <host>',
    { hint: 'users and passwords do not belong here: they come from fleet and vault' },
  );
}

/** @throws HardenError `usage.argument` */
function limitOption(invocation: Invocation): number | undefined {
  const minutes = numberOption(invocation, 'limit');
  if (minutes === undefined || (minutes >= 1 && minutes <= MOST_MINUTES)) return minutes;
  throw new HardenError('usage.argument', `--limit takes 1 to ${MOST_MINUTES} minutes`);
}

/** @throws HardenError `usage.argument` for a host that no profile knows */
function requireNamed(host: string, devices: readonly PlannedDevice[]): void {
  const isNamed = devices.some(({ profile }) => profile.profile.mqtt?.host === host);
  if (isNamed) return;
  throw new HardenError('usage.argument', `no profile names ${host} as its broker`, {
    hint: '--intrusive disturbs: it goes with --fleet <file>, and with the host its profiles name',
  });
}

async function openFleet(
  devices: readonly PlannedDevice[],
  invocation: Invocation,
  context: CommandContext,
): Promise<NonNullable<CheckRequest['fleet']>> {
  const path = vaultPath(invocation, context);
  const isThere =
    textOption(invocation, 'vault') !== undefined || (await context.files.exists(path));
  const folder = brokerFolder(invocation);
  const hasFolder = await context.files.exists(`${folder}/${SETTINGS_FILE}`);
  const settings = hasFolder ? await readSettings(folder, context.files) : DEFAULT_SETTINGS;
  const vault = isThere ? (await openVault(path, context.vault)).vault : undefined;
  return { devices, vault, controllers: settings.controllers };
}
