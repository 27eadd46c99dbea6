import { closeFeatures } from '../catalogue/close.ts';
import type { Feature } from '../catalogue/feature.ts';
import { type Board, type FirmwarePack, findFeature } from '../catalogue/pack.ts';
import { stockStates } from '../catalogue/stock.ts';
import { formatMacroName, formatSwitchValue } from '../generate/c-literal.ts';
import { utf8 } from '../kernel/bytes.ts';
import { compare, type Finding } from '../kernel/finding.ts';
import { compareEffective, type SwitchComparison } from '../oracle/compare.ts';
import { parsePreprocessed } from '../oracle/parse-preprocessed.ts';
import { makeProbe, switchQuestion } from '../oracle/probe.ts';
import type { BuildPlan, PlannedSwitch } from '../plan/build-plan.ts';
import { planSwitches } from '../plan/make-plan.ts';
import { makeStockPlan } from '../plan/stock-plan.ts';

/** One configuration that the preprocessor is asked about. */
export interface SweepCase {
  readonly board: Board;
  /** `nobody asks`, `everything off`, `only telnet`. */
  readonly name: string;
  readonly plan: BuildPlan;
  /** Macros of the command line, as `-D` takes them. */
  readonly defines: readonly string[];
  /** Text for the preprocessor. */
  readonly probe: string;
}

/** A case in which a switch did not end up as it should. */
export interface Difference {
  readonly board: string;
  readonly name: string;
  readonly comparison: SwitchComparison;
}

/**
 * All configurations of one board: the stock one without any wish, everything off, and each switch
 * on by itself with what it needs.
 * @returns cases, and the switches that this board cannot have on
 */
export function makeSweep(
  pack: FirmwarePack,
  board: Board,
): { readonly cases: readonly SweepCase[]; readonly impossible: readonly string[] } {
  const stock = stockStates(pack, board);
  const stockPlan = makeStockPlan(pack, board);
  const impossible: string[] = [];
  const planFor = (wanted: readonly string[]): BuildPlan | undefined => {
    const wishes = wanted.map((feature) => ({ feature, reason: { kind: 'wanted' as const } }));
    const closure = closeFeatures(pack.features, wishes, board);
    if (closure.conflicts.length > 0) return undefined;
    return { ...stockPlan, switches: planSwitches(closure.decisions, stock) };
  };
  const off = planFor([]);
  const single = pack.features.flatMap(({ id }): SweepCase[] => {
    const plan = planFor([id]);
    if (plan) return [makeCase(pack, board, `only ${id}`, plan)];
    impossible.push(id);
    return [];
  });
  return {
    cases: [
      ...stockCase(pack, board, stockPlan),
      ...(off ? [makeCase(pack, board, ALL_OFF, off)] : []),
      ...single,
    ],
    impossible,
  };
}

const STOCK = 'nobody asks';
/** Name of the case in which nothing is wanted. */
export const ALL_OFF = 'everything off';

function stockCase(pack: FirmwarePack, board: Board, plan: BuildPlan): SweepCase[] {
  const { stockBoards, stockDefines } = pack.oracle;
  if (stockBoards && !stockBoards.includes(board.id)) return [];
  const defines = [...definesOf(pack, board), ...stockDefines];
  return [{ board, name: STOCK, plan, defines, probe: probeOf(pack, board, []) }];
}

function makeCase(pack: FirmwarePack, board: Board, name: string, plan: BuildPlan): SweepCase {
  const defines = [...definesOf(pack, board), ...pack.oracle.wishDefines];
  return { board, name, plan, defines, probe: probeOf(pack, board, plan.switches) };
}

function definesOf({ oracle }: FirmwarePack, board: Board): readonly string[] {
  const ofChip = oracle.chipDefines.get(board.chip) ?? [];
  return [...oracle.defines, ...ofChip, ...(board.defines ?? [])];
}

/** The wishes stand before everything else, as strong as on the command line. */
function probeOf(pack: FirmwarePack, board: Board, switches: readonly PlannedSwitch[]): string {
  const hardware = board.macro === undefined ? [] : [`#define ${formatMacroName(board.macro)} 1`];
  const wishes = switches.flatMap(({ macro, value }) => {
    const name = formatMacroName(macro);
    const define = value === null ? [] : [`#define ${name} ${formatSwitchValue(value)}`];
    return [`#undef ${name}`, ...define];
  });
  const probe = makeProbe(pack.oracle, pack.features.map(switchQuestion));
  return `${[...hardware, ...wishes].join('\n')}\n${probe}`;
}

/**
 * Reads the preprocessor's answer to one case.
 * @param folders - left out of file names
 */
export function readCase(
  pack: FirmwarePack,
  { board, name, plan }: SweepCase,
  output: string,
  folders: readonly string[],
): Difference[] {
  const effective = parsePreprocessed(output, {
    macros: new Set(pack.features.map(({ macro }) => macro)),
    folders,
  });
  const isKnown = name === STOCK ? stockComparable(pack, board) : () => true;
  return compareEffective(plan, pack.features, effective)
    .switches.filter((row) => row.effective !== row.requested && isKnown(row))
    .map((comparison) => ({ board: board.id, name, comparison: detach(comparison) }));
}

/**
 * Of the stock configuration, rows that the chip has and that something has defined by then: the
 * default of the others stands in a later file, and the text has been compared.
 */
function stockComparable(pack: FirmwarePack, board: Board): (row: SwitchComparison) => boolean {
  const rows = new Map(pack.features.map((feature) => [feature.id, feature]));
  return ({ feature, value }) => {
    const row = rows.get(feature);
    const hasIt = row?.chips?.includes(board.chip) ?? true;
    return hasIt && (value !== null || row?.default === undefined);
  };
}

/** A copy whose texts are no slices of the preprocessor's output, which would stay in memory with them. */
function detach(comparison: SwitchComparison): SwitchComparison {
  const decoder = new TextDecoder();
  const copy = (text: string | null): string | null => text && decoder.decode(utf8(text));
  return { ...comparison, value: copy(comparison.value), decidedBy: copy(comparison.decidedBy) };
}

/** A case that the preprocessor refused. */
export interface BrokenCase {
  readonly board: string;
  readonly name: string;
  /** First error of the preprocessor. */
  readonly message: string;
}

/** One finding for each error, however many cases show it. */
export function brokenFindings(cases: readonly BrokenCase[]): Finding[] {
  return [...new Set(cases.map(({ message }) => message))].map((message) => ({
    check: 'catalogue.broken',
    severity: 'error',
    message: `the headers do not preprocess: ${message}`,
    remedy:
      'name missing headers of the framework under oracle.stubs and missing macros under defines, or correct the rows',
    evidence: listCases(cases.filter((row) => row.message === message)),
  }));
}

/** One finding for each switch, outcome and place, however many cases show it. */
export function sweepFindings(pack: FirmwarePack, differences: readonly Difference[]): Finding[] {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const { feature, requested, effective, decidedBy } = difference.comparison;
    const isStock = difference.name === STOCK;
    const key = JSON.stringify([isStock, feature, requested, effective, decidedBy]);
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const feature = first && findFeature(pack, first.comparison.feature);
    return feature ? [differenceFinding(feature, first, group)] : [];
  });
}

/** Cases listed by name before the rest is only counted. */
const LISTED = 5;

function differenceFinding(
  feature: Feature,
  first: Difference,
  group: readonly Difference[],
): Finding {
  const { requested, effective, decidedBy, value } = first.comparison;
  const isStock = first.name === STOCK;
  const by = decidedBy === null ? 'nothing defines it' : `${decidedBy} decides`;
  const shown = value === null ? 'not defined' : value === '' ? 'empty' : value;
  return {
    check: isStock ? 'catalogue.stock' : 'catalogue.revert',
    severity: 'error',
    message: isStock
      ? `${feature.id} is ${effective} when nobody asks, the catalogue says ${requested}: ${feature.macro} is ${shown}, ${by}`
      : `${feature.id} was requested ${requested} but ends up ${effective}: ${feature.macro} is ${shown}, ${by}`,
    remedy: isStock
      ? `correct the default of ${feature.id}, what forces it, or the hardware entry of the board`
      : `add what brings this about to the forces, requires or conflicts of the row that causes it`,
    ...(decidedBy !== null && { location: placeOf(decidedBy) }),
    evidence: listCases(group),
  };
}

function listCases(cases: readonly { readonly board: string; readonly name: string }[]): string[] {
  const names = cases.map(({ board, name }) => `${name}, ${board}`).sort(compare);
  const more = names.length - LISTED;
  return [...names.slice(0, LISTED), ...(more > 0 ? [`and ${more} more`] : [])];
}

function placeOf(text: string): { file: string; line: number } {
  const at = text.lastIndexOf(':');
  return { file: text.slice(0, at), line: Number(text.slice(at + 1)) };
}
