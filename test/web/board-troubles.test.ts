// What goes wrong with boards, on a bundle large enough to take a while.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, takePicture, type WatchedPage, watchPage } from '../support/browser.ts';
import { firmwareLike } from '../support/flash-world.ts';
import { buildArduinoImage } from '../support/image-builder.ts';
import { plantBundle, type ServedPage, serveWeb } from '../support/web-world.ts';
import { awaitHeading, awaitTrue, connectSimulated, savedFlash, write } from './page-driver.ts';

const IMAGE = buildArduinoImage({ code: firmwareLike(160 * 1024) });

let served: ServedPage;
let browser: Browser;
let watched: WatchedPage;

beforeAll(async () => {
  const world = inject('webWorld');
  const folder = await plantBundle(world, 'large', IMAGE);
  [browser, served] = await Promise.all([launchBrowser(), serveWeb(world, folder)]);
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await takePicture(watched.page, `failed-${task.name}`);
  expect(watched.console).toEqual([]);
  await watched.context.close();
});

async function open(): Promise<Page> {
  watched = await watchPage(browser);
  await watched.page.goto(served.address);
  return watched.page;
}

/** Waits until a share of the image is written. */
async function awaitShare(page: Page, share: number): Promise<void> {
  const isWriting = `document.querySelector('.step')?.textContent === 'Writing'`;
  await awaitTrue(page, `${isWriting} && document.querySelector('progress').value > ${share}`);
}

async function expectImage(page: Page): Promise<void> {
  const flash = Buffer.from(await savedFlash(page));
  expect(flash.subarray(0, IMAGE.length).equals(Buffer.from(IMAGE))).toBe(true);
}

describe('a board', () => {
  it('with another chip is left alone', async () => {
    const page = await open();
    await connectSimulated(page, 'esp32c3');
    await awaitHeading(page, 'This board cannot be used');
    await page.getByText(/The board has an ESP32-C3.*images for: esp8266/).waitFor();
    await page.getByText('device.wrong-chip').waitFor();
    await takePicture(page, 'wrong-chip');
    await page.getByRole('button', { name: 'Another port' }).click();
    await awaitHeading(page, 'Connect a board');
  });

  it('that is pulled out while it is written goes on where it was', async () => {
    const page = await open();
    await connectSimulated(page);
    await write(page);
    await awaitShare(page, 0.3);
    await takePicture(page, '4-writing');
    await page.getByRole('button', { name: 'Pull the cable out' }).click();
    await awaitHeading(page, /was not finished/);
    await page.getByText('device.lost').waitFor();
    await takePicture(page, 'unplugged');
    await page.getByRole('button', { name: 'Try again' }).click();
    await write(page);
    await awaitHeading(page, /is ready/);
    const written = await page.getByText(/of [\d,]+ bytes in/).textContent();
    const [, part = '', all = ''] = /^([\d,]+) of ([\d,]+)/.exec(written ?? '') ?? [];
    expect(Number(part.replaceAll(',', ''))).toBeLessThan(Number(all.replaceAll(',', '')));
    await expectImage(page);
  });

  it('is stopped by its user, and is not lost', async () => {
    const page = await open();
    await connectSimulated(page);
    await write(page);
    await awaitShare(page, 0.1);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('interrupted', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await write(page);
    await awaitHeading(page, /is ready/);
    await expectImage(page);
  });
});
