import path from 'node:path';
import { HardenError } from '../core/kernel/errors.ts';
import type { OpenBundle } from '../flows/personalise.ts';
import type { CommandContext } from './command.ts';

/** Files of a bundle, as the user sees them. */
export function bundleFiles({ folder, evidence }: OpenBundle): readonly string[] {
  return evidence.digests.map(({ file }) => `${folder}/${file}`);
}

/**
 * Makes sure that what holds secrets does not land in a bundle, which may be published.
 * @param folder - where it would go
 * @throws HardenError `usage.argument`
 */
export async function refuseBundleFolders(
  folder: string,
  bundle: OpenBundle,
  { files, cwd }: Pick<CommandContext, 'files' | 'cwd'>,
): Promise<void> {
  const refused = new Set([
    bundle.folder,
    ...bundleFiles(bundle).map((file) => path.dirname(file)),
  ]);
  for (let above = folder; ; above = path.dirname(above)) {
    for (const other of refused) {
      if (!(await files.isSame(above, path.resolve(cwd, other)))) continue;
      throw new HardenError('usage.argument', `${other} is the bundle, which holds no secret`, {
        hint: 'choose another folder: a bundle may be published',
      });
    }
    if (above === path.dirname(above)) return;
  }
}
