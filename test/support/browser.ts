import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { thisHost } from '../../src/bindings/node/host.ts';
import { findChromium } from '../../src/bindings/node/tools/chromium-tool.ts';

/** Starts the Chromium of this machine, without a screen. */
export async function launchBrowser(): Promise<Browser> {
  const found = await findChromium(thisHost(), new AbortController().signal);
  if (found === undefined) throw new Error('no Chromium: harden doctor --fix --for test');
  return chromium.launch({
    executablePath: onSearchPath(found.file),
    // Root has no sandbox; and nothing but our own page is ever opened.
    args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
  });
}

/** Playwright looks for a program nowhere but where it is told. */
function onSearchPath(file: string): string {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.resolve(folder, file)).find(existsSync) ?? file;
}

/** A page that is watched. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything it said: errors, warnings, violations of its policy, exceptions. */
  readonly console: string[];
  /** Every address it asked for, with headers and bodies. */
  readonly requests: string[];
  close(): Promise<void>;
}

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
    requests.push(
      `${request.method()} ${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`,
    );
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      // biome-ignore lint/suspicious/noConsole: the test listens there
      console.error(`policy violated: ${violatedDirective} ${blockedURI}`);
    });
  });
  return { page, context, console: said, requests, close: () => context.close() };
}
