import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PASSPHRASE } from '../support/web-world.ts';

/** A board takes some seconds; a busy machine more. */
const PATIENCE = { timeout: 60_000 };

/** Starts with a simulated board. @param chip - left out: the one that the page proposes */
export async function connectSimulated(page: Page, chip?: string): Promise<void> {
  if (chip !== undefined) await page.getByLabel('Chip').selectOption(chip);
  await page.getByRole('button', { name: 'Try it without hardware' }).click();
}

export async function awaitHeading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { name }).waitFor(PATIENCE);
}

export async function unlockVault(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel(/Passphrase/).fill(passphrase);
  await page.getByRole('button', { name: 'Open the vault' }).click();
}

/**
 * Waits until something is so in the page. Playwright's own waiting would have the page evaluate texts,
 * which its policy forbids.
 */
export async function awaitTrue(page: Page, expression: string): Promise<void> {
  await expect.poll(() => page.evaluate(expression), { ...PATIENCE, interval: 30 }).toBe(true);
}

/** Presses the button that writes. */
export async function write(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Write / }).click(PATIENCE);
}

/** What is in the flash of the simulated board, as the page gives it out. */
export async function savedFlash(page: Page): Promise<Uint8Array> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save its flash' }).click();
  const stream = await (await waiting).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return new Uint8Array(Buffer.concat(chunks));
}
