import { type DocumentResult, parseDocument } from '../document/parse-document.ts';
import type { ParsedDocument } from '../document/parsed-document.ts';
import { schemaFindings } from '../document/schema-findings.ts';
import type { Validator } from '../document/validator.ts';
import { type Finding, type Location, sortFindings } from '../kernel/finding.ts';
import type { FieldRow, FirmwarePack, OracleSetup, Setting, Source } from './pack.ts';
import { checkPack } from './pack-checks.ts';
import type { PackDocuments } from './pack-problem.ts';
import { makeBoard } from './parse-boards.ts';
import { makeEdit } from './parse-edits.ts';
import { makeFeature } from './parse-features.ts';
import type { RawBoards } from './raw-boards.gen.ts';
import type { RawEdits } from './raw-edits.gen.ts';
import type { RawFeatures } from './raw-features.gen.ts';
import type { Field, RawFirmware, Setting as RawSetting } from './raw-firmware.gen.ts';
import { validateBoards } from './validate-boards.gen.js';
import { validateEdits } from './validate-edits.gen.js';
import { validateFeatures } from './validate-features.gen.js';
import { validateFirmware } from './validate-firmware.gen.js';

/** A text with the name it has in findings. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** The files of a pack; only `edits.yaml` may be missing. */
export interface PackTexts {
  readonly firmware: SourceText;
  readonly features: SourceText;
  readonly boards: SourceText;
  readonly edits?: SourceText | undefined;
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
  const edits = documents.edits && readFile(documents.edits, validateEdits);
  const all = [firmware, features, boards, ...(edits ? [edits] : [])];
  if (
    'findings' in firmware ||
    'findings' in features ||
    'findings' in boards ||
    (edits && 'findings' in edits)
  ) {
    return {
      findings: sortFindings(all.flatMap((file) => ('findings' in file ? file.findings : []))),
    };
  }
  const read = {
    firmware: firmware.document,
    features: features.document,
    boards: boards.document,
    edits: edits?.document,
  };
  const rows = makeRows(folder, {
    firmware: firmware.value,
    features: features.value,
    boards: boards.value,
    edits: edits?.value,
  });
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

interface RawPack {
  readonly firmware: RawFirmware;
  readonly features: RawFeatures;
  readonly boards: RawBoards;
  readonly edits: RawEdits | undefined;
}

function makeRows(folder: string, raw: RawPack): Rows {
  const { firmware } = raw;
  return {
    id: firmware.id,
    title: firmware.title,
    folder,
    source: makeSource(firmware.source),
    project: firmware.project ?? '.',
    edits: (raw.edits?.edits ?? []).map(makeEdit),
    features: raw.features.features.map(makeFeature),
    boards: raw.boards.boards.map(makeBoard),
    settings: (firmware.settings ?? []).map(makeSetting),
    fields: (firmware.fields ?? []).map(makeField),
    credentials: firmware.credentials ?? [],
    settingsAreas: firmware.settingsAreas ?? [],
    tls: firmware.tls ?? {},
    generate: firmware.generate ?? [],
    oracle: makeOracle(firmware.oracle),
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

function makeSource(source: RawFirmware['source']): Source {
  return source.kind === 'folder' ? source : { ...source, leaveOut: source.leaveOut ?? [] };
}

function makeOracle(raw: RawFirmware['oracle']): OracleSetup {
  return {
    header: raw.header,
    language: raw.language,
    scan: raw.scan,
    switchPatterns: raw.switchPatterns,
    includes: raw.includes ?? raw.scan,
    stubs: raw.stubs ?? [],
    defines: raw.defines ?? [],
    wishDefines: raw.wishDefines ?? [],
    stockDefines: raw.stockDefines ?? [],
    stockBoards: raw.stockBoards,
    chipDefines: new Map(Object.entries(raw.chipDefines ?? {})),
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
