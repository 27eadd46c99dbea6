// The page for those who do not see it, have no mouse, or a small screen.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, takePicture, type WatchedPage, watchPage } from '../support/browser.ts';
import { PASSPHRASE, type ServedPage, serveWeb } from '../support/web-world.ts';
import { awaitHeading, awaitTrue, connectSimulated, unlockVault, write } from './page-driver.ts';

let served: ServedPage;
let browser: Browser;
let watched: WatchedPage;
let axe = '';

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  [browser, served] = await Promise.all([
    launchBrowser(),
    serveWeb(inject('webWorld'), 'fleet.yaml', '--vault', 'vault.age'),
  ]);
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});
afterEach(async () => {
  await watched.context.close();
});

async function open(options: Parameters<typeof watchPage>[1]): Promise<Page> {
  watched = await watchPage(browser, options);
  await watched.page.goto(served.address);
  await awaitHeading(watched.page, 'Connect a board');
  return watched.page;
}

async function expectAccessible(page: Page, step: string): Promise<void> {
  await page.evaluate(axe);
  const result = await page.evaluate<AxeResults>('axe.run()');
  const found = result.violations.map(
    ({ id, nodes }) => `${step}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  expect(found).toEqual([]);
  expect(result.passes.length).toBeGreaterThan(10);
}

describe.each([
  ['light, wide', { colorScheme: 'light', viewport: { width: 1100, height: 800 } }],
  ['dark, narrow', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
] as const)('every step, %s', (name, options) => {
  it('has no fault that axe finds, and fits', async () => {
    const page = await open(options);
    const look = async (step: string): Promise<void> => {
      await expectAccessible(page, step);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect(width, step).toBeLessThanOrEqual(options.viewport.width);
      await takePicture(page, `${name.replace(', ', '-')}-${step}`);
    };
    await page.getByText('My board is not in the list').click();
    await look('connect');
    await connectSimulated(page);
    await awaitHeading(page, 'Which device is this?');
    await unlockVault(page, 'wrong');
    await page.getByText('vault.locked').waitFor();
    await look('locked');
    await unlockVault(page);
    await page.getByRole('button', { name: /^Write / }).waitFor();
    await look('intent');
    await write(page);
    await awaitHeading(page, /is ready/);
    await page.getByText('What it said when it started').click();
    await look('done');
    await page.getByRole('button', { name: 'What is in it' }).click();
    await page.getByText('compiled out', { exact: false }).last().click();
    await look('plan');
  });
});

describe('the keyboard', () => {
  it('is all that is needed, and each step takes the focus to its heading', async () => {
    const page = await open({});
    const focused = (): Promise<unknown> => page.evaluate('document.activeElement.textContent');
    const tabTo = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 20; presses += 1) {
        await page.keyboard.press('Tab');
        if (String(await focused()).includes(name)) return;
      }
      throw new Error(`no way to ${name}`);
    };
    await tabTo('Skip to the work');
    await tabTo('Try it without hardware');
    await page.keyboard.press('Enter');
    await awaitHeading(page, 'Which device is this?');
    expect(await focused()).toBe('Which device is this?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await awaitTrue(page, 'document.activeElement.textContent.startsWith("Write ")');
    await page.keyboard.press('Enter');
    await awaitHeading(page, /is ready/);
    expect(await focused()).toMatch(/is ready$/);
    expect(await page.getByRole('status').textContent()).toMatch(/is ready\.$/);
  });
});
