import path from 'node:path';
import { HardenError } from '../../core/kernel/errors.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import { PAGE_NAME } from '../../core/page/page.ts';
import { exportSite } from '../../flows/page/export-site.ts';
import type { CommandContext, CommandResult, Invocation, RunCommand } from '../command.ts';
import { numberOrHexOption } from '../flash-options.ts';
import { flagOption, refusePairs, textOption } from '../options.ts';
import { refuseBundleFolders } from '../refuse-bundle-folders.ts';
import { untilStopped } from '../until-stopped.ts';
import { inFolder } from '../vault-options.ts';
import { readWebSubject, type WebSubject } from '../web-site.ts';

const HIGHEST_PORT = 65_535;

/** `harden web <bundle or fleet>`: a page that flashes boards, served here or written for a web host. */
export const run: RunCommand = async (invocation, context) => {
  refusePairs(invocation, [['export', 'listen']]);
  const port = numberOrHexOption(invocation, 'listen') ?? 0;
  if (port > HIGHEST_PORT) {
    throw new HardenError('usage.argument', `--listen takes 1 to ${HIGHEST_PORT}, not ${port}`);
  }
  const subject = await readWebSubject(invocation, context);
  if ('exit' in subject) return subject;
  const folder = textOption(invocation, 'export');
  return folder === undefined
    ? serve(subject, port, invocation, context)
    : write(subject, folder, context);
};

async function serve(
  subject: WebSubject,
  port: number,
  invocation: Invocation,
  context: CommandContext,
): Promise<CommandResult> {
  const { address, close } = await context.siteServer.serve({ site: subject.site, port });
  const facts = { ...describe(subject), address };
  if (flagOption(invocation, 'json')) context.print(JSON.stringify(facts));
  else for (const line of lines(subject, address)) context.print(line);
  try {
    await untilStopped(context.signal);
  } finally {
    await close();
  }
  // Ctrl-C is how it is meant to end.
  return { exit: EXIT.clean, text: '', json: facts, isLine: true };
}

function lines(subject: WebSubject, address: string): readonly string[] {
  return [
    about(subject),
    `open this address in Chrome, Edge or Opera on this computer: ${address}`,
    'end with Ctrl-C',
  ];
}

async function write(
  subject: WebSubject,
  name: string,
  context: CommandContext,
): Promise<CommandResult> {
  const folder = path.resolve(context.cwd, name);
  for (const bundle of subject.bundles) await refuseBundleFolders(folder, bundle, context);
  await refuseOtherFolder(folder, name, context);
  await exportSite(folder, subject.site, context.files);
  const shown = inFolder(context.cwd, name);
  const vault =
    subject.vault === undefined
      ? 'the vault is not in it: whoever flashes brings it along'
      : `the encrypted vault is in it: whoever can read the site can try passphrases on it`;
  return {
    exit: EXIT.clean,
    text: [
      about(subject),
      `${shown} has the page, ${subject.site.size} files, for any host with https`,
      vault,
    ].join('\n'),
    json: { ...describe(subject), folder: shown, files: subject.site.size },
  };
}

/** The whole folder is replaced. */
async function refuseOtherFolder(
  folder: string,
  name: string,
  { files }: CommandContext,
): Promise<void> {
  const isOurs = (await files.exists(`${folder}/${PAGE_NAME}`)) || !(await files.exists(folder));
  if (isOurs || (await files.list(folder)).length === 0) return;
  throw new HardenError('usage.argument', `${name} has other files, which would be lost`, {
    hint: 'name a new folder, an empty one, or that of an earlier export',
  });
}

function about({ bundles, devices, unbuilt }: WebSubject): string {
  const names = bundles.map(({ evidence }) => evidence.plan.profile).join(', ');
  const missing = unbuilt.length === 0 ? '' : `; not built yet: ${unbuilt.join(', ')}`;
  return `${names}: ${devices} device${devices === 1 ? '' : 's'}${missing}`;
}

function describe(subject: WebSubject): Readonly<Record<string, unknown>> {
  const { bundles, devices, vault = null, unbuilt } = subject;
  return { bundles: bundles.map(({ folder }) => folder), devices, vault, unbuilt };
}
