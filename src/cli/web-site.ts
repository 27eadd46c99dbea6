import { HardenError } from '../core/kernel/errors.ts';
import { commandLine } from '../core/kernel/program.ts';
import type { Site } from '../core/page/site.ts';
import { EVIDENCE_NAME } from '../flows/bundle.ts';
import type { LoadedFleet, PlannedDevice } from '../flows/load-fleet.ts';
import { makeSite } from '../flows/page/make-site.ts';
import { type OpenBundle, openBundle } from '../flows/personalise.ts';
import { chooseDevices } from './bundle-devices.ts';
import type { CommandContext, CommandResult, Invocation } from './command.ts';
import { operand, textOption } from './options.ts';
import { brokenFleet, inFolder, readFleet } from './vault-options.ts';

/** What a page is about, and the files it is made of. */
export interface WebSubject {
  readonly site: Site;
  readonly bundles: readonly OpenBundle[];
  readonly devices: number;
  /** Path of the vault that lies beside the page. */
  readonly vault: string | undefined;
  /** Profiles of the fleet that have no bundle yet. */
  readonly unbuilt: readonly string[];
}

/**
 * Reads the bundle or the fleet the user names, and puts the site together.
 * @throws HardenError `usage.*`, `bundle.*`
 */
export async function readWebSubject(
  invocation: Invocation,
  context: CommandContext,
): Promise<WebSubject | CommandResult> {
  const { files, root, cwd } = context;
  const name = operand(invocation, 0, 'the bundle or fleet').replace(/(?<=.)\/+$/, '');
  const given = textOption(invocation, 'vault');
  const vault = given && inFolder(cwd, given);
  const read = (await files.exists(`${name}/${EVIDENCE_NAME}`))
    ? await readOne(name, invocation, context)
    : await readAll(name, invocation, context);
  if ('exit' in read) return read;
  const { bundles, devices, unbuilt } = read;
  const site = await makeSite({ pageFolder: `${root}/dist/web`, bundles, devices, vault }, files);
  return { site, bundles, devices: devices.length, vault, unbuilt };
}

interface Parts {
  readonly bundles: readonly OpenBundle[];
  readonly devices: readonly PlannedDevice[];
  readonly unbuilt: readonly string[];
}

/** One bundle, with the devices of the fleet that are for it where a fleet is named. */
async function readOne(
  folder: string,
  invocation: Invocation,
  context: CommandContext,
): Promise<Parts | CommandResult> {
  const bundle = await openBundle(folder, context.files);
  if (textOption(invocation, 'fleet') === undefined) {
    return { bundles: [bundle], devices: [], unbuilt: [] };
  }
  const fleet = await readFleet(invocation, context);
  if (fleet.devices === undefined) return brokenFleet(fleet, context);
  const { chosen } = chooseDevices(bundle, fleet.devices, undefined);
  return { bundles: [bundle], devices: chosen, unbuilt: [] };
}

/** Every device of a fleet whose profile was built. */
async function readAll(
  file: string,
  invocation: Invocation,
  context: CommandContext,
): Promise<Parts | CommandResult> {
  const fleet: LoadedFleet = await readFleet(invocation, context, file);
  const { devices } = fleet;
  if (devices === undefined) return brokenFleet(fleet, context);
  const profiles = [...new Set(devices.map(({ profile }) => profile.plan.profile))];
  const built = await Promise.all(
    profiles.map((profile) => context.files.exists(`build/${profile}/${EVIDENCE_NAME}`)),
  );
  const unbuilt = profiles.filter((_profile, index) => built[index] === false);
  if (unbuilt.length === profiles.length) {
    const [device] = devices;
    throw new HardenError('usage.not-found', `no profile of ${file} was built yet`, {
      hint: `${commandLine('build', device?.device.profile ?? '<profile>')} makes the first bundle`,
    });
  }
  const bundles: OpenBundle[] = [];
  for (const profile of profiles) {
    if (!unbuilt.includes(profile)) {
      const bundle = await openBundle(`build/${profile}`, context.files);
      chooseDevices(bundle, devices, undefined); // one that is outdated stops here
      bundles.push(bundle);
    }
  }
  const chosen = devices.filter(({ profile }) => !unbuilt.includes(profile.plan.profile));
  return { bundles, devices: chosen, unbuilt };
}
