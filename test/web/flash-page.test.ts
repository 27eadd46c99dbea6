// The built page in a real Chromium, against the simulated board that it brings along.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, takePicture, type WatchedPage, watchPage } from '../support/browser.ts';
import { formsOf } from '../support/secret-forms.ts';
import {
  PASSPHRASE,
  runHarden,
  type ServedPage,
  serveWeb,
  WIFI_PASSWORD,
} from '../support/web-world.ts';
import { awaitHeading, connectSimulated, savedFlash, unlockVault, write } from './page-driver.ts';

const world = inject('webWorld');
let served: ServedPage;
let browser: Browser;
let watched: WatchedPage;

beforeAll(async () => {
  [browser, served] = await Promise.all([
    launchBrowser(),
    serveWeb(world, 'fleet.yaml', '--vault', 'vault.age'),
  ]);
});
afterAll(async () => {
  await browser.close();
  expect(await served.stop()).toBe(0);
});
afterEach(async () => {
  await watched.context.close();
});

async function open(): Promise<Page> {
  watched = await watchPage(browser);
  await watched.page.goto(served.address);
  return watched.page;
}

/** The image that the command line makes for a device. */
async function imageOf(device: string): Promise<Uint8Array> {
  const words = ['--device', device, '--out', `${device}.bin`, '--fleet', 'fleet.yaml'];
  const run = await runHarden(world, 'personalise', 'build/switch', ...words);
  expect(run.status, run.err).toBe(0);
  return new Uint8Array(await readFile(path.join(world.cwd, `${device}.bin`)));
}

/** Texts that a filled image has where the empty one has none: its secrets, among others. */
async function secretsIn(image: Uint8Array): Promise<readonly string[]> {
  const text = await readFile(path.join(world.cwd, 'build', 'switch', 'manifest.json'), 'utf8');
  const { harden } = JSON.parse(text) as {
    harden: { fields: { offset: number; size: number; secret: boolean }[] };
  };
  return harden.fields
    .filter(({ secret }) => secret)
    .map(({ offset, size }) =>
      Buffer.from(image.subarray(offset, offset + size)).toString('latin1'),
    )
    .map((value) => value.replace(/\0.*$/s, ''));
}

describe('the page', () => {
  it('makes boards into devices with the bytes of the command line, and tells nobody a secret', async () => {
    const page = await open();
    await takePicture(page, '1-connect');
    await connectSimulated(page);
    await awaitHeading(page, 'Which device is this?');
    await takePicture(page, '2-device');
    await unlockVault(page, 'not-the-passphrase');
    await page.getByText('vault.locked').waitFor();
    await takePicture(page, '2-wrong-passphrase');
    await unlockVault(page);
    await page.getByRole('button', { name: 'Write garage-door to this board' }).waitFor();
    await takePicture(page, '3-intent');
    await write(page);
    await awaitHeading(page, 'garage-door is ready');
    await page.getByText('It says who it should be').waitFor();
    await page.getByRole('button', { name: 'Save the label' }).waitFor();
    await takePicture(page, '5-done');
    const garage = await imageOf('garage-door');
    const flashed = await savedFlash(page);
    expect(Buffer.from(flashed).subarray(0, garage.length).equals(Buffer.from(garage))).toBe(true);
    await page.getByRole('button', { name: 'Next board (2 left)' }).click();
    await write(page);
    await awaitHeading(page, 'lamp is ready');
    const lamp = await imageOf('lamp');
    const second = await savedFlash(page);
    expect(Buffer.from(second).subarray(0, lamp.length).equals(Buffer.from(lamp))).toBe(true);
    await page.getByRole('button', { name: 'What is in it' }).click();
    await page.getByRole('heading', { name: 'What this cannot protect against' }).waitFor();
    await takePicture(page, '6-plan');
    expect(watched.console).toEqual([]);
    const secrets = [
      PASSPHRASE,
      WIFI_PASSWORD,
      ...(await secretsIn(garage)),
      ...(await secretsIn(lamp)),
    ];
    expect(secrets.length).toBeGreaterThan(6);
    await expectNoSecrets(page, secrets);
  });
});

/** Whatever a page can leave behind or send. */
async function expectNoSecrets(page: Page, secrets: readonly string[]): Promise<void> {
  const kept: unknown = await page.evaluate(`(async () => JSON.stringify({
    local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie,
    databases: await indexedDB.databases(), caches: await caches.keys(),
    address: location.href, state: history.state, name: window.name,
    document: document.documentElement.outerHTML,
    inputs: [...document.querySelectorAll('input')].map((input) => input.value),
  }))()`);
  const places = {
    kept: String(kept),
    requests: watched.requests.join('\n'),
    console: watched.console.join('\n'),
    state: JSON.stringify(await watched.context.storageState({ indexedDB: true })),
  };
  for (const [place, text] of Object.entries(places)) {
    const bytes = Buffer.from(text);
    for (const secret of secrets) {
      for (const form of formsOf(secret)) {
        expect(bytes.includes(form), `${place} has ${secret}`).toBe(false);
      }
    }
  }
  expect(places.requests).toContain('page.json');
  expect(places.kept).toContain('"local":{},"session":{},"cookie":""');
  const foreign = watched.requests.filter((line) => !line.includes(` ${served.origin}/`));
  // What it saves never leaves the browser.
  expect(foreign.filter((line) => !line.includes(` blob:${served.origin}/`))).toEqual([]);
}
