import {
  type Feature,
  type MacroValue,
  type SwitchState,
  truthWhenOn,
} from '../catalogue/feature.ts';
import type { Finding } from '../kernel/finding.ts';
import type { BuildPlan, PlannedSwitch } from '../plan/build-plan.ts';
import type { Definition, EffectiveMacro } from './parse-preprocessed.ts';

/** Requested and effective state of one switch. */
export interface SwitchComparison {
  readonly feature: string;
  readonly macro: string;
  readonly requested: SwitchState;
  /** `unknown` where the text is neither the on nor the off value. */
  readonly effective: SwitchState | 'unknown';
  /** What the preprocessor ended up with; `null` where the macro is not defined. */
  readonly value: string | null;
  /** `file:line` of the definition in force; `null` where there is none. */
  readonly decidedBy: string | null;
}

/**
 * Compares every switch, setting and field of a plan with what the preprocessor ended up with.
 * @param effective - from `parsePreprocessed`
 * @returns one comparison for each switch, and a finding with file and line for each difference
 */
export function compareEffective(
  plan: BuildPlan,
  features: readonly Feature[],
  effective: ReadonlyMap<string, EffectiveMacro>,
): { readonly switches: readonly SwitchComparison[]; readonly findings: readonly Finding[] } {
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  const findings: Finding[] = [];
  const switches = plan.switches.flatMap((planned): SwitchComparison[] => {
    const feature = byId.get(planned.feature);
    const macro = effective.get(planned.macro);
    if (!feature || !macro) return [];
    const comparison = compareSwitch(planned, feature, macro);
    if (comparison.effective !== planned.state)
      findings.push(overrideFinding(planned, comparison, macro));
    return [comparison];
  });
  return { switches, findings: [...findings, ...compareTexts(plan, effective)] };
}

function compareSwitch(
  planned: PlannedSwitch,
  feature: Feature,
  macro: EffectiveMacro,
): SwitchComparison {
  const last = macro.history.at(-1);
  return {
    feature: planned.feature,
    macro: planned.macro,
    requested: planned.state,
    effective: effectiveState(feature, macro),
    value: macro.expansion ?? null,
    decidedBy: last ? `${last.file}:${last.line}` : null,
  };
}

function effectiveState(feature: Feature, macro: EffectiveMacro): SwitchState | 'unknown' {
  if (feature.semantics === 'defined') {
    const defined = macro.expansion !== undefined;
    return defined === (feature.on !== undefined) ? 'on' : 'off';
  }
  const wanted = truthWhenOn(feature);
  if (wanted !== undefined) return macro.truth === wanted ? 'on' : 'off';
  const [on, off] = macro.expanded;
  if (holds(macro, feature.on, on)) return 'on';
  return holds(macro, feature.off, off) ? 'off' : 'unknown';
}

/** The probe has no expansion for a value that means "not defined". */
function holds(macro: EffectiveMacro, value: MacroValue, expanded: string | undefined): boolean {
  return macro.expansion === (value === undefined ? undefined : expanded);
}

function overrideFinding(
  planned: PlannedSwitch,
  comparison: SwitchComparison,
  macro: EffectiveMacro,
): Finding {
  const last = macro.history.at(-1);
  const by = last === undefined ? 'nothing defines it' : `${last.file}:${last.line} decides`;
  return {
    check: 'oracle.override',
    severity: 'error',
    message: `${planned.feature} was requested ${planned.state} but ends up ${comparison.effective}: ${planned.macro} is ${show(macro.expansion)}, ${by}`,
    remedy:
      'the catalogue lacks what forces this switch: add a `forces` or `requires` entry to its row, or change the features of the profile',
    ...(last && { location: { file: last.file, line: last.line } }),
    evidence: macro.history.map(formatDefinition),
  };
}

/** Settings and fields must arrive as the literals that were written. */
function compareTexts(plan: BuildPlan, effective: ReadonlyMap<string, EffectiveMacro>): Finding[] {
  return [...plan.settings, ...plan.fields].flatMap((row): Finding[] => {
    const macro = effective.get(row.macro);
    const wanted = macro?.expanded[0];
    if (!macro || wanted === undefined || macro.expansion === wanted) return [];
    const last = macro.history.at(-1);
    return [
      {
        check: 'oracle.lost-value',
        severity: 'error',
        message: `${row.macro} does not hold the value of the profile${last ? `: ${last.file}:${last.line} replaces it` : ''}`,
        remedy: 'correct the macro name in the firmware pack, or the header that replaces it',
        ...(last && { location: { file: last.file, line: last.line } }),
        evidence: macro.history.map(({ file, line }) => `${file}:${line}`),
      },
    ];
  });
}

function formatDefinition(definition: Definition): string {
  const { file, line, value } = definition;
  return value === undefined
    ? `${file}:${line}: #undef`
    : `${file}:${line}: #define … ${show(value)}`;
}

function show(value: string | undefined): string {
  if (value === undefined) return 'not defined';
  return value === '' ? 'defined, empty' : value;
}
