import { isIP } from 'node:net';
import { HardenError } from '../core/kernel/errors.ts';
import { hostKind } from '../core/profile/policy/private-host.ts';
import { type Baseline, parseBaseline } from '../core/scan/baseline.ts';
import type { CommandContext, Invocation } from './command.ts';
import { flagOption, numberOption, textOption } from './options.ts';
import { type OutputFile, outputFile } from './output-file.ts';
import { openReport, type ReportWish } from './report-result.ts';
import { DEFAULT_RATE, FULL_RATE } from './scan-flags.ts';
import { vaultPath } from './vault-options.ts';

/** Connections and datagrams in a second at most: what a home router takes from one client. */
const FASTEST = 5_000;

/** How far a look goes. @throws HardenError `usage.argument` */
export function scanPace(invocation: Invocation): {
  readonly isFull: boolean;
  readonly perSecond: number;
} {
  const isFull = flagOption(invocation, 'full');
  const perSecond = numberOption(invocation, 'rate') ?? (isFull ? FULL_RATE : DEFAULT_RATE);
  if (perSecond >= 1 && perSecond <= FASTEST) return { isFull, perSecond };
  throw new HardenError('usage.argument', `--rate takes a number from 1 to ${FASTEST}`);
}

/** The baseline to compare with. @throws HardenError `scan.baseline`, `usage.*` */
export async function readBaseline(
  invocation: Invocation,
  { files }: CommandContext,
): Promise<Baseline | undefined> {
  const file = textOption(invocation, 'baseline');
  return file === undefined ? undefined : parseBaseline(file, await files.readText(file));
}

/** What `--save` is to bring up to date; `undefined` for a new file. @throws HardenError `scan.baseline`, `usage.*` */
export async function readSaved(
  invocation: Invocation,
  { files }: CommandContext,
): Promise<Baseline | undefined> {
  const file = textOption(invocation, 'save');
  if (file === undefined || !(await files.exists(file))) return undefined;
  return parseBaseline(file, await files.readText(file));
}

/** Options that name a file which is read. */
const READ = ['identity', 'ledger', 'expect'] as const;

/**
 * Where report and baseline go; neither onto a file that was read, nor both onto one.
 * @param request.inputs - of the targets
 * @throws HardenError `usage.argument`
 */
export async function openScanFiles(
  { wish, inputs }: { readonly wish: ReportWish; readonly inputs: readonly string[] },
  invocation: Invocation,
  context: CommandContext,
): Promise<{
  readonly save: OutputFile | undefined;
  readonly report: Awaited<ReturnType<typeof openReport>>;
}> {
  const given = (option: string): readonly string[] => {
    const name = textOption(invocation, option);
    return name === undefined ? [] : [name];
  };
  const read = [...inputs, vaultPath(invocation, context), ...READ.flatMap(given)];
  const [name] = given('save');
  const save =
    name === undefined ? undefined : await outputFile({ name, inputs: read, invocation }, context);
  const [output] = given('output');
  if (name !== undefined && output === name)
    throw new HardenError('usage.argument', '--save and --output name the same file');
  const kept = [...read, ...given('save'), ...given('baseline')];
  return { save, report: await openReport({ wish, inputs: kept }, invocation, context) };
}

/**
 * The address of a host. Hosts of the internet are looked at only where the user types them twice.
 * @throws HardenError `scan.unknown-host`, `scan.public`
 */
export async function resolveHost(
  host: string,
  invocation: Invocation,
  { brokerTools: { probes } }: CommandContext,
): Promise<{ readonly address: string; readonly foundBy: string }> {
  if (host === '') throw new HardenError('usage.argument', 'the host is empty');
  const [first] = await probes.addresses(host);
  if (first === undefined) throw new HardenError('scan.unknown-host', `${host} leads nowhere`);
  const { address } = first;
  const isMeant = textOption(invocation, 'public')?.toLowerCase() === host.toLowerCase();
  if (hostKind(address) === 'public' && !isMeant)
    throw new HardenError('scan.public', `${host} is a host of the internet`);
  return { address, foundBy: isIP(host) === 0 ? `name ${host}` : 'as given' };
}
