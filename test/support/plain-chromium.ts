import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type BrowserContext, chromium } from 'playwright-core';
import { chromiumFile } from './browser.ts';

/** A Chromium as people have it: pages behind others are hidden, and their timers held back. */
export interface PlainChromium {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** Playwright's own keeps every page awake; this one is started without it. */
export async function launchPlainChromium(): Promise<PlainChromium> {
  const folder = await mkdtemp(path.join(tmpdir(), 'harden-plain-'));
  const words = ['--headless=new', '--no-sandbox', '--no-first-run', '--remote-debugging-port=0'];
  const child = spawn(
    await chromiumFile(),
    [...words, `--user-data-dir=${folder}`, 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      // Its helpers belong to a group of their own, which ends as a whole.
      detached: true,
    },
  );
  const ended = once(child, 'close');
  const browser = await chromium.connectOverCDP(await findSocket(child.stderr), {
    isLocal: true,
    noDefaults: true,
  });
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium has no window');
  return {
    context,
    async close() {
      await browser.close();
      if (child.pid !== undefined) process.kill(-child.pid);
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function findSocket(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [socket] = /ws:\/\/\S+/.exec(line) ?? [];
    if (socket !== undefined) return socket;
  }
  throw new Error('Chromium told no address');
}
