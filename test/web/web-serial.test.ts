// The real Web Serial of Chromium: a simulated board behind a pseudo-terminal, which the kernel's list of
// ports shows as one of them. A terminal has no lines, so the board is in its loader from the start.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CLOCK } from '../../src/bindings/node/clock.ts';
import { type PtyServer, servePty } from '../../src/bindings/node/serial/serve-pty.ts';
import { SimulatedBoard } from '../../src/simulator/chip/board.ts';
import { launchBrowser, takePicture, watchPage } from '../support/browser.ts';
import { firmwareLike } from '../support/flash-world.ts';
import { buildArduinoImage } from '../support/image-builder.ts';
import {
  findHindrance,
  makeSerialChromium,
  type SerialChromium,
} from '../support/serial-chromium.ts';
import { plantBundle, type ServedPage, serveWeb } from '../support/web-world.ts';
import { awaitHeading, write } from './page-driver.ts';

const IMAGE = buildArduinoImage({ code: firmwareLike(200 * 1024, 7) });

const hindrance = await findHindrance();
// Under CI nothing is left out without a failure: scripts/test.js counts it as one.
describe.skipIf(hindrance !== undefined)(`Web Serial itself (${hindrance ?? 'here'})`, () => {
  let board: SimulatedBoard;
  let pty: PtyServer;
  let served: ServedPage;
  let chromium: SerialChromium;
  let browser: Browser;

  beforeAll(async () => {
    board = new SimulatedBoard({ chip: 'esp8266', clock: CLOCK, circuit: 'none' });
    board.reset('loader');
    pty = await servePty(board.port);
    const world = inject('webWorld');
    served = await serveWeb(world, await plantBundle(world, 'over-serial', IMAGE));
    chromium = await makeSerialChromium(pty.path, served.origin);
    browser = await launchBrowser(chromium.program);
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
    await pty.close();
    await chromium.remove();
  });

  it('finds the port that was granted, and writes the board through it', async () => {
    const watched = await watchPage(browser);
    const { page } = watched;
    await page.goto(served.address);
    await page.getByText('Options').click();
    await page.getByLabel(/in its loader already/).check();
    await page.getByRole('button', { name: 'Use the serial port again' }).click();
    await awaitHeading(page, 'Which device is this?');
    await write(page);
    await awaitHeading(page, /is ready/);
    await page.getByText('Press its reset button').waitFor();
    await takePicture(page, 'web-serial');
    const flash = Buffer.from(board.flash.subarray(0, IMAGE.length));
    expect(flash.equals(Buffer.from(IMAGE))).toBe(true);
    expect(watched.console).toEqual([]);
    await watched.context.close();
  });
});
