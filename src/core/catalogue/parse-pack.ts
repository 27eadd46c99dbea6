import { compose } from '../document/compose.ts';
import { makeDocument } from '../document/make-document.ts';
import { type DocumentResult, parseDocument } from '../document/parse-document.ts';
import type { ParsedDocument } from '../document/parsed-document.ts';
import { isRecord } from '../document/path.ts';
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
  | { readonly pack: FirmwarePack; readonly raw: RawPack }
  | { readonly findings: readonly Finding[] };

/**
 * Reads the files of a firmware pack, fills in what short forms leave out, and checks that all
 * references hold.
 * @param request.folder - absolute folder of the pack
 * @param request.known - what an earlier call made of the very same texts: they are not read again
 * @returns the pack, or all findings: `document.*` and `pack.*`
 */
export function parsePack(request: {
  readonly folder: string;
  readonly documents: PackTexts;
  readonly known?: RawPack | undefined;
}): PackResult {
  const { folder, documents, known } = request;
  if (known) return { pack: knownPack(folder, documents, known), raw: known };
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
  const raw = {
    firmware: firmware.value,
    features: features.value,
    boards: boards.value,
    edits: edits?.value,
  };
  const pack = makePack(folder, raw, read);
  const findings = checkPack(pack, read);
  return findings.length > 0 ? { findings: sortFindings(findings) } : { pack, raw };
}

/** Texts that were good once are good; the way back into them is found when somebody asks. */
function knownPack(folder: string, texts: PackTexts, raw: RawPack): FirmwarePack {
  const document = ({ file, text }: SourceText, value: unknown): ParsedDocument =>
    makeDocument({ file, text, value, secrecy: undefined, compose: () => compose(text) });
  return makePack(folder, raw, {
    firmware: document(texts.firmware, raw.firmware),
    features: document(texts.features, raw.features),
    boards: document(texts.boards, raw.boards),
    edits: texts.edits && document(texts.edits, raw.edits),
  });
}

function makePack(folder: string, raw: RawPack, read: PackDocuments): FirmwarePack {
  const rows = makeRows(folder, raw);
  return { ...rows, locateMacro: (macro) => locateMacro(macro, rows, read) };
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

/** The values of a pack's files, as written: plain data that JSON can hold. */
export interface RawPack {
  readonly firmware: RawFirmware;
  readonly features: RawFeatures;
  readonly boards: RawBoards;
  readonly edits?: RawEdits | undefined;
}

/**
 * True for what JSON makes of a {@link RawPack}. It looks at the outside only: whoever kept the
 * value must know that it is the one that was handed out.
 */
export function isRawPack(value: unknown): value is RawPack {
  return (
    isRecord(value) && ['firmware', 'features', 'boards'].every((name) => isRecord(value[name]))
  );
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
    bootLog: firmware.bootLog && { identity: [], ...firmware.bootLog },
    generate: firmware.generate ?? [],
    oracle: makeOracle(firmware.oracle),
    image: firmware.image,
    secondControl: firmware.secondControl ?? false,
    stockImageSize: firmware.stockImageSize,
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
    lateDefinitions: raw.lateDefinitions ?? [],
    listeners: raw.listeners ?? [],
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

function makeField({ id, macro, size, alphabet, ...row }: Field): FieldRow {
  return {
    id,
    macro,
    size,
    alphabet,
    encoding: row.encoding ?? 'text',
    padding: row.padding ?? 'exact',
    secret: row.secret ?? true,
    feature: row.feature,
  };
}
