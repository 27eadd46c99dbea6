import { utf8 } from '../kernel/bytes.ts';
import type { BuildPlan } from '../plan/build-plan.ts';
import {
  formatCBytes,
  formatCComment,
  formatCInteger,
  formatCString,
  formatMacroName,
  formatSwitchValue,
} from './c-literal.ts';

/** One macro of the generated header; every text is already a literal or a comment. */
export interface HeaderLine {
  readonly macro: string;
  /** False for a macro that must stay undefined. */
  readonly defined: boolean;
  readonly value: string;
  readonly comment: string;
}

/** What a header template may name; docs/templates.md lists it. */
export interface HeaderModel {
  readonly profile: string;
  readonly firmware: string;
  readonly board: string;
  /** Macro that selects the hardware entry, or an empty text. */
  readonly boardMacro: string;
  readonly switches: readonly HeaderLine[];
  readonly settings: readonly HeaderLine[];
  readonly fields: readonly HeaderLine[];
}

/**
 * Turns a plan into what a header template prints. Nothing raw gets through: each value passes one
 * of the literal formatters, so a template, the user's own included, cannot break out of a literal.
 * @throws HardenError `literal.unrepresentable`
 */
export function makeHeaderModel(plan: BuildPlan): HeaderModel {
  return {
    profile: formatCComment(plan.profile),
    firmware: formatCComment(plan.firmware.id),
    board: formatCComment(plan.board.id),
    boardMacro: plan.board.macro === undefined ? '' : formatMacroName(plan.board.macro),
    switches: plan.switches.map((row) => ({
      macro: formatMacroName(row.macro),
      defined: row.value !== null,
      value: formatSwitchValue(row.value ?? ''),
      comment: formatCComment(`${row.feature} ${row.state}: ${row.reasons.join('; ')}`),
    })),
    settings: plan.settings.map((setting) => ({
      macro: formatMacroName(setting.macro),
      defined: true,
      value:
        typeof setting.value === 'number'
          ? formatCInteger(setting.value)
          : formatCString(setting.value),
      comment: formatCComment(setting.from),
    })),
    fields: plan.fields.map((field) => ({
      macro: formatMacroName(field.macro),
      defined: true,
      value:
        field.encoding === 'bytes'
          ? formatCBytes(utf8(field.placeholder))
          : formatCString(field.placeholder),
      comment: formatCComment(`${field.id}, ${field.size} bytes`),
    })),
  };
}
