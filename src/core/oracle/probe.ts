import { type Feature, macroValue, truthWhenOn } from '../catalogue/feature.ts';
import type { OracleSetup } from '../catalogue/pack.ts';
import { formatMacroName, formatSwitchValue } from '../generate/c-literal.ts';
import { makeHeaderModel } from '../generate/header-model.ts';
import type { BuildPlan } from '../plan/build-plan.ts';

/** First token of every answer line; a string, so that the preprocessor leaves it alone. */
export const PROBE_MARK = '"harden-oracle"';

/** What the probe asks about. */
export interface ProbeQuestion {
  readonly macro: string;
  /** Texts whose expansion is wanted beside the macro's own, such as the requested value. */
  readonly expand: readonly string[];
  /** Also ask what `#if` makes of it. */
  readonly truth: boolean;
}

/** One question for each switch of the catalogue. */
export function switchQuestion(feature: Feature): ProbeQuestion {
  const values = [macroValue(feature, 'on'), macroValue(feature, 'off')];
  return {
    macro: feature.macro,
    expand: values.map((value) => formatSwitchValue(value ?? '')),
    truth: truthWhenOn(feature) !== undefined,
  };
}

/**
 * C source that, preprocessed behind the firmware's own configuration headers, answers for each
 * macro: is it defined, what does it expand to, and is it true in `#if`.
 * The output is read back by `parsePreprocessed`.
 */
export function makeProbe(setup: OracleSetup, questions: readonly ProbeQuestion[]): string {
  const lines = [`#include "${setup.header}"`];
  for (const { macro, expand, truth } of questions) {
    const name = formatMacroName(macro);
    // The name is quoted, so that it stays; the bare name behind it expands.
    lines.push(`#ifdef ${name}`, `${PROBE_MARK} "${name}" "value" ${name}`, '#endif');
    for (const [index, text] of expand.entries()) {
      lines.push(`${PROBE_MARK} "${name}" "expand${index}" ${text}`);
    }
    if (truth) {
      // `+ 0` changes no value, and makes an expression of a macro that is defined as nothing.
      lines.push(`#if ${name} + 0`, `${PROBE_MARK} "${name}" "true"`, '#endif');
    }
  }
  return `${lines.join('\n')}\n`;
}

/** One question for each setting and field: does the literal of the plan arrive? */
export function textQuestions(plan: BuildPlan): ProbeQuestion[] {
  const { settings, fields } = makeHeaderModel(plan);
  return [...settings, ...fields].map(({ macro, value }) => ({
    macro,
    expand: [value],
    truth: false,
  }));
}
