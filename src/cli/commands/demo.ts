import { BROKER_CHECKS } from '../../core/broker/broker-checks.ts';
import { IMAGE_NAME } from '../../core/bundle/manifest.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import { hasFailure } from '../../core/kernel/finding.ts';
import { escapeText } from '../../core/report/escape.ts';
import { formatNumber } from '../../core/report/model.ts';
import { formatPlan } from '../../core/report/plan-text.ts';
import { formatFindings } from '../../core/report/text.ts';
import { build } from '../../flows/build.ts';
import { openBundle } from '../../flows/personalise.ts';
import { planProfile } from '../../flows/plan.ts';
import { bootImage } from '../../simulator/lx106/boot.ts';
import { buildRequest } from '../build-options.ts';
import type { CommandContext, CommandResult, RunCommand } from '../command.ts';
import type { DemoDevice } from '../demo/demo-devices.ts';
import { type DemoHouse, runDemoHouse } from '../demo/demo-house.ts';
import type { DemoScan } from '../demo/demo-scan.ts';
import { describeBuild } from '../describe-build.ts';
import { flagOption, packFolders, refusePairs } from '../options.ts';
import { untilStopped } from '../until-stopped.ts';

/** Instructions the simulated chip may run before it must have printed two heartbeats. */
const BOOT_BUDGET = 5_000_000;

/** Each look at the cycle counter counts as so many cycles, so that waiting loops end soon. */
const CYCLES_PER_LOOK = 10_000;

/** `harden demo`: the whole story on the reference firmware, from profile to devices at their broker. */
export const run: RunCommand = async (invocation, context) => {
  const { palette } = context;
  refusePairs(invocation, [['stay', 'json']]);
  const isStaying = flagOption(invocation, 'stay');
  // Before the build, which takes a minute: without it there is no end of the story.
  const program = await context.brokerPrograms.find(context);
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
  const boot = await bootBundle(request.out, context);
  const bundle = await openBundle(request.out, context.files);
  const tell = (house: DemoHouse): readonly string[] => [
    palette.strong('1. The plan: what differs from the stock firmware'),
    formatPlan(planned.plan, { onlyDifferences: true }, palette),
    palette.strong('2. The build: compiled, proven, bundled'),
    described.text,
    '',
    palette.strong('3. The boot: the image on a simulated ESP8266, as its UART says'),
    ...boot.uart
      .trim()
      .split('\n')
      .map((line) => `  ${escapeText(line.trimEnd())}`),
    '',
    ...describeHouse(house, context),
  ];
  const onReady = async (house: DemoHouse): Promise<void> => {
    if (!isStaying) return;
    for (const line of [...tell(house), ...describeStay(house)]) context.print(line);
    await untilStopped(context.signal);
  };
  const house = await context.temporaryFolder.hold((folder) =>
    runDemoHouse({ planned, program, bundle, folder, onReady }, context),
  );
  const { verdict, scan } = house;
  return {
    exit: exitOf(boot.isAlive, house),
    text: isStaying ? '' : [...tell(house), STOPPED].join('\n'),
    json: {
      build: described.json,
      boot: { stopped: boot.stopped, uart: boot.uart },
      devices: house.devices.map(jsonOf),
      broker: { program: house.program, ...verdict },
      scan,
    },
    findings: [...(described.findings ?? []), ...verdict.findings, ...scan.findings],
  };
};

const STOPPED =
  '  all of it is stopped, the vault was made up, and no secret is left on this machine';

function describeStay({ url, authority }: DemoHouse): readonly string[] {
  return [
    '',
    `the broker is at ${url}, its authority in ${authority}`,
    'end with Ctrl-C: all of it is stopped and removed then',
  ];
}

async function bootBundle(
  folder: string,
  context: CommandContext,
): Promise<{ readonly isAlive: boolean; readonly stopped: string; readonly uart: string }> {
  context.onProgress({ step: 'boot', message: 'starting the image on a simulated ESP8266' });
  const image = await context.files.readBytes(`${folder}/${IMAGE_NAME}`);
  const { stopped, uart } = bootImage(image, { cyclesPerCcountRead: CYCLES_PER_LOOK }).run({
    untilText: 'heartbeat 2',
    maxInstructions: BOOT_BUDGET,
  });
  return { isAlive: stopped === 'text', stopped, uart };
}

function exitOf(isAlive: boolean, { verdict, scan }: DemoHouse): CommandResult['exit'] {
  if (!isAlive) return EXIT.device;
  return verdict.findings.length + scan.findings.length > 0 ? EXIT.findings : EXIT.clean;
}

function describeHouse(
  { devices, program, verdict, scan }: DemoHouse,
  { palette }: CommandContext,
): readonly string[] {
  const made = BROKER_CHECKS.length - verdict.notChecked.length;
  return [
    palette.strong('4. The fleet: three boards from one bundle, provisioned at once'),
    ...devices.map(describeBoard),
    '  each board was compared with its image, reset, and said itself the identity that was meant for it',
    '',
    palette.strong(
      '5. The broker: a Mosquitto with an authority of its own, TLS alone, nobody anonymous',
    ),
    ...devices.map(
      ({ device, topic }) =>
        `  ${device.padEnd(12)} logged in with its own password, wrote ${topic}`,
    ),
    verdict.findings.length > 0
      ? formatFindings(verdict.findings, palette)
      : `  ${made} checks of ${program} found nothing; ${verdict.notChecked.length} others would have disturbed`,
    '',
    palette.strong('6. The network: what each device listens on, as its firmware says'),
    ...devices.map(describeNetwork),
    ...describeScan(scan, palette),
  ];
}

function describeScan(
  { findings, hosts, control, ownPorts }: DemoScan,
  palette: CommandContext['palette'],
): readonly string[] {
  const [first] = hosts;
  if (first === undefined) return [];
  const ports = `${first.ports.length} ports of each were scanned`;
  return [
    findings.length > 0
      ? formatFindings(findings, palette)
      : `  ${ports}: what is open equals the contract`,
    `  the control, a stock device, shows ${control.join(', ')} to the same scan`,
    ...(ownPorts.length > 0
      ? [`  left out: ${ownPorts.join(', ')}, which this machine has itself`]
      : []),
  ];
}

function describeBoard({ device, mac, written, identity }: DemoDevice): string {
  return `  ${device.padEnd(12)} board ${mac}  ${formatNumber(written)} bytes written  says identity ${identity.slice(0, 16)}…`;
}

function describeNetwork({ device, address, listeners }: DemoDevice): string {
  const where = address ?? 'no address: this step needs Linux, which has more than 127.0.0.1';
  const what = listeners.length > 0 ? listeners.join(', ') : 'listens on nothing';
  return `  ${device.padEnd(12)} ${where}  ${what}`;
}

function jsonOf({ device, mac, sha256, written, identity, topic, address, listeners }: DemoDevice) {
  return { device, mac, sha256, written, identity, topic, address: address ?? null, listeners };
}
