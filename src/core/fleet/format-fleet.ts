import type { Device } from './fleet.ts';

/** What a fleet can be written as. */
export const FLEET_FORMATS = ['yaml', 'csv', 'json'] as const;
export type FleetFormat = (typeof FLEET_FORMATS)[number];

/** Keys of a device in its file, in the order people read them. */
const KEYS = ['id', 'profile', 'mac', 'room', 'topic', 'note'] as const;

/**
 * Writes devices as a fleet file, one a line; reading that gives the same devices again.
 * @param devices - with the paths of their profiles as they shall stand there
 */
export function formatFleet(devices: readonly Device[], format: FleetFormat): string {
  switch (format) {
    case 'csv':
      return formatTable(devices);
    case 'yaml':
      return `devices:\n${devices.map((device) => `  - { ${flow(device)} }\n`).join('')}`;
    case 'json': {
      const rows = devices.map((device) => `    ${JSON.stringify(pick(device))}`);
      return `{\n  "devices": [\n${rows.join(',\n')}\n  ]\n}\n`;
    }
  }
}

function pick(device: Device): Readonly<Record<string, string>> {
  return Object.fromEntries(entriesOf(device));
}

function entriesOf(device: Device): readonly (readonly [string, string])[] {
  return KEYS.flatMap((key) => {
    const text = device[key];
    return text === undefined ? [] : [[key, text] as const];
  });
}

function flow(device: Device): string {
  return entriesOf(device)
    .map(([key, text]) => `${key}: ${isPlain(text) ? text : JSON.stringify(text)}`)
    .join(', ');
}

/** Texts that every reader of YAML takes for texts, whichever its version. */
function isPlain(text: string): boolean {
  return (
    /^(?:\.\.?\/)*[A-Za-z][\w./-]*$/.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  );
}

/** Columns that no device has a value for are left out, but for those a fleet must have. */
function formatTable(devices: readonly Device[]): string {
  const columns = KEYS.filter(
    (key) =>
      key === 'id' || key === 'profile' || devices.some(({ [key]: text }) => text !== undefined),
  );
  const rows = devices.map((device) => columns.map((key) => device[key] ?? ''));
  return [columns, ...rows].map((row) => `${row.map(quoteCell).join(',')}\r\n`).join('');
}

/** A value as a cell of CSV. Source: RFC 4180 §2; only plain words go without quotes. */
export function quoteCell(text: string): string {
  return /^[\w.:/-]*$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}
