import { describe, expect, test } from 'vitest';
import { Secret } from '../../../src/core/kernel/secret.ts';
import type { BootLogRequest, BootReport } from '../../../src/flows/flash/boot-log.ts';
import { imageFor, makeFlashWorld } from '../../support/flash-world.ts';

const MINE = 'ab'.repeat(32);
const OTHERS = 'cd'.repeat(32);

/** Flashes a board whose program says something, and listens to it. */
async function boot(
  text: string,
  request: Partial<BootLogRequest> = {},
  saysAt = 115_200,
): Promise<{ readonly boot: BootReport | undefined; readonly elapsedMs: number }> {
  const world = makeFlashWorld({
    chip: 'esp8266',
    bootText: () => ({ text, baudRate: saysAt }),
  });
  const image = imageFor('esp8266', 5000);
  await world.flash({ image });
  const started = world.clock.now();
  const bootLog = { baudRate: 115_200, timeoutMs: 5000, identity: MINE, secrets: [], ...request };
  const report = await world.flash({ image, bootLog });
  return { boot: report.boot, elapsedMs: world.clock.now() - started };
}

describe('the boot log', () => {
  test('tells that a board is who it should be, as soon as it says so', async () => {
    const seen = await boot(`\r\nreference 1.0.0\r\nidentity ${MINE}\r\n`);
    const lines = ['reference 1.0.0', `identity ${MINE}`];
    expect(seen.boot).toEqual({ lines, identity: MINE, isProved: true });
    expect(seen.elapsedMs).toBeLessThan(2000);
  });

  test.each([
    [
      'is another device',
      `\r\nidentity ${OTHERS}\r\n`,
      'device.other-identity',
      /cdcdcdcdcdcdcdcd….*abababababababab…/,
    ],
    [
      'has empty fields',
      '\r\nidentity unfilled\r\n',
      'device.other-identity',
      /says that it is unfilled/,
    ],
    ['says nothing', '', 'device.boot-silent', /said nothing within 5 s/],
    [
      'does not say who it is',
      '\r\nhello\r\n',
      'device.boot-silent',
      /nothing of who it is within/,
    ],
    [
      'says half of who it is',
      `\r\nidentity ${MINE.slice(2)}\r\n`,
      'device.boot-silent',
      /nothing of who/,
    ],
  ])('of a board that %s is a failure', async (_, text, code, message) => {
    await expect(boot(text)).rejects.toMatchObject({ code, message });
  });

  test('of a firmware that talks at another speed is noise', async () => {
    await expect(boot(`\r\nidentity ${MINE}\r\n`, {}, 9600)).rejects.toMatchObject({
      code: 'device.boot-silent',
    });
  });

  test('does not repeat the secrets of the device', async () => {
    const secrets = [Secret.of('the password of the network', 'seven blue horses')];
    const text = `\r\nWIFI : home-iot seven blue horses\r\nidentity ${MINE}\r\n`;
    const seen = await boot(text, { secrets });
    expect(seen.boot?.lines[0]).toMatch(/^WIFI : home-iot \(.*the password of the network.*\)$/);
  });

  test('is listened to at the speed of the firmware', async () => {
    const seen = await boot(`\r\nidentity ${MINE}\r\n`, { baudRate: 9600 }, 9600);
    expect(seen.boot?.identity).toBe(MINE);
  });

  test('of a firmware that does not tell who it is, is no failure', async () => {
    const seen = await boot('\r\nESPurna 1.15\r\n', { identity: undefined, timeoutMs: 1000 });
    expect(seen.boot).toEqual({ lines: ['ESPurna 1.15'], identity: undefined, isProved: false });
    const silent = await boot('', { identity: undefined, timeoutMs: 1000 });
    expect(silent.boot).toEqual({ lines: [], identity: undefined, isProved: false });
  });

  test('has no line that cannot be printed', async () => {
    const seen = await boot(`\r\n\u0007\u001b[2J\r\nfine\r\nidentity ${MINE}\r\n`);
    expect(seen.boot?.lines).toEqual(['fine', `identity ${MINE}`]);
  });

  test('does not change what is told of the speed of writing', async () => {
    const world = makeFlashWorld({ chip: 'esp8266', bootText: () => '\r\nhello\r\n' });
    const bootLog = { baudRate: 115_200, timeoutMs: 100, identity: undefined, secrets: [] };
    const report = await world.flash({ image: imageFor('esp8266', 5000), bootLog });
    expect(report.baudRate).toBe(921_600);
  });
});
