import { EXIT } from '../core/kernel/exit.ts';
import { hasFailure } from '../core/kernel/finding.ts';
import { formatJson } from '../core/report/json.ts';
import type { ReportModel } from '../core/report/model.ts';
import type { CommandContext, CommandResult, Invocation } from './command.ts';
import { choiceOption, failOn, textOption } from './options.ts';
import { outputFile } from './output-file.ts';
import { REPORT_FORMATS } from './report-formats.ts';
import { REPORT_NAMES } from './report-names.ts';

/**
 * Finds out how the user wants a report: `--format`, `--output`, `--fail-on`. Nothing is written yet,
 * and what is wrong with them is told before the work.
 * @param inputs - files that are read
 * @returns makes the result of the command of a report
 * @throws HardenError `usage.argument`
 */
export async function openReport(
  inputs: readonly string[],
  invocation: Invocation,
  context: CommandContext,
): Promise<(model: ReportModel) => Promise<CommandResult>> {
  const format = choiceOption(invocation, 'format', REPORT_NAMES) ?? 'text';
  const severity = failOn(invocation);
  const name = textOption(invocation, 'output');
  const output =
    name === undefined ? undefined : await outputFile({ name, inputs, invocation }, context);
  return async (model) => {
    const text = REPORT_FORMATS[format](model, context.palette);
    if (output && !output.isStandardOutput) await output.write(text);
    return {
      exit: hasFailure(model.findings, severity) ? EXIT.findings : EXIT.clean,
      text: output && !output.isStandardOutput ? `report written to ${output.name}` : text,
      json: JSON.parse(formatJson(model)),
      findings: model.findings,
    };
  };
}
