import type { AuditReport } from '../core/audit/run-audit.ts';
import type { Evidence } from '../core/bundle/evidence.ts';
import { IMAGE_NAME, makeManifest } from '../core/bundle/manifest.ts';
import { modelOfBuild } from '../core/bundle/report.ts';
import { makeSbom } from '../core/bundle/sbom.ts';
import { validateEvidence } from '../core/bundle/validate-evidence.gen.js';
import type { FirmwarePack } from '../core/catalogue/pack.ts';
import { digestHex } from '../core/kernel/checksums.ts';
import { HardenError } from '../core/kernel/errors.ts';
import type { BuildPlan } from '../core/plan/build-plan.ts';
import { formatHtml } from '../core/report/html.ts';
import { formatMarkdown } from '../core/report/markdown.ts';
import type { Files } from './bindings/files.ts';
import type { GeneratedFiles } from './generate.ts';

export const EVIDENCE_NAME = 'evidence.json';
export const ELF_NAME = 'firmware.elf';
export const MANIFEST_NAME = 'manifest.json';

/** Path in the bundle → content. */
export type BundleFiles = ReadonlyMap<string, string | Uint8Array>;

/** What a build made, before anything is said of it. */
export interface BuiltFiles {
  readonly plan: BuildPlan;
  readonly pack: FirmwarePack;
  readonly elf: Uint8Array;
  readonly image: Uint8Array;
  /** Generated files with folders relative to a checkout. */
  readonly published: GeneratedFiles;
  /** Version of harden. */
  readonly version: string;
}

/**
 * The files of a bundle that its evidence speaks of.
 * @param isGood - false leaves the manifest out and puts the project where no `platformio.ini` looks
 *   for one, so that neither a flasher nor PlatformIO takes the folder for a bundle
 * @throws HardenError `image.field` for a manifest whose image lacks a field
 */
export function builtFiles(built: BuiltFiles, isGood: boolean): BundleFiles {
  const { plan, pack, image, elf, published, version } = built;
  const project = isGood ? 'project' : 'rejected-project';
  return new Map<string, string | Uint8Array>([
    [IMAGE_NAME, image],
    [ELF_NAME, elf],
    ...(isGood ? [[MANIFEST_NAME, json(makeManifest(plan, pack, image, version))] as const] : []),
    ...[...published].map(([path, text]) => [`${project}/${path}`, text] as const),
  ]);
}

/**
 * The files of a bundle that say what is in it, for people and for other tools. None holds a secret,
 * a time or a path of this machine.
 */
export function reportFiles(evidence: Evidence, report: AuditReport): BundleFiles {
  const model = modelOfBuild(evidence, report);
  return new Map([
    ['sbom.cdx.json', makeSbom(evidence)],
    ['report.html', formatHtml(model)],
    ['report.md', formatMarkdown(model)],
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Writes a bundle as a whole: the folder is complete, or as it was before.
 * @param content - every file but the evidence, which has their digests
 */
export async function writeBundle(
  folder: string,
  { evidence, content }: { readonly evidence: Evidence; readonly content: BundleFiles },
  files: Files,
): Promise<void> {
  await files.replaceFolder(folder, async (draft) => {
    for (const [path, bytes] of content) await files.write(`${draft}/${path}`, bytes);
    await files.write(`${draft}/${EVIDENCE_NAME}`, json(evidence));
  });
}

/**
 * Reads what a bundle says of itself.
 * @throws HardenError `bundle.invalid`
 */
export async function readEvidence(folder: string, files: Files): Promise<Evidence> {
  const path = `${folder}/${EVIDENCE_NAME}`;
  return parseEvidence(path, await files.readText(path));
}

/** @throws HardenError `bundle.invalid` */
export function parseEvidence(path: string, text: string): Evidence {
  const value = parseJson(path, text);
  if (isEvidence(value)) return value;
  throw new HardenError('bundle.invalid', `${path} is not the evidence of a bundle`);
}

/** A file of a bundle that is not what its evidence says. */
export interface ChangedFile {
  readonly file: string;
  /** SHA-256 in the evidence; `undefined` for a file the evidence does not know. */
  readonly sha256: string | undefined;
  /** SHA-256 of the file as it is; `undefined` for one that is gone, or that nobody knows. */
  readonly actual: string | undefined;
}

/**
 * Files of a bundle that are not those its evidence speaks of: changed, missing or added. Only files
 * that a listing of the folder shows are read, whatever path the evidence names.
 */
export async function findChangedFiles(
  folder: string,
  { digests }: Pick<Evidence, 'digests'>,
  files: Files,
): Promise<readonly ChangedFile[]> {
  const present = new Set(await files.list(folder));
  const known = new Set(digests.map(({ file }) => file));
  const compared = await Promise.all(
    digests.map(async ({ file, sha256 }) => {
      const isThere = present.has(file);
      const actual = isThere ? digestHex(await files.readBytes(`${folder}/${file}`)) : undefined;
      return { file, sha256, actual };
    }),
  );
  const added = [...present].filter((file) => file !== EVIDENCE_NAME && !known.has(file));
  return [
    ...compared.filter(({ sha256, actual }) => actual !== sha256),
    ...added.map((file) => ({ file, sha256: undefined, actual: undefined })),
  ];
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HardenError('bundle.invalid', `${path} is not JSON`, { cause: error });
  }
}

function isEvidence(value: unknown): value is Evidence {
  return validateEvidence(value);
}
