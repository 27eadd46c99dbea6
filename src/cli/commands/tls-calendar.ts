import { EXIT } from '../../core/kernel/exit.ts';
import { hasFailure } from '../../core/kernel/finding.ts';
import { formatFindings } from '../../core/report/text.ts';
import { addDays } from '../../core/tls/day.ts';
import { type CalendarRow, makeCalendar } from '../../flows/tls-calendar.ts';
import type { RunCommand } from '../command.ts';
import { failOn, operand } from '../options.ts';
import { brokenFleet, readFleet } from '../vault-options.ts';

/** How far the calendar looks ahead, days. */
const HORIZON = 3 * 365;

/** Days and devices named in one line. */
const MAX_SHOWN = 6;

/** `harden tls calendar <fleet>`: when which device has to be flashed again for its broker. */
export const run: RunCommand = async (invocation, context) => {
  const fleet = await readFleet(invocation, context, operand(invocation, 0, 'the fleet'));
  if (fleet.devices === undefined) return brokenFleet(fleet, context);
  const until = addDays(context.today, HORIZON);
  const { rows, findings } = makeCalendar(fleet.devices, { today: context.today, until });
  return {
    exit: hasFailure(findings, failOn(invocation)) ? EXIT.findings : EXIT.clean,
    text: [
      formatFindings(findings, context.palette),
      ...(rows.length === 0 ? ['no device checks the certificate of its broker'] : []),
      ...rows.map(describeRow),
    ]
      .filter(Boolean)
      .join('\n'),
    json: { until, rows },
    findings,
  };
};

function describeRow({ profile, devices, trust, dark, flash }: CalendarRow): string {
  const why =
    dark.why === 'ends' ? 'the certificate ends' : 'it is renewed, with a new fingerprint';
  const lines = [
    `${dark.day}  ${profile} (${trust}): ${why}`,
    `            ${shorten(devices)}`,
    ...(flash.length > 1 ? [`            flash on ${shorten(flash)}`] : []),
  ];
  return lines.join('\n');
}

function shorten(names: readonly string[]): string {
  const rest = names.length - MAX_SHOWN;
  const shown = names.slice(0, MAX_SHOWN).join(', ');
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
