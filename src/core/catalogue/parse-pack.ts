import { type DocumentResult, parseDocument } from '../document/parse-document.ts';
import type { ParsedDocument } from '../document/parsed-document.ts';
import { schemaFindings } from '../document/schema-findings.ts';
import type { Validator } from '../document/validator.ts';
import { type Finding, sortFindings } from '../kernel/finding.ts';
import type { FieldRow, FirmwarePack, Setting } from './pack.ts';
import { checkPack } from './pack-checks.ts';
import { makeBoard } from './parse-boards.ts';
import { makeFeature } from './parse-features.ts';
import type { RawBoards } from './raw-boards.gen.ts';
import type { RawFeatures } from './raw-features.gen.ts';
import type { Field, RawFirmware, Setting as RawSetting } from './raw-firmware.gen.ts';
import { validateBoards } from './validate-boards.gen.js';
import { validateFeatures } from './validate-features.gen.js';
import { validateFirmware } from './validate-firmware.gen.js';

/** A text with the name it has in findings. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** The three files of a pack. */
export interface PackTexts {
  readonly firmware: SourceText;
  readonly features: SourceText;
  readonly boards: SourceText;
}

/** A pack, or everything that is wrong with its files. */
export type PackResult =
  | { readonly pack: FirmwarePack }
  | { readonly findings: readonly Finding[] };

/**
 * Reads the files of a firmware pack, fills in what short forms leave out, and checks that all
 * references hold.
 * @param request.folder - absolute folder of the pack
 * @returns the pack, or all findings: `document.*` and `pack.*`
 */
export function parsePack(request: {
  readonly folder: string;
  readonly documents: PackTexts;
}): PackResult {
  const { folder, documents } = request;
  const firmware = readFile(documents.firmware, validateFirmware);
  const features = readFile(documents.features, validateFeatures);
  const boards = readFile(documents.boards, validateBoards);
  if ('findings' in firmware || 'findings' in features || 'findings' in boards) {
    return {
      findings: sortFindings(
        [firmware, features, boards].flatMap((file) => ('findings' in file ? file.findings : [])),
      ),
    };
  }
  const pack = makePack(folder, firmware.value, features.value, boards.value);
  const findings = checkPack(pack, {
    firmware: firmware.document,
    features: features.document,
    boards: boards.document,
  });
  return findings.length > 0 ? { findings: sortFindings(findings) } : { pack };
}

type FileResult<T> =
  | { readonly document: ParsedDocument; readonly value: T }
  | { readonly findings: readonly Finding[] };

function readFile<T>({ file, text }: SourceText, validate: Validator<T>): FileResult<T> {
  const result: DocumentResult = parseDocument(text, file);
  if ('findings' in result) return result;
  const { document } = result;
  if (validate(document.value)) return { document, value: document.value };
  return { findings: schemaFindings(document, validate.errors ?? [], 'pack') };
}

function makePack(
  folder: string,
  firmware: RawFirmware,
  { features }: RawFeatures,
  { boards }: RawBoards,
): FirmwarePack {
  return {
    id: firmware.id,
    title: firmware.title,
    folder,
    source: firmware.source,
    features: features.map(makeFeature),
    boards: boards.map(makeBoard),
    settings: (firmware.settings ?? []).map(makeSetting),
    fields: (firmware.fields ?? []).map(makeField),
    credentials: firmware.credentials ?? [],
    settingsAreas: firmware.settingsAreas ?? [],
    tls: firmware.tls ?? {},
    generate: firmware.generate ?? [],
    oracle: firmware.oracle,
    image: firmware.image,
    limits: firmware.limits ?? [],
  };
}

function makeSetting({ from, macro, type, maxSize, feature }: RawSetting): Setting {
  return { from, macro, type, maxSize, feature };
}

function makeField({ id, macro, size, alphabet, padding, secret, feature }: Field): FieldRow {
  return {
    id,
    macro,
    size,
    alphabet,
    padding: padding ?? 'exact',
    secret: secret ?? true,
    feature,
  };
}
