import { type Finding, sortFindings } from '../core/kernel/finding.ts';
import { type DarkDay, flashDays, goesDark } from '../core/tls/calendar.ts';
import { checkProfileTrust, type Trust } from '../core/tls/check-trust.ts';
import type { Day } from '../core/tls/day.ts';
import type { FleetProfile, PlannedDevice } from './load-fleet.ts';

/** Devices that lose their broker on the same days. */
export interface CalendarRow {
  readonly profile: string;
  readonly devices: readonly string[];
  readonly trust: Trust['kind'];
  readonly dark: DarkDay;
  /** Every day they have to be flashed, as far as anybody can tell; {@link dark} is the first. */
  readonly flash: readonly Day[];
}

/** When which devices of a fleet have to be flashed again for their TLS pins, soonest first. */
export function makeCalendar(
  devices: readonly PlannedDevice[],
  range: { readonly today: Day; readonly until: Day },
): { readonly rows: readonly CalendarRow[]; readonly findings: readonly Finding[] } {
  const byProfile = new Map<FleetProfile, string[]>();
  for (const { device, profile } of devices) {
    byProfile.set(profile, [...(byProfile.get(profile) ?? []), device.id]);
  }
  const rows: CalendarRow[] = [];
  const findings: Finding[] = [];
  for (const [profile, ids] of byProfile) {
    const trust = trustOf(profile);
    if (trust === undefined) continue;
    const location = profile.profile.locate(['mqtt', 'tls', 'certificate']);
    findings.push(...checkProfileTrust(trust, range.today, location));
    const dark = goesDark(trust.kind, trust.certificates);
    if (dark === undefined) continue;
    rows.push({
      profile: profile.profile.name,
      devices: ids,
      trust: trust.kind,
      dark,
      flash: flashDays(trust.kind, trust.certificates, range.until),
    });
  }
  rows.sort((a, b) => (a.dark.day < b.dark.day ? -1 : 1));
  return { rows, findings: sortFindings(findings) };
}

/** How the devices of a profile recognise their broker; `undefined` where they do not. */
export function trustOf({ profile, plan, certificates }: FleetProfile): Trust | undefined {
  const { mqtt } = profile;
  if (mqtt === undefined || mqtt.tls.trust === 'none' || certificates.length === 0) {
    return undefined;
  }
  return { kind: mqtt.tls.trust, certificates, host: mqtt.host, chip: plan.board.chip };
}
