import type { Device } from '../fleet/fleet.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Secret } from '../kernel/secret.ts';
import { tellFirst } from '../kernel/tell-first.ts';
import type { DeviceValues } from './device-values.ts';

/** A device with everything it gets. */
export interface FleetMember {
  readonly device: Device;
  readonly values: DeviceValues;
}

/** All that is wrong with the values of a fleet, each finding once, the first of many alike. */
export function checkFleetValues(members: readonly FleetMember[]): readonly Finding[] {
  const all = [...members.flatMap(({ values }) => values.findings), ...sharedValues(members)];
  const unique = new Map(
    all.map((finding) => {
      const { check, message, location } = finding;
      return [JSON.stringify([check, message, location?.file, location?.line]), finding] as const;
    }),
  );
  const byCheck = new Map<string, Finding[]>();
  for (const finding of unique.values()) {
    const alike = byCheck.get(finding.check);
    if (alike) alike.push(finding);
    else byCheck.set(finding.check, [finding]);
  }
  // A value that is missing is missing for each of 10,000 devices.
  return [...byCheck.values()].flatMap((alike) =>
    tellFirst(alike, (finding) => [finding], 'values like that'),
  );
}

function sharedValues(members: readonly FleetMember[]): Finding[] {
  const first = new Map<string, string>();
  return members.flatMap(({ device, values }) =>
    [...values.own].flatMap((field): Finding[] => {
      const value = values.current.get(field);
      if (value === undefined) return [];
      const key = `${field}\0${foldCase(field, value)}`;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, device.id);
        return [];
      }
      return [
        {
          check: 'identity.twice',
          severity: 'error',
          message: `device ${device.id} has the same "${field}" as device ${other}`,
          remedy: 'set another value for one of them, or have it derived',
          location: device.location,
        },
      ];
    }),
  );
}

/** Host names are the same in capitals. Source: RFC 4343 §2. */
function foldCase(field: string, value: Secret): string {
  // eslint-disable-next-line no-restricted-syntax -- compared, and forgotten
  const text = value.reveal();
  return field === 'identity.hostname' ? text.toLowerCase() : text;
}
