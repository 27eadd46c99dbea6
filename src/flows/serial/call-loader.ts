import { concatBytes } from '../../core/kernel/bytes.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { findBootMode, looksLikeNoise } from '../../core/serial/boot-text.ts';
import type { Link } from '../../core/serial/link.ts';
import { isUsbJtag, LOADER_RESETS, USB_LOADER_RESETS } from '../../core/serial/resets.ts';
import { runReset } from './run-reset.ts';
import { type Speaker, sync } from './sync.ts';

/** Two times through all resets, less one. Source: esptool `esptool/loader.py`, `DEFAULT_CONNECT_ATTEMPTS`. */
const ATTEMPTS = 7;

/** The ESP8266's ROM prints at this speed, with the usual crystal of 26 MHz. */
const ESP8266_ROM_BAUD_RATE = 74_880;

/** The ROM has said all it says. */
const BOOT_TEXT_MS = 300;

/**
 * Resets the chip into its loader and waits until that answers.
 * @param onAttempt - counts from 1
 * @throws HardenError `device.no-reply`, `device.noise`, `device.wrong-boot-mode`, `device.no-sync`, `device.lost`
 */
export async function callLoader(
  link: Link,
  options: { readonly noReset: boolean; readonly onAttempt: (attempt: number) => void },
): Promise<Speaker> {
  const resets = isUsbJtag(link.info) ? USB_LOADER_RESETS : LOADER_RESETS;
  let heard: Uint8Array = new Uint8Array();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    options.onAttempt(attempt + 1);
    link.discard();
    const steps = resets[attempt % resets.length];
    if (!options.noReset && steps) await runReset(link, steps);
    heard = concatBytes(heard, link.outside());
    const speaker = await sync(link);
    if (speaker) return speaker;
    heard = concatBytes(heard, link.outside()).slice(-HEARD_BYTES);
  }
  throw await explainSilence(link, heard, options.noReset);
}

const HEARD_BYTES = 4096;

/** Tells silence, noise, a chip that runs its program, and one that does not hear apart. */
async function explainSilence(
  link: Link,
  heard: Uint8Array,
  noReset: boolean,
): Promise<HardenError> {
  const mode = findBootMode(heard) ?? findBootMode(await hearEsp8266(link, noReset));
  if (mode?.isDownload) {
    return new HardenError(
      'device.no-sync',
      `the chip waits for a host (${mode.words}) and does not answer it`,
    );
  }
  if (mode) {
    return new HardenError(
      'device.wrong-boot-mode',
      `the chip started its program instead of its loader (${mode.words})`,
    );
  }
  if (looksLikeNoise(heard)) {
    return new HardenError('device.noise', 'the chip answers with noise');
  }
  if (heard.length > 0) {
    return new HardenError(
      'device.wrong-boot-mode',
      'something is running on the chip and talks, but it is not the loader',
    );
  }
  return new HardenError('device.no-reply', 'nothing answers on this port');
}

/** What it prints cannot be read at the speed it is spoken to. */
async function hearEsp8266(link: Link, noReset: boolean): Promise<Uint8Array> {
  const [reset] = LOADER_RESETS;
  if (noReset || reset === undefined || isUsbJtag(link.info)) return new Uint8Array();
  const { baudRate } = link;
  try {
    await link.setBaudRate(ESP8266_ROM_BAUD_RATE);
  } catch (error) {
    // Not every adapter knows this speed.
    if (error instanceof HardenError && error.code !== 'device.lost') return new Uint8Array();
    throw error;
  }
  link.discard();
  await runReset(link, reset);
  await link.sleep(BOOT_TEXT_MS);
  const heard = link.outside();
  await link.setBaudRate(baudRate);
  return heard;
}
