import { IMAGE_NAME } from '../../core/bundle/manifest.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import { hasFailure } from '../../core/kernel/finding.ts';
import { escapeText } from '../../core/report/escape.ts';
import { formatNumber } from '../../core/report/model.ts';
import { formatPlan } from '../../core/report/plan-text.ts';
import { formatFindings } from '../../core/report/text.ts';
import { build } from '../../flows/build.ts';
import { planProfile } from '../../flows/plan.ts';
import { bootImage } from '../../simulator/lx106/boot.ts';
import { buildRequest } from '../build-options.ts';
import type { RunCommand } from '../command.ts';
import { type DemoDevice, flashDemo } from '../demo-fleet.ts';
import { describeBuild } from '../describe-build.ts';
import { packFolders } from '../options.ts';

/** Instructions the simulated chip may run before it must have printed two heartbeats. */
const BOOT_BUDGET = 5_000_000;

/** Each look at the cycle counter counts as so many cycles, so that waiting loops end soon. */
const CYCLES_PER_LOOK = 10_000;

/** `harden demo`: the whole story on the reference firmware, from profile to boards that say who they are. */
export const run: RunCommand = async (invocation, context) => {
  const { palette } = context;
  const path = `${context.root}/profiles/reference.yaml`;
  const { findings, planned } = await planProfile(
    {
      path,
      packs: await packFolders(invocation, context),
      today: context.today,
      memo: context.memo,
    },
    context.files,
  );
  if (!planned || hasFailure(findings)) {
    const text = formatFindings(findings, palette);
    return { exit: EXIT.findings, text, json: null, findings };
  }
  const request = await buildRequest(planned, findings, invocation, context);
  const result = await build(request, context, context);
  const described = describeBuild(result, request.out, context);
  if (described.exit !== EXIT.clean) return described;
  context.onProgress({ step: 'boot', message: 'starting the image on a simulated ESP8266' });
  const image = await context.files.readBytes(`${request.out}/${IMAGE_NAME}`);
  const boot = bootImage(image, { cyclesPerCcountRead: CYCLES_PER_LOOK }).run({
    untilText: 'heartbeat 2',
    maxInstructions: BOOT_BUDGET,
  });
  const log = boot.uart
    .trim()
    .split('\n')
    .map((line) => `  ${escapeText(line.trimEnd())}`);
  const devices = await flashDemo(planned, request.out, context);
  return {
    ...described,
    exit: boot.stopped === 'text' ? EXIT.clean : EXIT.device,
    text: [
      palette.strong('1. The plan: what differs from the stock firmware'),
      formatPlan(planned.plan, { onlyDifferences: true }, palette),
      palette.strong('2. The build: compiled, proven, bundled'),
      described.text,
      '',
      palette.strong('3. The boot: the image on a simulated ESP8266, as its UART says'),
      ...log,
      '',
      palette.strong(
        '4. The fleet: three devices from one bundle, each flashed onto a simulated board',
      ),
      ...devices.map(describeDevice),
      '  each board was compared with its image, reset, and said itself the identity that was meant for it;',
      '  the vault was made up, and no secret is left on this machine',
    ].join('\n'),
    json: { build: described.json, boot: { stopped: boot.stopped, uart: boot.uart }, devices },
  };
};

function describeDevice({ device, mac, written, identity }: DemoDevice): string {
  return `  ${device.padEnd(12)} board ${mac}  ${formatNumber(written)} bytes written  says identity ${identity.slice(0, 16)}…`;
}
