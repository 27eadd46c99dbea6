// Whom the page believes, and what it says where it cannot work.
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, takePicture, type WatchedPage, watchPage } from '../support/browser.ts';
import { filesBelow } from '../support/build-world.ts';
import { REPOSITORY } from '../support/built-program.ts';
import { runHarden, type ServedPage, serveWeb } from '../support/web-world.ts';
import { awaitHeading, connectSimulated, unlockVault, write } from './page-driver.ts';

const world = inject('webWorld');
let served: ServedPage;
let browser: Browser;
let watched: WatchedPage;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveWeb(world, 'fleet.yaml')]);
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});
afterEach(async () => {
  await watched.context.close();
});

async function newPage(): Promise<Page> {
  watched = await watchPage(browser);
  return watched.page;
}

describe('the page believes', () => {
  /** What somebody on the way makes of an answer. */
  const TAMPERED: readonly [file: string, change: (body: Buffer) => Buffer][] = [
    [
      'firmware.bin',
      (body) => Buffer.from(body.map((byte, at) => (at === 1000 ? byte ^ 1 : byte))),
    ],
    [
      'manifest.json',
      (body) => Buffer.from(body.toString().replace('"offset": 0', '"offset": 4096')),
    ],
    ['evidence.json', (body) => Buffer.from(body.toString().replace('"off"', '"on"'))],
    ['page.json', () => Buffer.from('{"harden":"page","version":1}')],
  ];
  it.each(TAMPERED)('no other %s than the one it was made with', async (file, change) => {
    const page = await newPage();
    await page.route(`**/${file}`, async (route: Route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.body()) });
    });
    await page.goto(served.address);
    await page.getByText('bundle.invalid').waitFor();
    await page.getByText('Do not flash it').waitFor();
    await takePicture(page, `tampered-${file}`);
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('nobody without the token', async () => {
    const page = await newPage();
    await page.goto(served.origin);
    await page.getByText('page.token').waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('its address, and takes the token out of it', async () => {
    const page = await newPage();
    await page.goto(served.address);
    await awaitHeading(page, 'Connect a board');
    expect(page.url()).toBe(`${served.origin}/`);
    const addresses = watched.requests.map((line) => line.split(' ')[1] ?? '');
    expect(addresses.filter((address) => address.includes(served.token))).toEqual([]);
  });
});

describe('a browser without serial ports', () => {
  it.each([
    ['page.unsupported', 'delete Navigator.prototype.serial', /Chrome, Edge or Opera/],
    [
      'page.insecure',
      'Object.defineProperty(window, "isSecureContext", { value: false })',
      /over https/,
    ],
  ])('is told %s and may still try the simulator', async (code, script, remedy) => {
    const page = await newPage();
    await page.addInitScript({ content: script });
    await page.goto(served.address);
    await page.getByText(code).waitFor();
    await page.getByText(remedy).waitFor();
    await takePicture(page, code);
    await connectSimulated(page);
    await awaitHeading(page, 'Which device is this?');
  });

  it('that shows no port is told about drivers and groups', async () => {
    const page = await newPage();
    await page.addInitScript({
      content:
        'Serial.prototype.requestPort = () => Promise.reject(new DOMException("", "NotFoundError"))',
    });
    await page.goto(served.address);
    await page.getByRole('button', { name: 'Pick a port' }).click();
    await page.getByText('page.no-port').waitFor();
    await page.getByText('My board is not in the list').click();
    await page.getByText(/usermod -aG dialout/).waitFor();
  });
});

describe('an exported page', () => {
  it('works below any folder of a host that knows nothing of harden, with a vault from the disk', async () => {
    const run = await runHarden(world, 'web', 'fleet.yaml', '--export', 'site');
    expect(run.out + run.err).toContain('the vault is not in it');
    const files = await filesBelow(path.join(world.cwd, 'site'));
    expect(files.filter((file) => !file.startsWith('assets/'))).toEqual([
      'bundles/switch/evidence.json',
      'bundles/switch/firmware.bin',
      'bundles/switch/manifest.json',
      'index.html',
      'page.json',
    ]);
    const host = await serveFolder(path.join(world.cwd, 'site'), '/some/where/');
    try {
      const page = await newPage();
      await page.goto(host.address);
      await connectSimulated(page);
      await page.getByLabel(/Vault, usually/).setInputFiles(path.join(world.cwd, 'vault.age'));
      await unlockVault(page);
      await write(page);
      await awaitHeading(page, 'garage-door is ready');
      expect(watched.console).toEqual([]);
    } finally {
      host.server.close();
      host.server.closeAllConnections();
    }
  });

  it('has the vault where the user says so, and is written over an older one', async () => {
    const words = ['web', 'fleet.yaml', '--export', 'site-2'];
    expect((await runHarden(world, ...words)).status).toBe(0);
    const run = await runHarden(world, ...words, '--vault', 'vault.age', '--json');
    expect(run.status, run.err).toBe(0);
    expect(await filesBelow(path.join(world.cwd, 'site-2'))).toContain('vault.age');
  });

  it('takes the place of nothing else', async () => {
    await writeFile(path.join(world.cwd, 'certs', 'mine.txt'), 'mine');
    for (const folder of ['certs', '.', 'build/switch', 'build/switch/site']) {
      const run = await runHarden(world, 'web', 'build/switch', '--export', folder);
      expect(run.status, folder).toBe(2);
    }
    expect(await readFile(path.join(world.cwd, 'certs', 'mine.txt'), 'utf8')).toBe('mine');
  });
});

describe('what is downloaded', () => {
  it('is small: under 150 kB packed without stubs and simulator', async () => {
    const folder = path.join(REPOSITORY, 'dist', 'web');
    const names = await filesBelow(folder);
    const sizes = await Promise.all(
      names.map(async (name) => {
        const packed = gzipSync(await readFile(path.join(folder, name)), { level: 9 }).length;
        return { name, packed };
      }),
    );
    const own = sizes.filter(({ name }) => !/\/(stub|simulated-board)-/.test(name));
    expect(own.length).toBeGreaterThan(5);
    expect(own.reduce((sum, { packed }) => sum + packed, 0)).toBeLessThan(150_000);
    const stubs = names.filter((name) => name.includes('/stub-'));
    expect(stubs.length).toBeGreaterThan(8);
  });

  it('has a manifest that ESP Web Tools reads', async () => {
    const text = await readFile(path.join(world.cwd, 'build', 'switch', 'manifest.json'), 'utf8');
    // Source: esphome/esp-web-tools `src/const.ts`, `Manifest` and `Build`.
    const manifest: unknown = JSON.parse(text);
    expect(manifest).toMatchObject({
      new_install_prompt_erase: true,
      builds: [{ chipFamily: 'ESP8266', parts: [{ path: 'firmware.bin', offset: 0 }] }],
    });
    for (const key of ['name', 'version']) expect(manifest).toHaveProperty(key);
    // It would wait for Improv, which no firmware of ours has; 0 says that there is none.
    expect(manifest).toMatchObject({ new_install_improv_wait_time: 0 });
  });
});

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** A host of files, as dumb as they come. */
async function serveFolder(
  folder: string,
  base: string,
): Promise<{ readonly server: Server; readonly address: string }> {
  const names = new Set(await filesBelow(folder));
  const server = createServer((request, response) => {
    const name = request.url === base ? 'index.html' : (request.url ?? '').slice(base.length);
    if (!names.has(name)) return void response.writeHead(404).end();
    const send = async (): Promise<void> => {
      const body = await readFile(path.join(folder, name));
      const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type }).end(body);
    };
    void send();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { server, address: `http://127.0.0.1:${port}${base}` };
}
