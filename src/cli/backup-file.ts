import path from 'node:path';
import { HardenError } from '../core/kernel/errors.ts';
import type { OpenBundle } from '../flows/personalise.ts';
import type { CommandContext, Invocation } from './command.ts';
import { textOption } from './options.ts';
import { outputFile } from './output-file.ts';
import { refuseBundleFolders } from './refuse-bundle-folders.ts';

/**
 * Where the old contents of a flash go.
 * @param bundle - what is flashed, where it is a bundle
 * @throws HardenError `usage.argument` where something is there already: backups are never replaced
 */
export async function backupFile(
  invocation: Invocation,
  context: CommandContext,
  bundle: OpenBundle | undefined,
): Promise<string | undefined> {
  const name = textOption(invocation, 'backup');
  if (name === undefined) return undefined;
  const output = await outputFile({ name, inputs: [], invocation }, context);
  if (output.isStandardOutput) {
    throw new HardenError('usage.argument', 'a backup holds secrets and is never printed', {
      hint: 'name a file with --backup',
    });
  }
  if (bundle) await refuseBundleFolders(path.resolve(context.cwd, name, '..'), bundle, context);
  if (!(await context.files.exists(name))) return name;
  throw new HardenError('usage.argument', `${name} is there already`, {
    hint: 'a backup never replaces a file: name another one with --backup',
  });
}
