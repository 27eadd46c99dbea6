import { identifyFirmware } from '../core/audit/identify-firmware.ts';
import { makeSubject, withPack } from '../core/audit/make-subject.ts';
import { type AuditReport, runAudit } from '../core/audit/run-audit.ts';
import type { Evidence } from '../core/bundle/evidence.ts';
import { expectationOf } from '../core/bundle/expectation.ts';
import { IMAGE_NAME } from '../core/bundle/manifest.ts';
import { parseManifest } from '../core/bundle/parse-manifest.ts';
import { publishFinding } from '../core/bundle/publish-finding.ts';
import { recordedControl } from '../core/bundle/recorded-control.ts';
import { strayParts, tamperedFinding } from '../core/bundle/tampered.ts';
import type { FirmwarePack } from '../core/catalogue/pack.ts';
import type { ElfFile } from '../core/image/elf-file.ts';
import type { ImageFile } from '../core/image/image-file.ts';
import { parseElf } from '../core/image/parse-elf.ts';
import { parseImage } from '../core/image/parse-image.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { type Finding, sortFindings } from '../core/kernel/finding.ts';
import { applyWaivers } from '../core/profile/policy/apply-waivers.ts';
import type { Files } from './bindings/files.ts';
import {
  ELF_NAME,
  EVIDENCE_NAME,
  findChangedFiles,
  MANIFEST_NAME,
  readEvidence,
} from './bundle.ts';

/**
 * Largest flash that modules are sold with, bytes. The codes of the header (`flash-codes.ts`) go on
 * to 128 MB; a file of that size is rather not an image, and would be searched for a minute.
 */
const MAX_IMAGE_SIZE = 32 << 20;

/** What was audited, and what the bundle said of itself, where it is one. */
export interface AuditResult {
  readonly report: AuditReport;
  readonly evidence: Evidence | undefined;
  readonly pack: FirmwarePack | undefined;
  /** What speaks for the pack, where it was recognised and not named. */
  readonly recognisedBy: readonly string[];
}

/**
 * Audits a bundle folder, an image or an ELF file.
 * @param request.elf - ELF file that belongs to the image
 * @param request.firmware - id of the pack to audit with; recognised when left out
 * @param request.today - ISO date, for the waivers of a bundle
 * @throws HardenError `usage.argument`, `usage.not-found`, `pack.not-found` for a bundle whose pack is
 *   not at hand, `bundle.invalid`, `image.*`, `elf.invalid`
 */
export async function audit(
  request: {
    readonly path: string;
    readonly elf: string | undefined;
    readonly firmware: string | undefined;
    readonly packs: readonly FirmwarePack[];
    readonly today: string;
  },
  files: Files,
): Promise<AuditResult> {
  if (await files.isFolder(request.path)) {
    if (request.elf !== undefined || request.firmware !== undefined) {
      throw new HardenError('usage.argument', 'a bundle names its own ELF file and firmware', {
        hint: 'leave --elf and --firmware out',
      });
    }
    return auditBundle(request, files);
  }
  const main = await readFirmware(request.path, files);
  const extra = request.elf === undefined ? {} : await readElfBeside(main, request.elf, files);
  const pack = request.packs.find(({ id }) => id === request.firmware);
  const name = request.path.split('/').at(-1) ?? request.path;
  const subject = makeSubject({ name, ...extra, ...main, pack });
  const guess = pack ? undefined : identifyFirmware(subject, request.packs);
  const known = guess ? withPack(subject, guess.pack) : subject;
  return {
    report: runAudit(known),
    evidence: undefined,
    pack: known.pack,
    recognisedBy: guess?.evidence ?? [],
  };
}

async function auditBundle(
  request: {
    readonly path: string;
    readonly packs: readonly FirmwarePack[];
    readonly today: string;
  },
  files: Files,
): Promise<AuditResult> {
  const folder = request.path;
  if (!(await files.exists(`${folder}/${EVIDENCE_NAME}`))) {
    throw new HardenError(
      'bundle.invalid',
      `${folder} holds no ${EVIDENCE_NAME}: it is not a bundle`,
      {
        hint: 'name a folder that `harden build` made, an image or an ELF file',
      },
    );
  }
  const evidence = await readEvidence(folder, files);
  const changed = await findChangedFiles(folder, evidence, files);
  const tampered = [
    ...changed.map(({ file, sha256, actual }) => tamperedFinding(file, sha256, actual)),
    // A changed one is told already, and may be no manifest at all.
    ...(changed.some(({ file }) => file === MANIFEST_NAME)
      ? []
      : await findStrayParts(folder, files)),
  ];
  const { plan } = evidence;
  const pack = requirePack(plan.firmware.id, request.packs);
  const subject = makeSubject({
    name: plan.profile,
    ...(await readPart(folder, ELF_NAME, files)),
    ...(await readPart(folder, IMAGE_NAME, files)),
    pack,
    expected: expectationOf(plan),
  });
  const report = runAudit({ ...subject, control: recordedControl(evidence.control) });
  // What the profile's checks and the oracle found cannot be found again from the files.
  const audited = new Set(report.checks.map(({ id }) => id));
  const earlier = evidence.findings.filter(({ check }) => !audited.has(check)).map(publishFinding);
  const findings = applyWaivers(
    [...tampered, ...earlier, ...report.findings],
    plan.waivers,
    request.today,
  );
  return {
    report: { ...report, findings: sortFindings(findings) },
    evidence,
    pack,
    recognisedBy: [],
  };
}

/** What a flasher would write and nobody audits; a rejected bundle has no manifest. */
async function findStrayParts(folder: string, files: Files): Promise<readonly Finding[]> {
  const path = `${folder}/${MANIFEST_NAME}`;
  if (!(await files.exists(path))) return [];
  return strayParts(MANIFEST_NAME, parseManifest(path, await files.readText(path)));
}

/** Without the catalogue nothing would be looked for, and nothing found: that must not look clean. */
function requirePack(id: string, packs: readonly FirmwarePack[]): FirmwarePack {
  const pack = packs.find((row) => row.id === id);
  if (pack) return pack;
  throw new HardenError(
    'pack.not-found',
    `the bundle was made with firmware pack "${id}", which is not here or has mistakes`,
    { hint: 'name the folder that holds this pack with --packs <dir>' },
  );
}

/** A file that every bundle has. */
async function readPart(
  folder: string,
  name: string,
  files: Files,
): ReturnType<typeof readFirmware> {
  if (await files.exists(`${folder}/${name}`)) return readFirmware(`${folder}/${name}`, files);
  throw new HardenError('bundle.invalid', `${folder} holds no ${name}: the bundle is not complete`);
}

/**
 * The ELF file that was named beside an image.
 * @throws HardenError `usage.argument` where it is none, or there is no image: it would be passed over
 */
async function readElfBeside(
  main: object,
  path: string,
  files: Files,
): Promise<{ readonly elf: ElfFile }> {
  if ('elf' in main) {
    throw new HardenError('usage.argument', 'the file to audit is an ELF file itself', {
      hint: 'leave --elf out, or name the image first',
    });
  }
  const beside = await readFirmware(path, files);
  if ('elf' in beside) return beside;
  throw new HardenError('usage.argument', `--elf names ${path}, which is an image`, {
    hint: 'name the .elf file of the same build',
  });
}

/** The one of both that a file is, told by its first bytes. */
async function readFirmware(
  path: string,
  files: Files,
): Promise<{ readonly elf: ElfFile } | { readonly image: ImageFile }> {
  const bytes = await files.readBytes(path);
  const isElf = bytes[0] === 0x7f && bytes[1] === 0x45; // 0x7F 'E', ELF specification 1.2 §1-5
  if (!isElf && bytes.length > MAX_IMAGE_SIZE) {
    throw new HardenError('usage.too-big', `${path} is larger than any flash: 32 MB`);
  }
  return naming(path, () =>
    isElf ? { elf: requireContent(parseElf(bytes)) } : { image: parseImage(bytes) },
  );
}

/** Without its table of sections an ELF file still runs, but a search of it would find nothing. */
function requireContent(elf: ElfFile): ElfFile {
  if (elf.sections.some(({ loaded, data }) => loaded && data.length > 0)) return elf;
  throw new HardenError('elf.invalid', 'none of its sections goes to the device', {
    hint: 'name the image, or an ELF file that still has its sections',
  });
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
