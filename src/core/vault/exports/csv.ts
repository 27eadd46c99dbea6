import { quoteCell } from '../../fleet/format-fleet.ts';
import { Secret } from '../../kernel/secret.ts';
import type { FleetMember } from '../check-fleet.ts';

/** One line for each device with everything it gets, in the clear. Source of the form: RFC 4180 §2. */
export function formatCsv(members: readonly FleetMember[]): Secret {
  const fields = [...new Set(members.flatMap(({ values }) => [...values.current.keys()]))].sort();
  const header = ['id', 'room', 'mac', ...fields];
  const rows = members.map(({ device, values }) => [
    device.id,
    device.room ?? '',
    device.mac ?? '',
    // eslint-disable-next-line no-restricted-syntax -- goes into a file that only its owner may read
    ...fields.map((field) => values.current.get(field)?.reveal() ?? ''),
  ]);
  const lines = [header, ...rows].map((row) => `${row.map(quoteCell).join(',')}\r\n`);
  return Secret.of('secrets of all devices', lines.join(''));
}
