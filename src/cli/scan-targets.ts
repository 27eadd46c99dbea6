import { DEFAULT_SETTINGS } from '../core/broker/settings.ts';
import { closest, suggestion } from '../core/document/did-you-mean.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { lanContract } from '../core/scan/lan-contract.ts';
import type { Vault } from '../core/vault/vault.ts';
import { readSettings, SETTINGS_FILE } from '../flows/broker/sync-broker.ts';
import type { PlannedDevice } from '../flows/load-fleet.ts';
import { planProfile } from '../flows/plan.ts';
import type { Found } from '../flows/scan/find-devices.ts';
import { hostNames } from '../flows/scan/host-names.ts';
import type { ScanTarget } from '../flows/scan/scan-target.ts';
import { type Reports, waitForDevices } from '../flows/scan/wait-for-devices.ts';
import { openVault } from '../flows/vault.ts';
import { DEFAULT_BROKER } from './broker-options.ts';
import type { CommandContext, CommandResult, Invocation } from './command.ts';
import { type FoundDevices, findWithOptions } from './find-options.ts';
import { withLedger } from './label-facts.ts';
import { numberOption, packFolders, textOption } from './options.ts';
import { resolveHost } from './scan-options.ts';
import { brokenFleet, fleetPath, readFleet, vaultPath } from './vault-options.ts';

/** What is to be looked at, or why it cannot be. */
export type ScanTargets =
  | { readonly targets: readonly ScanTarget[]; readonly inputs: readonly string[] }
  | { readonly refusal: CommandResult };

/** Options that only go with devices of a fleet. */
const FLEET_ONLY = ['network', 'ledger', 'wait'] as const;

/**
 * Finds out what the user means: a fleet file, a device of the fleet, or a host.
 * @throws HardenError `usage.*`, `scan.*`, `broker.*`, `vault.*`, `ledger.*`
 */
export async function findTargets(
  word: string,
  invocation: Invocation,
  context: CommandContext,
): Promise<ScanTargets> {
  const file = fleetPath(invocation);
  const hasFleet =
    textOption(invocation, 'fleet') !== undefined || (await context.files.exists(file));
  const kind = kindOf(word, hasFleet);
  if (kind === 'fleet') return targetsOfFleet(word, undefined, invocation, context);
  if (kind === 'device') return targetsOfFleet(file, word, invocation, context);
  const stray = FLEET_ONLY.find((name) => textOption(invocation, name) !== undefined);
  if (stray !== undefined) {
    throw new HardenError('usage.argument', `--${stray} goes with devices of a fleet`, {
      hint: 'name a fleet file, or a device of one with --fleet <file>',
    });
  }
  return targetOfHost(word, invocation, context);
}

/** By the word alone: a host is an address, or a name with a dot in it, wherever there is a fleet. */
function kindOf(word: string, hasFleet: boolean): 'fleet' | 'device' | 'host' {
  if (/\.(?:ya?ml|json|csv)$/i.test(word) || /[/\\]/.test(word)) return 'fleet';
  return hasFleet && !/[.:]/.test(word) ? 'device' : 'host';
}

async function targetOfHost(
  host: string,
  invocation: Invocation,
  context: CommandContext,
): Promise<ScanTargets> {
  const expected = textOption(invocation, 'expect');
  const packs = await packFolders(invocation, context);
  const planned =
    expected === undefined
      ? undefined
      : await planProfile({ path: expected, packs, today: context.today }, context.files);
  if (planned && planned.planned === undefined)
    return { refusal: brokenFleet({ findings: planned.findings, devices: undefined }, context) };
  const at = textOption(invocation, 'at') ?? host;
  const target: ScanTarget = {
    ...(await resolveHost(at, invocation, context)),
    ...{ name: host, isDevice: false, mac: undefined, reported: undefined },
    hostname: /^[a-z][a-z0-9-]*$/.test(host) ? host : undefined,
    contract: planned?.planned && lanContract(planned.planned.plan),
  };
  return { targets: [target], inputs: expected === undefined ? [] : [expected] };
}

async function targetsOfFleet(
  file: string,
  id: string | undefined,
  invocation: Invocation,
  context: CommandContext,
): Promise<ScanTargets> {
  const fleet = await readFleet(invocation, context, file);
  if (fleet.devices === undefined) return { refusal: brokenFleet(fleet, context) };
  if (textOption(invocation, 'expect') !== undefined) {
    throw new HardenError('usage.argument', '--expect goes with a host', {
      hint: 'a device is held against its own profile',
    });
  }
  const devices = id === undefined ? fleet.devices : [deviceOf(fleet.devices, id, file)];
  const at = textOption(invocation, 'at');
  if (at !== undefined && devices.length > 1)
    throw new HardenError('usage.argument', '--at goes with one device', {
      hint: 'name the device in place of the fleet file',
    });
  const opened = makeLazyVault(invocation, context);
  const reports = await waitForReports(devices, opened, invocation, context);
  let names: ReadonlyMap<string, string> = new Map();
  const told = reports?.addresses ?? new Map<string, string>();
  const hostNamesOf = async (): Promise<ReadonlyMap<string, string>> => {
    const vault = await opened.whereItIs();
    names = vault ? hostNames(vault, devices) : names;
    return names;
  };
  const given = at === undefined ? undefined : await resolveHost(at, invocation, context);
  const { listed, places } = given
    ? await placeAt(given, devices, invocation, context)
    : await findWithOptions(devices, { told, hostNames: hostNamesOf }, invocation, context);
  const plans = new Map(devices.map(({ device, profile }) => [device.id, profile.plan]));
  const targets = listed.map((device): ScanTarget => {
    const place = places.get(device.id);
    const plan = plans.get(device.id);
    return {
      ...{ name: device.id, isDevice: true, hostname: names.get(device.id) ?? device.id },
      ...{ mac: device.mac, address: place?.address, foundBy: place?.foundBy ?? '' },
      contract: plan && lanContract(plan),
      reported: reports?.reported.has(device.id),
    };
  });
  const profiles = devices.map(({ device }) => device.profile);
  return { targets, inputs: [file, ...new Set(profiles)] };
}

/** A word without a dot may have been meant as a host. */
function deviceOf(devices: readonly PlannedDevice[], id: string, file: string): PlannedDevice {
  const found = devices.find(({ device }) => device.id === id);
  if (found) return found;
  const ids = devices.map(({ device }) => device.id);
  throw new HardenError(
    'usage.argument',
    `${file} has no device "${id}"${suggestion(closest(id, ids))}`,
    { hint: 'name a device of the fleet file; a host goes by its address, or its full name' },
  );
}

/** The user knows where they are. */
async function placeAt(
  place: Found,
  planned: readonly PlannedDevice[],
  invocation: Invocation,
  context: CommandContext,
): Promise<FoundDevices> {
  const devices = planned.map(({ device }) => device);
  const listed = await withLedger(devices, invocation, context);
  return { listed, places: new Map(listed.map(({ id }) => [id, place])) };
}

/** The vault, opened once, and only when something of it is needed. */
interface LazyVault {
  open(): Promise<Vault>;
  /** `undefined` where nobody names one, and there is none. */
  whereItIs(): Promise<Vault | undefined>;
}

function makeLazyVault(invocation: Invocation, context: CommandContext): LazyVault {
  const path = vaultPath(invocation, context);
  let vault: Promise<Vault> | undefined;
  const open = (): Promise<Vault> => {
    vault ??= openVault(path, context.vault).then((opened) => opened.vault);
    return vault;
  };
  return {
    open,
    whereItIs: async () => {
      const isNamed = textOption(invocation, 'vault') !== undefined;
      return isNamed || (await context.files.exists(path)) ? open() : undefined;
    },
  };
}

async function waitForReports(
  devices: readonly PlannedDevice[],
  opened: LazyVault,
  invocation: Invocation,
  context: CommandContext,
): Promise<Reports | undefined> {
  const seconds = numberOption(invocation, 'wait');
  if (seconds === undefined) return undefined;
  const { files, vault: bindings, brokerTools } = context;
  const vault = await opened.open();
  const folder = textOption(invocation, 'broker') ?? DEFAULT_BROKER;
  const hasFolder = await files.exists(`${folder}/${SETTINGS_FILE}`);
  const { controllers } = hasFolder ? await readSettings(folder, files) : DEFAULT_SETTINGS;
  return waitForDevices(
    { devices, vault, controllers, waitMs: seconds * 1000 },
    { ...brokerTools, entropy: bindings.entropy },
    context,
  );
}
