import { EXIT } from '../../core/kernel/exit.ts';
import { hasFailure } from '../../core/kernel/finding.ts';
import { formatJson } from '../../core/report/json.ts';
import { makeBaseline } from '../../core/scan/baseline.ts';
import { reportOfScan } from '../../core/scan/report-of-scan.ts';
import { judgeScan } from '../../core/scan/scan-checks.ts';
import { portsToScan } from '../../core/scan/scan-ports.ts';
import { loadAllPacks } from '../../flows/load-pack.ts';
import { scanHosts } from '../../flows/scan/scan-host.ts';
import type { RunCommand } from '../command.ts';
import { choiceOption, failOn, operand, packFolders, textOption } from '../options.ts';
import { outputFile } from '../output-file.ts';
import { REPORT_FORMATS } from '../report-formats.ts';
import { REPORT_NAMES } from '../report-names.ts';
import { readBaseline, scanPace } from '../scan-options.ts';
import { findTargets } from '../scan-targets.ts';

/** `harden scan <target>`: what listens on running devices, against what their profiles allow. */
export const run: RunCommand = async (invocation, context) => {
  const subject = operand(invocation, 0, 'the device, host or fleet');
  const format = choiceOption(invocation, 'format', REPORT_NAMES) ?? 'text';
  const pace = scanPace(invocation);
  const baseline = await readBaseline(invocation, context);
  const found = await findTargets(subject, invocation, context);
  if ('refusal' in found) return found.refusal;
  const { targets, inputs } = found;
  const files = await Promise.all(
    ['output', 'save'].map(async (option) => {
      const name = textOption(invocation, option);
      return name === undefined ? undefined : outputFile({ name, inputs, invocation }, context);
    }),
  );
  const [output, save] = files;
  const { network: probes, flashing, vault, version, palette, today } = context;
  const packs = await loadAllPacks(
    await packFolders(invocation, context),
    context.files,
    context.memo,
  );
  const ports = portsToScan(
    packs,
    targets.flatMap(({ contract = [] }) => contract),
  );
  const hosts = await scanHosts(
    { targets, ports, ...pace },
    { probes, clock: flashing.clock, entropy: vault.entropy },
    context,
  );
  const model = reportOfScan(hosts, judgeScan(hosts, baseline), { version, subject });
  const text = REPORT_FORMATS[format](model, palette);
  await save?.write(
    `${JSON.stringify(makeBaseline(hosts, { today, before: baseline }), undefined, 2)}\n`,
  );
  if (output && !output.isStandardOutput) await output.write(text);
  return {
    exit: hasFailure(model.findings, failOn(invocation)) ? EXIT.findings : EXIT.clean,
    text: output && !output.isStandardOutput ? `report written to ${output.name}` : text,
    json: JSON.parse(formatJson(model)),
    findings: model.findings,
  };
};
