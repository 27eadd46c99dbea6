import path from 'node:path';
import type { FirmwarePack } from '../core/catalogue/pack.ts';
import { closest, suggestion } from '../core/document/did-you-mean.ts';
import { HardenError } from '../core/kernel/errors.ts';
import type { Severity } from '../core/kernel/finding.ts';
import { listPacks, readPack } from '../flows/load-pack.ts';
import type { CommandContext, Invocation } from './command.ts';

/**
 * The text of an option, or `undefined` when it was not given.
 * @throws HardenError `usage.argument` for an empty one: a variable of the user's shell that is not set
 */
export function textOption(invocation: Invocation, name: string): string | undefined {
  const value = invocation.options[name];
  if (value === '') throw new HardenError('usage.argument', `${longFlag(name)} is empty`);
  return typeof value === 'string' ? value : undefined;
}

/** True when a flag was given. */
export function flagOption(invocation: Invocation, name: string): boolean {
  return invocation.options[name] === true;
}

/**
 * The value of an option with a fixed set of values.
 * @throws HardenError `usage.argument`
 */
export function choiceOption<T extends string>(
  invocation: Invocation,
  name: string,
  choices: readonly T[],
): T | undefined {
  const value = textOption(invocation, name);
  if (value === undefined) return undefined;
  const choice = choices.find((word) => word === value);
  if (choice === undefined) {
    throw new HardenError(
      'usage.argument',
      `${longFlag(name)} takes ${choices.join(', ')}, not "${value}"`,
    );
  }
  return choice;
}

/**
 * A whole number.
 * @throws HardenError `usage.argument`
 */
export function numberOption(invocation: Invocation, name: string): number | undefined {
  const text = textOption(invocation, name);
  if (text === undefined || /^\d{1,9}$/.test(text)) return text === undefined ? text : Number(text);
  throw new HardenError('usage.argument', `--${name} takes a number, not "${text}"`);
}

/**
 * Refuses options that contradict each other.
 * @param pairs - names of options
 * @throws HardenError `usage.argument`
 */
export function refusePairs(
  invocation: Invocation,
  pairs: readonly (readonly [string, string])[],
): void {
  const isGiven = (name: string): boolean =>
    flagOption(invocation, name) || textOption(invocation, name) !== undefined;
  const both = pairs.find(([one, other]) => isGiven(one) && isGiven(other));
  if (both === undefined) return;
  const [one, other] = both.map(longFlag);
  throw new HardenError('usage.argument', `${one} and ${other} exclude each other`);
}

/** `failOn` as the user types it: `--fail-on`. */
function longFlag(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/**
 * The operand at a position, which commander has checked to be there.
 * @throws HardenError `usage.argument`
 */
export function operand(invocation: Invocation, index: number, name: string): string {
  const value = invocation.operands[index];
  if (value === undefined) throw new HardenError('usage.argument', `${name} is missing`);
  return value;
}

/** Folders with firmware packs: the user's first, then those that come with harden. */
export async function packFolders(
  invocation: Invocation,
  context: CommandContext,
): Promise<readonly string[]> {
  return [...(await ownFolder(invocation, context, 'packs')), `${context.root}/firmware`];
}

/** Folders with templates: the user's first, then those that come with harden. */
export async function templateFolders(
  invocation: Invocation,
  context: CommandContext,
): Promise<readonly string[]> {
  return [...(await ownFolder(invocation, context, 'templates')), `${context.root}/templates`];
}

/** The checkout a user names with `--source`. */
export async function sourceFolder(
  invocation: Invocation,
  context: CommandContext,
): Promise<string | undefined> {
  return (await ownFolder(invocation, context, 'source'))[0];
}

/**
 * The folder an option names; it must be there, or harden would do without it and nobody notice.
 * @throws HardenError `usage.not-found`
 */
async function ownFolder(
  invocation: Invocation,
  { files, cwd }: CommandContext,
  name: string,
): Promise<readonly string[]> {
  const given = textOption(invocation, name);
  return given === undefined ? [] : [await findFolder(given, `correct --${name}`, { files, cwd })];
}

/**
 * The folder an operand names.
 * @throws HardenError `usage.not-found`
 */
export async function requireFolder(given: string, context: CommandContext): Promise<string> {
  return findFolder(given, 'check the path', context);
}

async function findFolder(
  given: string,
  hint: string,
  { files, cwd }: Pick<CommandContext, 'files' | 'cwd'>,
): Promise<string> {
  const folder = path.resolve(cwd, given);
  if (await files.exists(folder)) return folder;
  throw new HardenError('usage.not-found', `there is no folder ${folder}`, { hint });
}

/**
 * The firmware pack of an id.
 * @throws HardenError `pack.not-found`, `pack.invalid` with the first finding
 */
export async function requirePack(
  id: string,
  invocation: Invocation,
  context: CommandContext,
): Promise<FirmwarePack> {
  const packs = await listPacks(await packFolders(invocation, context), context.files);
  const folder = packs.get(id);
  if (folder === undefined) {
    throw new HardenError(
      'pack.not-found',
      `there is no firmware pack "${id}"${suggestion(closest(id, packs.keys()))}`,
    );
  }
  const loaded = await readPack(folder, context.files, context.memo);
  if ('pack' in loaded) return loaded.pack;
  const [first] = loaded.findings;
  const place = first?.location ? `${first.location.file}:${first.location.line ?? 0}: ` : '';
  throw new HardenError('pack.invalid', `${place}${first?.message ?? 'the pack is invalid'}`);
}

/** Severity at which findings make a command exit 1. */
export function failOn(invocation: Invocation): Severity {
  return choiceOption(invocation, 'failOn', ['error', 'warning', 'note']) ?? 'error';
}

/** The folder of a bundle, without slashes at its end. */
export function bundleFolder(invocation: Invocation): string {
  return operand(invocation, 0, 'the bundle').replace(/(?<=.)\/+$/, '');
}
