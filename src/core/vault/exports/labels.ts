import { Secret } from '../../kernel/secret.ts';
import type { FleetMember } from '../check-fleet.ts';

/** What people type at a device; the rest is for machines. */
const TYPED: readonly (readonly [field: string, what: string])[] = [
  ['identity.hostname', 'host'],
  ['identity.adminPassword', 'admin'],
  ['identity.apPassword', 'ap'],
];

/** A few lines for each device, to be printed and put into its lid; a blank line between two. */
export function formatLabels(members: readonly FleetMember[]): Secret {
  const labels = members.map(({ device, values }) => {
    const rows = [
      ...(device.mac === undefined ? [] : [['mac', device.mac] as const]),
      ...TYPED.flatMap(([field, what]) => {
        // eslint-disable-next-line no-restricted-syntax -- goes into a file that only its owner may read
        const text = values.current.get(field)?.reveal();
        return text === undefined ? [] : [[what, text] as const];
      }),
    ];
    const title = device.room === undefined ? device.id : `${device.id}, ${device.room}`;
    return [title, ...rows.map(([what, text]) => `  ${what.padEnd(6)}${text}`)].join('\n');
  });
  return Secret.of('labels', labels.map((label) => `${label}\n`).join('\n'));
}
