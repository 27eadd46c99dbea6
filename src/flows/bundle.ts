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
import type { Files } from './bindings.ts';
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
 * @param isGood - false leaves the manifest out, so that no flasher takes the folder for a bundle
 * @throws HardenError `image.field` for a manifest whose image lacks a field
 */
export function builtFiles(built: BuiltFiles, isGood: boolean): BundleFiles {
  const { plan, pack, image, elf, published, version } = built;
  return new Map<string, string | Uint8Array>([
    [IMAGE_NAME, image],
    [ELF_NAME, elf],
    ...(isGood ? [[MANIFEST_NAME, json(makeManifest(plan, pack, image, version))] as const] : []),
    ...[...published].map(([path, text]) => [`project/${path}`, text] as const),
  ]);
}

/** The files of a bundle that say what is in it. None holds a secret, a time or a path of this machine. */
export function evidenceFiles(evidence: Evidence, report: AuditReport): BundleFiles {
  const model = modelOfBuild(evidence, report);
  return new Map([
    [EVIDENCE_NAME, json(evidence)],
    ['sbom.cdx.json', makeSbom(evidence)],
    ['report.html', formatHtml(model)],
    ['report.md', formatMarkdown(model)],
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Writes a bundle as a whole: the folder is complete, or as it was before. */
export async function writeBundle(
  folder: string,
  content: BundleFiles,
  files: Files,
): Promise<void> {
  await files.replaceFolder(folder, async (draft) => {
    for (const [path, bytes] of content) await files.write(`${draft}/${path}`, bytes);
  });
}

/**
 * Reads what a bundle says of itself.
 * @throws HardenError `bundle.invalid`
 */
export async function readEvidence(folder: string, files: Files): Promise<Evidence> {
  const path = `${folder}/${EVIDENCE_NAME}`;
  const value = parseJson(path, await files.readText(path));
  if (isEvidence(value)) return value;
  throw new HardenError('bundle.invalid', `${path} is not the evidence of a bundle`);
}

/** A file of a bundle whose bytes are not those the evidence was made from. */
export interface ChangedFile {
  readonly file: string;
  /** SHA-256 in the evidence. */
  readonly sha256: string;
  /** SHA-256 of the file as it is, or `missing`. */
  readonly actual: string;
}

/** Files of a bundle that are not those its evidence speaks of. */
export async function findChangedFiles(
  folder: string,
  { digests }: Evidence,
  files: Files,
): Promise<readonly ChangedFile[]> {
  const compared = await Promise.all(
    digests.map(async ({ file, sha256 }) => {
      if (file.startsWith('/') || file.split('/').includes('..')) {
        throw new HardenError('bundle.invalid', 'evidence.json names a file outside the bundle');
      }
      const path = `${folder}/${file}`;
      const isThere = await files.exists(path);
      const actual = isThere ? digestHex(await files.readBytes(path)) : 'missing';
      return { file, sha256, actual };
    }),
  );
  return compared.filter(({ sha256, actual }) => actual !== sha256);
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
