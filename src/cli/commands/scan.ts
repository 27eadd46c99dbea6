import { makeBaseline } from '../../core/scan/baseline.ts';
import { reportOfScan } from '../../core/scan/report-of-scan.ts';
import { judgeScan } from '../../core/scan/scan-checks.ts';
import { portsToScan } from '../../core/scan/scan-ports.ts';
import { loadAllPacks } from '../../flows/load-pack.ts';
import { scanHosts } from '../../flows/scan/scan-host.ts';
import type { RunCommand } from '../command.ts';
import { operand, packFolders } from '../options.ts';
import { reportWish } from '../report-result.ts';
import { openScanFiles, readBaseline, readSaved, scanPace } from '../scan-options.ts';
import { findTargets } from '../scan-targets.ts';

/** `harden scan <target>`: what listens on running devices, against what their profiles allow. */
export const run: RunCommand = async (invocation, context) => {
  const wish = reportWish(invocation);
  const subject = operand(invocation, 0, 'the device, host or fleet');
  const pace = scanPace(invocation);
  const baseline = await readBaseline(invocation, context);
  const before = (await readSaved(invocation, context)) ?? baseline;
  const found = await findTargets(subject, invocation, context);
  if ('refusal' in found) return found.refusal;
  const { targets, inputs } = found;
  const files = await openScanFiles({ wish, inputs }, invocation, context);
  const { network: probes, flashing, vault, version, today } = context;
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
  await files.save?.write(
    `${JSON.stringify(makeBaseline(hosts, { today, before }), undefined, 2)}\n`,
  );
  return files.report(model);
};
