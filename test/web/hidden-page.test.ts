// A page behind another one: Chromium holds its timers back to one a second, and the work must not wait.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { firmwareLike } from '../support/flash-world.ts';
import { buildArduinoImage } from '../support/image-builder.ts';
import { launchPlainChromium, type PlainChromium } from '../support/plain-chromium.ts';
import { plantBundle, type ServedPage, serveWeb } from '../support/web-world.ts';
import { awaitHeading, awaitTrue, connectSimulated, write } from './page-driver.ts';

const IMAGE = buildArduinoImage({ code: firmwareLike(160 * 1024) });

let chromium: PlainChromium;
let served: ServedPage;

beforeAll(async () => {
  const folder = await plantBundle(inject('webWorld'), 'hidden', IMAGE);
  [chromium, served] = await Promise.all([
    launchPlainChromium(),
    serveWeb(inject('webWorld'), folder),
  ]);
});
afterAll(async () => {
  await chromium.close();
  await served.stop();
});

/** Rounds of a timer of the page's own within two seconds. */
const COUNT_TICKS = `new Promise((resolve) => {
  const end = performance.now() + 2000;
  let ticks = 0;
  const tick = () => { ticks += 1; if (performance.now() < end) setTimeout(tick, 10); else resolve(ticks); };
  tick();
})`;

/** Writes a board. @returns seconds that the page says it took */
async function writeOnce(isHidden: boolean): Promise<number> {
  const page = await chromium.context.newPage();
  await page.goto(served.address);
  await connectSimulated(page);
  await write(page);
  if (isHidden) {
    const other = await chromium.context.newPage();
    await other.bringToFront();
    await awaitTrue(page, 'document.visibilityState === "hidden"');
  }
  await awaitHeading(page, /is ready/);
  const told = await page.getByText(/of [\d,]+ bytes in/).textContent();
  if (isHidden) expect(await page.evaluate(COUNT_TICKS)).toBeLessThan(20);
  await page.close();
  return Number(/in ([\d.]+) s/.exec(told ?? '')?.[1]);
}

describe('a page that nobody sees', () => {
  it('writes as fast as one in front', async () => {
    const seen = await writeOnce(false);
    const hidden = await writeOnce(true);
    expect(seen).toBeGreaterThan(1);
    // Held back, each of some hundred answers would take a second.
    expect(hidden).toBeLessThan(2 * seen);
  });
});
