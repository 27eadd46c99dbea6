import type { Device } from '../fleet/fleet.ts';
import { quoteCell } from '../fleet/format-fleet.ts';
import { topicRoot } from '../fleet/topic.ts';

const COLUMNS = ['id', 'room', 'mac', 'topic', 'profile', 'note'] as const;

/** A table of devices for spreadsheets, without secrets. */
export function formatInventory(devices: readonly Device[]): string {
  const rows = devices.map((device) => {
    const { id, room = '', mac = '', profile, note = '' } = device;
    return [id, room, mac, topicRoot(device), profile, note].map(tame);
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(quoteCell).join(',')}\r\n`).join('');
}

/** Spreadsheets run what starts like a formula. Source: OWASP, CSV injection. */
function tame(text: string): string {
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}
