import { EXIT } from '../../core/kernel/exit.ts';
import { hasFailure } from '../../core/kernel/finding.ts';
import { formatCounts, formatNumber } from '../../core/report/model.ts';
import { formatFindings } from '../../core/report/text.ts';
import { fleetShares } from '../../flows/fleet-shares.ts';
import type { PlannedDevice } from '../../flows/load-fleet.ts';
import type { RunCommand } from '../command.ts';
import { failOn, operand } from '../options.ts';
import { brokenFleet, readFleet } from '../vault-options.ts';

/** `harden fleet check <fleet>`: the file as a whole, and every profile it names. */
export const run: RunCommand = async (invocation, context) => {
  const file = operand(invocation, 0, 'the fleet');
  const fleet = await readFleet(invocation, context, file);
  const { devices, findings } = fleet;
  if (devices === undefined) return brokenFleet(fleet, context);
  const rows = profileRows(devices);
  const lines = rows.map(
    ({ profile, firmware, board, count, first, last }) =>
      `  ${profile}: ${nameCount(count, 'device')}, ${count === 1 ? first : `${first} … ${last}`} (${firmware} on ${board})`,
  );
  const text = [
    formatFindings(findings, context.palette),
    `${file}: ${nameCount(devices.length, 'device')}, ${nameCount(rows.length, 'profile')}; ${formatCounts(findings)}`,
    ...lines,
  ];
  return {
    exit: hasFailure(findings, failOn(invocation)) ? EXIT.findings : EXIT.clean,
    text: text.filter(Boolean).join('\n'),
    json: { fleet: file, devices: devices.length, profiles: rows },
    findings,
  };
};

interface ProfileRow {
  readonly profile: string;
  readonly firmware: string;
  readonly board: string;
  readonly count: number;
  readonly first: string;
  readonly last: string;
}

/** What the fleet has of each profile, in the order of the file. */
function profileRows(planned: readonly PlannedDevice[]): readonly ProfileRow[] {
  const profiles = new Map(planned.map(({ device, profile }) => [device.profile, profile.profile]));
  return fleetShares(planned.map(({ device }) => device)).map(({ path, devices }) => ({
    profile: path,
    firmware: profiles.get(path)?.firmware ?? '',
    board: profiles.get(path)?.board ?? '',
    count: devices.length,
    first: devices[0]?.id ?? '',
    last: devices.at(-1)?.id ?? '',
  }));
}

function nameCount(count: number, what: string): string {
  return `${formatNumber(count)} ${what}${count === 1 ? '' : 's'}`;
}
