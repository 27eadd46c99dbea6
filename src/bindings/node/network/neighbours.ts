import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import type { Neighbour } from '../../../flows/bindings/network-probes.ts';
import type { Environment } from '../host.ts';
import { runChild } from '../run-child.ts';

/** Where Linux shows what its ARP has learnt. Source: man page arp(7). */
const LINUX_TABLE = '/proc/net/arp';

/** An address and a MAC somewhere in a line: `arp -a` writes it otherwise on each system. */
const LINE = /^.*?(\d{1,3}(?:\.\d{1,3}){3}).*?((?:[0-9a-f]{1,2}[:-]){5}[0-9a-f]{1,2})\b/i;

/** Machines this one has talked to, by the kernel's table or by what `arp -a` prints. */
export async function readNeighbours(
  environment: Environment,
  signal: AbortSignal,
): Promise<readonly Neighbour[]> {
  try {
    return parseNeighbours((await readFile(LINUX_TABLE, 'utf8')).split('\n'));
  } catch {
    const { lines } = await runChild({ file: 'arp', arguments: ['-a'], environment }, { signal });
    return parseNeighbours(lines);
  }
}

/** @param lines - of the kernel's table, or of `arp -a` of macOS or Windows */
export function parseNeighbours(lines: readonly string[]): readonly Neighbour[] {
  return lines.flatMap((line) => {
    const [, address = '', text = ''] = LINE.exec(line) ?? [];
    const mac = text
      .toLowerCase()
      .split(/[:-]/)
      .map((part) => part.padStart(2, '0'))
      .join(':');
    // Linux keeps a row of zeroes for whoever did not answer.
    return isIP(address) === 0 || mac === '00:00:00:00:00:00' ? [] : [{ address, mac }];
  });
}
