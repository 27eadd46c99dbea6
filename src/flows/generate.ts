import type { FirmwarePack } from '../core/catalogue/pack.ts';
import { makeHeaderModel } from '../core/generate/header-model.ts';
import { makeProjectModel, type ProjectFolders } from '../core/generate/project-model.ts';
import { renderTemplate } from '../core/generate/render.ts';
import { HardenError } from '../core/kernel/errors.ts';
import type { BuildPlan } from '../core/plan/build-plan.ts';
import type { Files } from './bindings/files.ts';

/** Path in the generated project → text. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** A template of the pack and where its text came from. */
export interface Template {
  readonly to: string;
  readonly path: string;
  readonly text: string;
}

/**
 * Reads the templates of a pack; the first folder that has one wins, so that a user can replace one.
 * @param folders - each holds a folder named as the pack; the last one is that of harden
 * @throws HardenError `usage.not-found`; `usage.argument` for a folder whose files would replace nothing
 */
export async function readTemplates(
  pack: FirmwarePack,
  folders: readonly string[],
  files: Files,
): Promise<readonly Template[]> {
  for (const folder of folders.slice(0, -1))
    await refuseIdleTemplates(`${folder}/${pack.id}`, pack, files);
  return Promise.all(
    pack.generate.map(async ({ template, to }) => {
      const candidates = folders.map((folder) => `${folder}/${pack.id}/${template}`);
      const path = await firstExisting(candidates, files);
      return { to, path, text: await files.readText(path) };
    }),
  );
}

/** A template under a wrong name would be passed over without a word. */
async function refuseIdleTemplates(
  folder: string,
  pack: FirmwarePack,
  files: Files,
): Promise<void> {
  const names = pack.generate.map(({ template }) => template);
  const present = (await files.isFolder(folder)) ? await files.list(folder) : [];
  const idle = present.find((path) => path.endsWith('.hbs') && !names.includes(path));
  if (idle === undefined && present.length > 0) return;
  const message =
    idle === undefined
      ? `there is no template in ${folder}`
      : `${folder}/${idle} replaces no template of ${pack.id}`;
  throw new HardenError('usage.argument', message, {
    hint: `its templates are ${names.join(', ')}, in a folder named ${pack.id}`,
  });
}

async function firstExisting(candidates: readonly string[], files: Files): Promise<string> {
  for (const path of candidates) if (await files.exists(path)) return path;
  return candidates.at(-1) ?? '';
}

/**
 * Renders every template of a pack.
 * @throws HardenError `template.invalid`, `literal.unrepresentable`
 */
export function generateFiles(
  plan: BuildPlan,
  templates: readonly Template[],
  folders: ProjectFolders,
): GeneratedFiles {
  const model = { ...makeHeaderModel(plan), ...makeProjectModel(plan, folders) };
  return new Map(templates.map(({ to, path, text }) => [to, renderTemplate(path, text, model)]));
}
