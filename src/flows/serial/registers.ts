import { hex } from '../../core/kernel/bytes.ts';
import { COMMAND, words } from '../../core/serial/commands.ts';
import type { Link } from '../../core/serial/link.ts';
import { ask } from './transact.ts';

/** @throws HardenError `device.timeout`, `device.refused` */
export async function readRegister(
  link: Link,
  address: number,
  timeoutMs?: number,
): Promise<number> {
  const { value } = await ask(link, {
    command: COMMAND.readReg,
    data: words(address),
    what: `reading register ${hex(address)}`,
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
  return value;
}

/** @throws HardenError `device.timeout`, `device.refused` */
export async function writeRegister(link: Link, address: number, value: number): Promise<void> {
  await ask(link, {
    command: COMMAND.writeReg,
    data: words(address, value, 0xffffffff, 0),
    what: `writing register ${hex(address)}`,
  });
}
