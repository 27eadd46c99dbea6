import type { Site } from '../../core/page/site.ts';
import type { Files } from '../bindings/files.ts';

/** Writes a site as a whole: the folder has all of the new one, or is as it was. */
export async function exportSite(
  folder: string,
  site: Site,
  files: Pick<Files, 'replaceFolder' | 'write'>,
): Promise<void> {
  await files.replaceFolder(folder, async (draft) => {
    for (const [name, { content }] of site) await files.write(`${draft}/${name}`, content);
  });
}
