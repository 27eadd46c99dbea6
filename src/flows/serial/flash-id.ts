import { HardenError } from '../../core/kernel/errors.ts';
import type { Link } from '../../core/serial/link.ts';
import type { SpiController } from '../bindings/chip-loader.ts';
import { readRegister, writeRegister } from './registers.ts';

/** JEDEC "read identification". */
const READ_ID = 0x9f;
const ID_BITS = 24;

/** Bits of `usr`, `usr2` and `cmd`. Source: esptool `esptool/loader.py`, `run_spiflash_command`. */
const USR_COMMAND = 1 << 31;
const USR_MISO = 1 << 28;
const COMMAND_BITS_SHIFT = 28;
const CMD_USR = 1 << 18;
/** Source: same, `ESP8266ROM`: 17 is where `usr1` has the bits to send, 8 those to read. */
const USR1_MISO_SHIFT = 8;

/** The transfer takes microseconds; a register read over the line takes longer. */
const MOST_POLLS = 10;

/**
 * Asks the flash chip who it is, through the chip's SPI controller.
 * @returns JEDEC id: manufacturer in the lowest byte, then type and capacity
 * @throws HardenError `device.flash-unknown` when the transfer does not end; `device.timeout`, `device.refused`
 */
export async function readFlashId(link: Link, spi: SpiController): Promise<number> {
  const at = (offset: number): number => spi.base + offset;
  const { usr, usr1, usr2, w0, misoLength } = spi;
  const oldUsr = await readRegister(link, at(usr));
  const oldUsr2 = await readRegister(link, at(usr2));
  if (misoLength === undefined) {
    await writeRegister(link, at(usr1), (ID_BITS - 1) << USR1_MISO_SHIFT);
  } else {
    await writeRegister(link, at(misoLength), ID_BITS - 1);
  }
  await writeRegister(link, at(usr), USR_COMMAND | USR_MISO);
  await writeRegister(link, at(usr2), (7 << COMMAND_BITS_SHIFT) | READ_ID);
  await writeRegister(link, at(w0), 0);
  await writeRegister(link, at(0), CMD_USR);
  await waitUntilDone(link, at(0));
  const id = await readRegister(link, at(w0));
  await writeRegister(link, at(usr), oldUsr);
  await writeRegister(link, at(usr2), oldUsr2);
  return id & 0xffffff;
}

async function waitUntilDone(link: Link, command: number): Promise<void> {
  for (let poll = 0; poll < MOST_POLLS; poll += 1) {
    if (((await readRegister(link, command)) & CMD_USR) === 0) return;
  }
  throw new HardenError('device.flash-unknown', 'the flash chip does not answer the chip');
}
