import type { Feature } from '../catalogue/feature.ts';
import type { FirmwarePack } from '../catalogue/pack.ts';
import { applyEdits } from '../edits/apply-edits.ts';
import type { Finding } from '../kernel/finding.ts';
import { findUnknownSwitches, type SourceFile, scanFiles } from '../oracle/source-switches.ts';
import { checkListenerCalls } from './listener-calls.ts';
import { type MacroFacts, type Place, readFacts } from './source-facts.ts';

/**
 * Holds a catalogue against the text of a source: switches without a row, rows without a switch,
 * ports that nobody answers for, defaults, semantics, source lines. Conditions are not evaluated; the sweep does that.
 * @param files - code of the scanned folders, edits made
 */
export function verifyCatalogue(pack: FirmwarePack, files: readonly SourceFile[]): Finding[] {
  const facts = readFacts(files, new Set(pack.features.map(({ macro }) => macro)));
  const macros = new Set(pack.features.map(({ macro }) => macro));
  const known = pack.features.flatMap((feature): [Feature, MacroFacts][] => {
    const found = facts.get(feature.macro);
    return found ? [[feature, found]] : [];
  });
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return [
    ...findUnknownSwitches(pack, scanFiles(files)),
    ...checkListenerCalls(pack, files),
    ...known.flatMap(([feature, found]) => [
      ...checkDefault(feature, found, macros),
      ...checkSemantics(feature, found),
      ...checkLine(feature, found, texts),
    ]),
  ];
}

/**
 * Looks for the anchor of every edit, whether or not a build would need it.
 * @param textOf - text of a file of the source as it came
 */
export function verifyEdits(
  pack: Pick<FirmwarePack, 'edits'>,
  textOf: (file: string) => string | undefined,
): Finding[] {
  // One at a time: edits for opposite states may share a place.
  const misplaced = pack.edits.flatMap((edit) => applyEdits([edit], textOf).misplaced);
  return misplaced.map(({ edit, problem }) => ({
    check: 'catalogue.edit',
    severity: 'error',
    message: `edit ${edit.id} cannot be made: ${problem}`,
    remedy: `find the place again and correct the anchor of ${edit.id} in edits.yaml, or remove it where upstream has mended it`,
    location: { file: edit.file },
  }));
}

/** A single value; expressions are left to the preprocessor. */
const PLAIN = /^[\w:.]+$|^"[^"]*"$/;

function checkDefault(
  feature: Feature,
  { defaults }: MacroFacts,
  macros: ReadonlySet<string>,
): Finding[] {
  const wanted = feature.default;
  // One that other headers force counts too: stock is what comes out in the end.
  if (defaults.some(({ value }) => bare(value) === bare(wanted ?? ''))) return [];
  const first = defaults.find((row) => row.guarded && PLAIN.test(bare(row.value)));
  if (first === undefined || isExpression(bare(first.value), wanted, macros)) return [];
  return [
    {
      check: 'catalogue.default',
      severity: 'error',
      message: `${feature.id}: the default of ${feature.macro} is ${show(first.value)} in the source, ${show(wanted)} in features.yaml`,
      remedy: `correct the default of ${feature.id}, and see what the change means for the profiles that use it`,
      location: { file: first.file, line: first.line },
    },
  ];
}

/** A constant of the firmware's own, which the row gives as the number it stands for. */
function isExpression(
  value: string,
  wanted: string | undefined,
  macros: ReadonlySet<string>,
): boolean {
  return /^[A-Za-z_]/.test(value) && !macros.has(value) && /^\d+$/.test(wanted ?? '');
}

function checkSemantics(feature: Feature, facts: MacroFacts): Finding[] {
  const [asked, other] =
    feature.semantics === 'value'
      ? [facts.byValue, facts.byDefinition]
      : [facts.byDefinition, facts.byValue];
  const [first] = other;
  if (asked.length > 0 || first === undefined) return [];
  const how = feature.semantics === 'value' ? '#ifdef' : '#if';
  const meant = feature.semantics === 'value' ? 'defined' : 'value';
  return [
    {
      check: 'catalogue.semantics',
      severity: 'error',
      message: `${feature.id}: the source asks for ${feature.macro} with ${how} only, features.yaml says "${feature.semantics}"`,
      remedy: `set semantics of ${feature.id} to ${meant}, with on and off to match`,
      location: { file: first.file, line: first.line },
    },
  ];
}

function checkLine(
  feature: Feature,
  facts: MacroFacts,
  texts: ReadonlyMap<string, string>,
): Finding[] {
  const match = /^(.+?):(\d+)(?:-\d+)?$/.exec(feature.source);
  const named = match?.[1];
  if (named === undefined) return [];
  const file = [...texts.keys()].find(
    (path) => path === named || path.endsWith(`/${named}`) || named.endsWith(`/${path}`),
  );
  const lines = file === undefined ? undefined : texts.get(file)?.split('\n');
  const text = lines?.[Number(match?.[2]) - 1] ?? '';
  if (new RegExp(`\\b${feature.macro}\\b`).test(text)) return [];
  const better = nearest(facts, file, Number(match?.[2]));
  return [
    {
      check: 'catalogue.source-line',
      severity: 'note',
      message: `${feature.id}: ${feature.source} does not name ${feature.macro}`,
      remedy: better ? `write ${better.file}:${better.line}` : 'correct the source of the row',
      location: { file: 'features.yaml' },
    },
  ];
}

/** The default closest to where the row says it is, or any mention of the macro. */
function nearest(facts: MacroFacts, file: string | undefined, line: number): Place | undefined {
  const places = [...facts.defaults, ...facts.byValue, ...facts.byDefinition];
  const inFile = facts.defaults.filter((place) => place.file === file);
  const closest = [...inFile].sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line));
  return closest[0] ?? places[0];
}

/** Without the parentheses around the whole. */
function bare(value: string): string {
  return value.replace(/^\(\s*(.*?)\s*\)$/, '$1').trim();
}

function show(value: string | undefined): string {
  if (value === undefined) return 'not defined';
  return value === '' ? 'empty' : value;
}
