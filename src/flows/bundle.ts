import type { AuditReport } from '../core/audit/run-audit.ts';
import type { Evidence } from '../core/bundle/evidence.ts';
import { IMAGE_NAME, makeManifest } from '../core/bundle/manifest.ts';
import { modelOfBuild } from '../core/bundle/report.ts';
import { makeSbom } from '../core/bundle/sbom.ts';
import { validateEvidence } from '../core/bundle/validate-evidence.gen.js';
import type { FirmwarePack } from '../core/catalogue/pack.ts';
import { digestHex } from '../core/kernel/checksums.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { formatHtml } from '../core/report/html.ts';
import { formatMarkdown } from '../core/report/markdown.ts';
import type { Files } from './bindings.ts';
import type { GeneratedFiles } from './generate.ts';

export const EVIDENCE_NAME = 'evidence.json';
export const ELF_NAME = 'firmware.elf';
export const MANIFEST_NAME = 'manifest.json';

/** Path in the bundle → content. */
export type BundleFiles = ReadonlyMap<string, string | Uint8Array>;

/** Everything a bundle is made of. */
export interface BundleParts {
  readonly evidence: Evidence;
  readonly report: AuditReport;
  readonly pack: FirmwarePack;
  readonly elf: Uint8Array;
  readonly image: Uint8Array;
  /** Generated files with folders relative to a checkout. */
  readonly published: GeneratedFiles;
}

/** The files of a bundle. None holds a secret, a time or a path of this machine. */
export function bundleFiles(parts: BundleParts): BundleFiles {
  const { evidence, elf, image, pack } = parts;
  const model = modelOfBuild(evidence, parts.report);
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return new Map<string, string | Uint8Array>([
    [IMAGE_NAME, image],
    [ELF_NAME, elf],
    [MANIFEST_NAME, json(makeManifest(evidence.plan, pack, image, evidence.harden))],
    [EVIDENCE_NAME, json(evidence)],
    ['sbom.cdx.json', makeSbom(evidence)],
    ['report.html', formatHtml(model)],
    ['report.md', formatMarkdown(model)],
    ...[...parts.published].map(([path, text]) => [`project/${path}`, text] as const),
  ]);
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
  /** SHA-256 of the file as it is. */
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
      const actual = digestHex(await files.readBytes(`${folder}/${file}`));
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
