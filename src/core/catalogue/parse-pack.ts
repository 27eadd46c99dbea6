import { type DocumentResult, parseDocument } from '../document/parse-document.ts';
import type { ParsedDocument } from '../document/parsed-document.ts';
import { schemaFindings } from '../document/schema-findings.ts';
import type { Validator } from '../document/validator.ts';
import { type Finding, type Location, sortFindings } from '../kernel/finding.ts';
import type { FieldRow, FirmwarePack, Setting } from './pack.ts';
import { checkPack } from './pack-checks.ts';
import type { PackDocuments } from './pack-problem.ts';
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
  const read = {
    firmware: firmware.document,
    features: features.document,
    boards: boards.document,
  };
  const rows = makeRows(folder, firmware.value, features.value, boards.value);
  const pack = { ...rows, locateMacro: (macro: string) => locateMacro(macro, rows, read) };
  const findings = checkPack(pack, read);
  return findings.length > 0 ? { findings: sortFindings(findings) } : { pack };
}

/** A pack without the way back into its files. */
type Rows = Omit<FirmwarePack, 'locateMacro'>;

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

function makeRows(
  folder: string,
  firmware: RawFirmware,
  { features }: RawFeatures,
  { boards }: RawBoards,
): Rows {
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

function locateMacro(macro: string, rows: Rows, { features, firmware }: PackDocuments): Location {
  const at = (list: readonly { readonly macro: string }[]): number =>
    list.findIndex((row) => row.macro === macro);
  const setting = at(rows.settings);
  if (setting !== -1) return firmware.locate(['settings', setting, 'macro']);
  const field = at(rows.fields);
  if (field !== -1) return firmware.locate(['fields', field, 'macro']);
  return features.locate(['features', at(rows.features), 'macro']);
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
