// The built page in a real Chromium, against the simulated board that it brings along.
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { digestHex } from '../../src/core/kernel/checksums.ts';
import { launchBrowser, type WatchedPage, watchPage } from '../support/browser.ts';
import { makeWebWorld, PASSPHRASE, type ServedPage, type WebWorld } from '../support/web-world.ts';

let world: WebWorld;
let served: ServedPage;
let browser: Browser;
let watched: WatchedPage;

beforeAll(async () => {
  [world, browser] = await Promise.all([makeWebWorld(), launchBrowser()]);
  served = await world.serve('fleet.yaml', '--vault', 'vault.age');
}, 300_000);
afterAll(async () => {
  await browser.close();
  await served.stop();
  await world.remove();
});
afterEach(async () => {
  await watched.close();
});

async function open(): Promise<Page> {
  watched = await watchPage(browser);
  await watched.page.goto(served.address);
  return watched.page;
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel(/Passphrase/).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open the vault' }).click();
}

describe('the page', () => {
  it('makes a simulated board into the next device, and the next board into the one after it', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Try it without hardware' }).click();
    await page.getByRole('heading', { name: 'Which device is this?' }).waitFor();
    await unlock(page);
    await page.getByRole('button', { name: 'Write garage-door to this board' }).click();
    await page.getByRole('heading', { name: 'garage-door is ready' }).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: /Next board/ }).click();
    await page.getByRole('button', { name: 'Write lamp to this board' }).click();
    await page.getByRole('heading', { name: 'lamp is ready' }).waitFor({ timeout: 60_000 });
    expect(watched.console).toEqual([]);
  });
});
