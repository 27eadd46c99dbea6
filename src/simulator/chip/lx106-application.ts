import { HardenError } from '../../core/kernel/errors.ts';
import { bootImage } from '../lx106/boot.ts';
import type { ApplicationOutput } from './simulated-chip.ts';

/** Clock of the UART: twice the crystal. Source: esptool `esptool/targets/esp8266.py`, `XTAL_CLK_DIVIDER`. */
const UART_CLOCK_HZ = 52_000_000;

/** The divider that a program left alone has been set to by the ROM. */
const ROM_BAUD_RATE = 74_880;

/** Loops that wait read CCOUNT all the time: a tenth of a millisecond passes with each read. */
const CYCLES_PER_CCOUNT_READ = 5_200;

/** Enough for everything that the reference firmware prints before its first heartbeat. */
const MOST_INSTRUCTIONS = 1_000_000;

/** What the ROM prints for an image that it does not start. Source: ESP8266 boot logs in esp8266/Arduino, issue 1017. */
const CHECKSUM_ERROR: ApplicationOutput = {
  text: 'csum err\r\nets_main.c \r\n',
  baudRate: ROM_BAUD_RATE,
};

/**
 * Runs what is in the flash of an ESP8266 on a simulated CPU.
 * @returns what it prints at first; for an image that the ROM refuses, what the ROM has to say
 */
export function runOnLx106(flash: Uint8Array): ApplicationOutput {
  try {
    const machine = bootImage(flash, { cyclesPerCcountRead: CYCLES_PER_CCOUNT_READ });
    const { uart } = machine.run({ maxInstructions: MOST_INSTRUCTIONS });
    const { clockDivider } = machine.uart;
    const baudRate = clockDivider === 0 ? ROM_BAUD_RATE : Math.round(UART_CLOCK_HZ / clockDivider);
    return { text: uart, baudRate };
  } catch (error) {
    if (!(error instanceof HardenError)) throw error;
    return error.code === 'image.checksum' ? CHECKSUM_ERROR : { text: '' };
  }
}
