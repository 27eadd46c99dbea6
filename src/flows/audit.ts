import { identifyFirmware } from '../core/audit/identify-firmware.ts';
import { makeSubject, withPack } from '../core/audit/make-subject.ts';
import { type AuditReport, runAudit } from '../core/audit/run-audit.ts';
import type { Evidence } from '../core/bundle/evidence.ts';
import { expectationOf } from '../core/bundle/expectation.ts';
import { IMAGE_NAME } from '../core/bundle/manifest.ts';
import { recordedControl } from '../core/bundle/recorded-control.ts';
import { tamperedFinding } from '../core/bundle/tampered.ts';
import type { FirmwarePack } from '../core/catalogue/pack.ts';
import type { ElfFile } from '../core/image/elf-file.ts';
import type { ImageFile } from '../core/image/image-file.ts';
import { parseElf } from '../core/image/parse-elf.ts';
import { parseImage } from '../core/image/parse-image.ts';
import { HardenError } from '../core/kernel/errors.ts';
import type { Files } from './bindings.ts';
import { ELF_NAME, EVIDENCE_NAME, findChangedFiles, readEvidence } from './bundle.ts';

/** What was audited, and what the bundle said of itself, where it is one. */
export interface AuditResult {
  readonly report: AuditReport;
  readonly evidence: Evidence | undefined;
  readonly pack: FirmwarePack | undefined;
}

/**
 * Audits a bundle folder, an image or an ELF file.
 * @param request.elf - ELF file that belongs to the image
 * @param request.firmware - id of the pack to audit with; recognised when left out
 * @throws HardenError `usage.not-found`, `image.*`, `elf.invalid`
 */
export async function audit(
  request: {
    readonly path: string;
    readonly elf: string | undefined;
    readonly firmware: string | undefined;
    readonly packs: readonly FirmwarePack[];
  },
  files: Files,
): Promise<AuditResult> {
  const evidencePath = `${request.path}/${EVIDENCE_NAME}`;
  if (await files.exists(evidencePath)) return auditBundle(request.path, request.packs, files);
  const main = await readFirmware(request.path, files);
  const extra = request.elf === undefined ? {} : await readFirmware(request.elf, files);
  const pack = request.packs.find(({ id }) => id === request.firmware);
  const name = request.path.split('/').at(-1) ?? request.path;
  const subject = makeSubject({ name, ...extra, ...main, pack });
  const recognised = pack ?? identifyFirmware(subject, request.packs)?.pack;
  const known = pack || !recognised ? subject : withPack(subject, recognised);
  return { report: runAudit(known), evidence: undefined, pack: recognised };
}

async function auditBundle(
  folder: string,
  packs: readonly FirmwarePack[],
  files: Files,
): Promise<AuditResult> {
  const evidence = await readEvidence(folder, files);
  const changed = await findChangedFiles(folder, evidence, files);
  const tampered = changed.map(({ file, sha256, actual }) => tamperedFinding(file, sha256, actual));
  const pack = packs.find(({ id }) => id === evidence.plan.firmware.id);
  const subject = makeSubject({
    name: evidence.plan.profile,
    ...(await readFirmware(`${folder}/${ELF_NAME}`, files)),
    ...(await readFirmware(`${folder}/${IMAGE_NAME}`, files)),
    pack,
    expected: expectationOf(evidence.plan),
  });
  const report = runAudit({ ...subject, control: recordedControl(evidence.control) });
  return { report: { ...report, findings: [...tampered, ...report.findings] }, evidence, pack };
}

/** The one of both that a file is, told by its first bytes. */
async function readFirmware(
  path: string,
  files: Files,
): Promise<{ readonly elf: ElfFile } | { readonly image: ImageFile }> {
  const bytes = await files.readBytes(path);
  const isElf = bytes[0] === 0x7f && bytes[1] === 0x45; // 0x7F 'E', ELF specification 1.2 §1-5
  return naming(path, () => (isElf ? { elf: parseElf(bytes) } : { image: parseImage(bytes) }));
}

/** Parsers know bytes, not files: their failures get the name of the file here. */
function naming<T>(path: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof HardenError)) throw error;
    const { code, message, hint } = error;
    throw new HardenError(code, `${path}: ${message}`, { hint, cause: error });
  }
}
