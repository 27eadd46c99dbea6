import path from 'node:path';
import { HardenError } from '../core/kernel/errors.ts';
import type { OpenBundle } from '../flows/personalise.ts';
import type { CommandContext, Invocation } from './command.ts';
import { flagOption, textOption } from './options.ts';
import { outputFile } from './output-file.ts';
import { bundleFiles, refuseBundleFolders } from './refuse-bundle-folders.ts';
import { inFolder } from './vault-options.ts';

/** Whose images are wanted, and where they go. */
export type Target =
  | { readonly kind: 'device'; readonly device: string; readonly file: string | undefined }
  | { readonly kind: 'all'; readonly folder: string | undefined };

const USAGE = '--device <id> --out <file>, or --all --out-dir <dir>';

/**
 * What the options say; a dry run needs no place.
 * @throws HardenError `usage.argument`
 */
export function parseTarget(invocation: Invocation): Target {
  const device = textOption(invocation, 'device');
  const file = textOption(invocation, 'out');
  const folder = textOption(invocation, 'outDir');
  const isAll = flagOption(invocation, 'all');
  const isDry = flagOption(invocation, 'dryRun');
  const refuse = (message: string): HardenError =>
    new HardenError('usage.argument', message, { hint: USAGE });
  if (isAll) {
    if (device !== undefined) throw refuse('--device and --all exclude each other');
    if (file !== undefined) throw refuse('--out is for one image; --all takes --out-dir');
    if (folder === undefined && !isDry) throw refuse('--out-dir is missing');
    return { kind: 'all', folder };
  }
  if (device === undefined) throw refuse('the device is missing');
  if (folder !== undefined) throw refuse('--out-dir goes with --all; --device takes --out');
  if (file === undefined && !isDry) throw refuse('--out is missing');
  return { kind: 'device', device, file };
}

/**
 * Makes sure that an image lands neither in the bundle, which may be published, nor on what is read,
 * nor on the screen.
 * @param request.inputs - files that are read besides those of the bundle
 * @returns path of the image of a device, as the user sees it
 * @throws HardenError `usage.argument`
 */
export async function imagePlace(
  request: {
    readonly target: Target;
    readonly bundle: OpenBundle;
    readonly inputs: readonly string[];
    readonly invocation: Invocation;
  },
  context: CommandContext,
): Promise<(device: string) => string> {
  const { target, bundle, invocation } = request;
  const { cwd } = context;
  const place = target.kind === 'all' ? target.folder : target.file;
  const ending = flagOption(invocation, 'gzip') ? 'bin.gz' : 'bin';
  if (place === undefined) return (device) => `${device}.${ending}`;
  if (target.kind === 'device') {
    const inputs = [...bundleFiles(bundle), ...request.inputs];
    const output = await outputFile({ name: place, inputs, invocation }, context);
    if (output.isStandardOutput) {
      throw new HardenError('usage.argument', 'an image with secrets is never printed', {
        hint: 'name a file with --out',
      });
    }
  }
  const folder = path.resolve(cwd, target.kind === 'all' ? place : path.dirname(place));
  await refuseBundleFolders(folder, bundle, context);
  if (target.kind === 'device') return () => inFolder(cwd, place);
  return (device) => inFolder(cwd, path.join(place, `${device}.${ending}`));
}
