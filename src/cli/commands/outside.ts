import { EXIT } from '../../core/kernel/exit.ts';
import { hasFailure } from '../../core/kernel/finding.ts';
import { formatJson } from '../../core/report/json.ts';
import { reportOfRouter } from '../../core/router/report-of-router.ts';
import type { PlannedDevice } from '../../flows/load-fleet.ts';
import { findBrokers } from '../../flows/outside/known-brokers.ts';
import { lookOutside } from '../../flows/outside/look-outside.ts';
import { findDevices } from '../../flows/scan/find-devices.ts';
import type { CommandContext, Invocation, RunCommand } from '../command.ts';
import { withLedger } from '../label-facts.ts';
import { choiceOption, failOn, textOption } from '../options.ts';
import { outputFile } from '../output-file.ts';
import { REPORT_FORMATS } from '../report-formats.ts';
import { REPORT_NAMES } from '../report-names.ts';
import { findBindings } from '../scan-targets.ts';
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
  const brokers = await findBrokers(fleet?.devices ?? [], brokerTools.probes);
  const devices = await findKnown(fleet?.devices ?? [], invocation, context);
  const known = new Map([...devices, ...brokers]);
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

/** Addresses of devices, as far as they are to be found now. */
async function findKnown(
  planned: readonly PlannedDevice[],
  invocation: Invocation,
  context: CommandContext,
): Promise<ReadonlyMap<string, string>> {
  const devices = planned.map(({ device }) => device);
  const listed = await withLedger(devices, invocation, context);
  const found = await findDevices(
    {
      sought: listed.map(({ id, mac }) => ({ name: id, mac, told: undefined })),
      ...{ network: [], hostNames: () => Promise.resolve(new Map<string, string>()) },
    },
    findBindings(context),
    context,
  );
  return new Map(
    [...found].map(([id, { address }]) => [address.toLowerCase(), `the device ${id}`]),
  );
}
