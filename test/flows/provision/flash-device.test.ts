import { describe, expect, test } from 'vitest';
import { digestHex } from '../../../src/core/kernel/checksums.ts';
import type { SerialPort } from '../../../src/core/serial/serial-port.ts';
import { type DeviceFlash, flashDevice } from '../../../src/flows/provision/flash-device.ts';
import { type FakeLedger, makeFakeLedger } from '../../support/fake-ledger.ts';
import { imageFor, makeFlashWorld, USUAL } from '../../support/flash-world.ts';

const MAC = '24:6f:28:00:00:01';
const OTHER_MAC = '24:6f:28:00:00:02';
const LEASE_MS = 60_000;

/** A board is put onto a port, and the user names a device for it. */
function makeWorld(ledger: FakeLedger, mac = MAC) {
  const bytes = Uint8Array.from(mac.split(':'), (byte) => Number.parseInt(byte, 16));
  const world = makeFlashWorld({ chip: 'esp8266', mac: bytes });
  const { board, clock } = world;
  const flash = (
    device: string,
    wish: Partial<DeviceFlash['job']> & { readonly reassign?: boolean } = {},
    port: SerialPort = board.port,
  ): ReturnType<typeof flashDevice> => {
    const image = imageFor('esp8266', 20_000, device.length);
    const digest = digestHex(image.bytes);
    const { reassign = false, ...job } = wish;
    const made = { image, digest, flashSize: undefined, eraseRegions: [] };
    const rest = { boot: { baudRate: 115_200, identity: undefined, secrets: [] }, findings: [] };
    return clock.run(
      flashDevice(
        {
          ...{ wire: { ...USUAL, port }, job: { ...USUAL, image, ...job }, digest, reassign },
          ...{ station: 'desk', port: '/dev/ttyUSB0' },
          target: {
            ...{ device, profile: 'lamp', mac: undefined, chip: 'esp8266', flashSize: undefined },
            makeJob: () => ({ ...made, ...rest }),
          },
        },
        { ...world.bindings, ledger },
        { signal: new AbortController().signal, onProgress: () => undefined },
      ),
    );
  };
  return { ...world, flash };
}

/** A device that a station has made of a board before. */
async function known(ledger: FakeLedger, device: string, mac: string): Promise<void> {
  const candidates = [{ device, profile: 'lamp', mac: undefined }];
  const who = { mac, station: 'bench', port: 'p', leaseMs: LEASE_MS, candidates };
  const result = await ledger.reserve(who);
  if (!('ticket' in result)) throw new Error(result.kind);
  await ledger.begin(result.ticket, LEASE_MS);
  await ledger.finish(result.ticket, 'd'.repeat(64));
}

const rows = ({ rows: all }: FakeLedger): readonly string[] =>
  [...all.values()].map(
    ({ device, mac, state, station }) => `${device} ${mac} ${state} ${station}`,
  );
const events = ({ history }: FakeLedger): readonly string[] =>
  history.map(({ event, device }) => `${device} ${event}`);

describe('a device that the user names', () => {
  test('is written into the ledger as a station does', async () => {
    const ledger = makeFakeLedger();
    const { flash } = makeWorld(ledger);
    expect(await flash('lamp-1')).toMatchObject({ isRecorded: true });
    expect(rows(ledger)).toEqual([`lamp-1 ${MAC} good desk`]);
    expect(await flash('lamp-1')).toMatchObject({ report: { differing: 0 } });
    expect(events(ledger)).toEqual([
      ...['reserved', 'writing', 'good', 'reserved', 'writing', 'good'].map(
        (event) => `lamp-1 ${event}`,
      ),
    ]);
  });

  test.each<[string, string, string]>([
    ['the board is another one', MAC, 'this board is hall already, not lamp-1: good, 2026-01-01'],
    [
      'another board is that one',
      OTHER_MAC,
      `lamp-1 is the board ${OTHER_MAC} already, not ${MAC}`,
    ],
  ])('is refused when %s, and nothing is changed', async (_, mac, message) => {
    const ledger = makeFakeLedger();
    await known(ledger, mac === MAC ? 'hall' : 'lamp-1', mac);
    const before = rows(ledger);
    const { flash, board } = makeWorld(ledger);
    for (const isDryRun of [true, false]) {
      await expect(flash('lamp-1', { isDryRun })).rejects.toMatchObject({
        code: 'station.known-board',
        message: expect.stringContaining(message) as string,
      });
    }
    expect([rows(ledger), ledger.history.length]).toEqual([before, 3]);
    expect(board.wear.erasedSectors).toBe(0);
  });

  test('takes the place of both when it is told to', async () => {
    const ledger = makeFakeLedger();
    await known(ledger, 'hall', MAC);
    await known(ledger, 'lamp-1', OTHER_MAC);
    const { flash } = makeWorld(ledger);
    await flash('lamp-1', { reassign: true, isDryRun: true });
    expect(ledger.history).toHaveLength(6);
    await flash('lamp-1', { reassign: true });
    expect(rows(ledger)).toEqual([`lamp-1 ${MAC} good desk`]);
    expect(events(ledger).slice(6, 8)).toEqual(['hall released', 'lamp-1 released']);
  });

  test('is refused while a station is at work on the board', async () => {
    const ledger = makeFakeLedger();
    const candidates = [{ device: 'lamp-1', profile: 'lamp', mac: undefined }];
    await ledger.reserve({ mac: MAC, station: 'b', port: 'p', leaseMs: LEASE_MS, candidates });
    const { flash } = makeWorld(ledger);
    await expect(flash('lamp-1')).rejects.toMatchObject({ code: 'station.busy-board' });
  });

  test('is not claimed for a board on which the image would not start', async () => {
    const ledger = makeFakeLedger();
    const { flash } = makeWorld(ledger);
    const image = imageFor('esp32', 20_000);
    await expect(flash('lamp-1', { image })).rejects.toMatchObject({ code: 'device.wrong-chip' });
    expect(ledger.history).toEqual([]);
  });

  test('leaves nothing behind when the board turns out to be a stranger', async () => {
    const ledger = makeFakeLedger();
    const { flash } = makeWorld(ledger);
    const mustHold = [imageFor('esp8266', 20_000, 99)];
    await expect(flash('lamp-1', { mustHold })).rejects.toMatchObject({
      code: 'device.wrong-device',
    });
    expect([rows(ledger), events(ledger)]).toEqual([[], ['lamp-1 reserved', 'lamp-1 released']]);
  });

  test('is failed when writing it fails', async () => {
    const ledger = makeFakeLedger();
    const { flash, board } = makeWorld(ledger);
    const onTouch = (): Promise<void> => {
      board.unplug();
      return Promise.resolve();
    };
    await expect(flash('lamp-1', { onTouch })).rejects.toMatchObject({ code: 'device.lost' });
    expect(rows(ledger)).toEqual([`lamp-1 ${MAC} failed desk`]);
  });

  test('is flashed and not written down where the board has no MAC of its own', async () => {
    const ledger = makeFakeLedger();
    const { flash } = makeWorld(ledger, 'ff:ff:ff:ff:ff:ff');
    expect(await flash('lamp-1')).toMatchObject({ isRecorded: false });
    expect(ledger.history).toEqual([]);
  });
});
