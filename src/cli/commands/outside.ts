import { EXIT } from '../../core/kernel/exit.ts';
import { hasFailure } from '../../core/kernel/finding.ts';
import { formatJson } from '../../core/report/json.ts';
import { reportOfRouter } from '../../core/router/report-of-router.ts';
import { findBrokers } from '../../flows/outside/known-brokers.ts';
import { lookOutside } from '../../flows/outside/look-outside.ts';
import type { RunCommand } from '../command.ts';
import { choiceOption, failOn, textOption } from '../options.ts';
import { outputFile } from '../output-file.ts';
import { REPORT_FORMATS } from '../report-formats.ts';
import { REPORT_NAMES } from '../report-names.ts';
import { brokenFleet, readFleet } from '../vault-options.ts';

/** `harden outside [fleet]`: which ports of the router lead in from the internet, as it says itself. */
export const run: RunCommand = async (invocation, context) => {
  const { outsideTools, brokerTools, palette, version } = context;
  const format = choiceOption(invocation, 'format', REPORT_NAMES) ?? 'text';
  const severity = failOn(invocation);
  const router = textOption(invocation, 'router');
  const [fleetFile] = invocation.operands;
  const fleet =
    fleetFile === undefined ? undefined : await readFleet(invocation, context, fleetFile);
  if (fleet && fleet.devices === undefined) return brokenFleet(fleet, context);
  const name = textOption(invocation, 'output');
  const inputs = fleetFile === undefined ? [] : [fleetFile];
  const output =
    name === undefined ? undefined : await outputFile({ name, inputs, invocation }, context);
  const known = await findBrokers(fleet?.devices ?? [], brokerTools.probes);
  const { seen, ...verdict } = await lookOutside({ router, known }, outsideTools, context);
  const model = reportOfRouter(seen, verdict, version);
  const text = REPORT_FORMATS[format](model, palette);
  if (output && !output.isStandardOutput) await output.write(text);
  return {
    exit: hasFailure(model.findings, severity) ? EXIT.findings : EXIT.clean,
    text: output && !output.isStandardOutput ? `report written to ${output.name}` : text,
    json: JSON.parse(formatJson(model)),
    findings: model.findings,
  };
};
