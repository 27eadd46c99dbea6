import { EXIT } from '../core/kernel/exit.ts';
import { hasFailure, type Severity } from '../core/kernel/finding.ts';
import { formatJson } from '../core/report/json.ts';
import type { ReportModel } from '../core/report/model.ts';
import type { CommandContext, CommandResult, Invocation } from './command.ts';
import { choiceOption, failOn, textOption } from './options.ts';
import { outputFile } from './output-file.ts';
import { REPORT_FORMATS } from './report-formats.ts';
import { REPORT_NAMES } from './report-names.ts';

/** How the user wants a report. */
export interface ReportWish {
  readonly format: (typeof REPORT_NAMES)[number];
  /** Findings at least this bad count. */
  readonly failOn: Severity;
}

/** Reads `--format` and `--fail-on`, before anything else is done. @throws HardenError `usage.argument` */
export function reportWish(invocation: Invocation): ReportWish {
  return {
    format: choiceOption(invocation, 'format', REPORT_NAMES) ?? 'text',
    failOn: failOn(invocation),
  };
}

/**
 * Finds out where the report goes; nothing is written yet.
 * @param inputs - files that are read: the report must not land on one
 * @returns makes the result of the command of a report
 * @throws HardenError `usage.argument`
 */
export async function openReport(
  { wish, inputs }: { readonly wish: ReportWish; readonly inputs: readonly string[] },
  invocation: Invocation,
  context: CommandContext,
): Promise<(model: ReportModel) => Promise<CommandResult>> {
  const name = textOption(invocation, 'output');
  const output =
    name === undefined ? undefined : await outputFile({ name, inputs, invocation }, context);
  return async (model) => {
    const text = REPORT_FORMATS[wish.format](model, context.palette);
    if (output && !output.isStandardOutput) await output.write(text);
    return {
      exit: hasFailure(model.findings, wish.failOn) ? EXIT.findings : EXIT.clean,
      text: output && !output.isStandardOutput ? `report written to ${output.name}` : text,
      json: JSON.parse(formatJson(model)),
      findings: model.findings,
    };
  };
}
