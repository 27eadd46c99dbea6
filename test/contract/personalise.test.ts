// The promise of docs/decisions/0002: filling fields gives the bytes a compiler would have given.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFiles } from '../../src/bindings/node/files.ts';
import { makeNativeSha256 } from '../../src/bindings/node/sha256.ts';
import { esptoolProgram } from '../../src/bindings/node/tools/esptool-tool.ts';
import { fixTools } from '../../src/bindings/node/tools/fix-tools.ts';
import { digestHex } from '../../src/core/kernel/checksums.ts';
import { type DeviceImage, makePersonaliser, openBundle } from '../../src/flows/personalise.ts';
import { bootImage } from '../../src/simulator/lx106/boot.ts';
import { type BuildWorld, makeBuildWorld } from '../support/build-world.ts';
import { prepareProject } from '../support/compile-profile.ts';
import { valuesOf } from '../support/personalise-world.ts';
import { testHost } from './platformio-world.ts';

/** Values of one device: some fill their field, some are shorter, one is not ASCII. */
const DEVICE: Readonly<Record<string, string>> = {
  'wifi.password': 'Käse & "Brot" \\ 100 %',
  'identity.adminPassword': 'mandolin-orchard.7',
  'identity.hostname': 'garage-door',
  'identity.mqttUser': 'garage-door',
  'identity.mqttPassword': 'Zk3v-9QmB_x7LwT0aYdR5uHcE1nJ8sPfG2iKoV4qMyX',
  'identity.mqttClientId': 'garage-door-5ccf7f',
  'mqtt.fingerprint': '3fa9'.repeat(16),
};

let world: BuildWorld;
let image: DeviceImage;
beforeAll(async () => {
  world = await makeBuildWorld();
  const run = await world.run('build', 'switch.yaml');
  expect(run.status, run.err).toBe(0);
  const bundle = await openBundle(path.join(world.cwd, 'build/switch'), makeFiles());
  const personaliser = makePersonaliser(bundle, { makeSha256: makeNativeSha256 });
  image = personaliser.personalise(valuesOf(DEVICE));
}, 600_000);
afterAll(() => world.remove());

describe('the image of a device, filled after the build', () => {
  it('is, byte for byte, what the compiler makes of the real values', async () => {
    const project = await prepareProject({
      profile: path.join(world.cwd, 'switch.yaml'),
      out: path.join(world.cwd, 'compiled'),
      host: testHost({ HARDEN_CACHE: world.cache }),
    });
    const compiled = await project.compile(valuesOf(DEVICE));
    expect(digestHex(compiled)).toBe(image.digest);
    expect(Buffer.compare(compiled, image.bytes)).toBe(0);
    expect(
      Buffer.compare(await project.compile(), await world.read('build/switch/firmware.bin')),
    ).toBe(0);
  });

  it('boots, and says that its fields are filled', () => {
    const uart = bootImage(image.bytes).run({
      untilText: 'heartbeat',
      maxInstructions: 20_000_000,
    });
    expect(uart.uart).toMatch(/^identity [0-9a-f]{64}\r$/m);
  });

  it('is valid for Python esptool', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'harden-personalise-'));
    const watched = { signal: new AbortController().signal, onProgress: () => undefined };
    await fixTools(testHost(), ['esptool'], watched);
    const file = path.join(folder, 'device.bin');
    await writeFile(file, image.bytes);
    const { stdout } = await execa(esptoolProgram(testHost()), ['image-info', file]);
    expect(stdout).toMatch(/Checksum: 0x[0-9a-f]{2} \(valid\)/);
    await rm(folder, { recursive: true });
  });
});
