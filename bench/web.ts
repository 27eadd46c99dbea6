import { CLOCK } from '../src/bindings/node/clock.ts';
import { flash } from '../src/flows/flash/flash.ts';
import { SimulatedBoard } from '../src/simulator/chip/board.ts';
import { launchBrowser } from '../test/support/browser.ts';
import { imageFor, makeFlashWorld, USUAL } from '../test/support/flash-world.ts';
import { makeWebWorld, plantBundle, serveWeb } from '../test/support/web-world.ts';
import type { Row } from './row.ts';

const MEGABYTE = 1 << 20;
const SIZE = 512 * 1024;

/** Writing by the page and by Node to the same simulated board, at the speed of a real wire. */
export async function benchWeb(): Promise<Row[]> {
  const image = imageFor('esp8266', SIZE);
  const node = await timeNode(image);
  const page = await timePage(image.bytes);
  return [
    { what: 'write 512 KB from Node, simulated board, 921600 baud', measured: node, unit: 's' },
    { what: 'the same from the page, in Chromium', measured: page, unit: 's', target: node * 1.1 },
  ];
}

async function timeNode(image: ReturnType<typeof imageFor>): Promise<number> {
  const board = new SimulatedBoard({
    ...{ chip: 'esp8266', clock: CLOCK, flashSize: MEGABYTE, isPaced: true },
    canChangeBaudRate: false,
  });
  const { bindings } = makeFlashWorld({ chip: 'esp8266' });
  const { write } = await flash(
    { ...USUAL, port: board.port, image },
    { ...bindings, clock: CLOCK },
    { signal: new AbortController().signal, onProgress: () => undefined },
  );
  return (write?.milliseconds ?? Number.NaN) / 1000;
}

/** @returns seconds, as the page itself tells them */
async function timePage(image: Uint8Array): Promise<number> {
  const world = await makeWebWorld();
  const served = await serveWeb(world, await plantBundle(world, 'bench', image));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(served.address);
    await page.getByRole('button', { name: 'Try it without hardware' }).click();
    await page.getByRole('button', { name: /^Write / }).click({ timeout: 60_000 });
    await page.getByRole('heading', { name: /is ready/ }).waitFor({ timeout: 60_000 });
    const told = await page.getByText(/of [\d,]+ bytes in/).textContent();
    return Number(/in ([\d.]+) s/.exec(told ?? '')?.[1]);
  } finally {
    await browser.close();
    await served.stop();
    await world.remove();
  }
}
