import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { thisHost } from '../../src/bindings/node/host.ts';
import { findChromium } from '../../src/bindings/node/tools/chromium-tool.ts';
import { REPOSITORY } from './built-program.ts';

/** Starts the Chromium of this machine, without a screen. @param program - another one */
export async function launchBrowser(program?: string): Promise<Browser> {
  return chromium.launch({
    executablePath: program ?? (await chromiumFile()),
    // Root has no sandbox; and nothing but our own page is ever opened.
    args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
  });
}

/** Absolute path of Chromium: Playwright looks for a program nowhere but where it is told. */
export async function chromiumFile(): Promise<string> {
  const found = await findChromium(thisHost(), new AbortController().signal);
  if (found === undefined) throw new Error('no Chromium: harden doctor --fix --for test');
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.resolve(folder, found.file)).find(existsSync) ?? found.file;
}

/** A page that is watched. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything it said: errors, warnings, violations of its policy, exceptions. */
  readonly console: string[];
  /** Every address it asked for, with headers and bodies. */
  readonly requests: string[];
}

/** Violations that a browser does not write to its console are written there, too. */
const TELL_VIOLATIONS = `
document.addEventListener('securitypolicyviolation', (event) => {
  console.error('policy violated: ' + event.violatedDirective + ' ' + event.blockedURI);
});
`;

/** @param options - of the browser context: colour scheme, viewport */
export async function watchPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ acceptDownloads: true, ...options });
  const page = await context.newPage();
  const said: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const headers = JSON.stringify(request.headers());
    requests.push(`${request.method()} ${request.url()} ${headers} ${request.postData() ?? ''}`);
  });
  await page.addInitScript({ content: TELL_VIOLATIONS });
  return { page, context, console: said, requests };
}

/** Where pictures of the page go, to be looked at. */
const PICTURES = path.join(REPOSITORY, '.cache', 'web-pictures');

/** Keeps what the page looks like right now. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: true });
}
