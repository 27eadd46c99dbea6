/**
 * ESPurna built for real: run with HARDEN_ESPURNA_SRC naming a checkout at the pin, and
 * HARDEN_ESPURNA_CORE a prepared core directory of PlatformIO (docs/offline-builds.md). Builds the
 * firmware five times, which takes some minutes on a quiet machine.
 */
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFiles } from '../../src/bindings/node/files.ts';
import type { RawEvidence } from '../../src/core/bundle/raw-evidence.gen.ts';
import { validateEvidence } from '../../src/core/bundle/validate-evidence.gen.js';
import { parseElf } from '../../src/core/image/parse-elf.ts';
import { parseImage } from '../../src/core/image/parse-image.ts';
import { makePersonaliser, openBundle } from '../../src/flows/personalise.ts';
import { type BuildWorld, makeBuildWorld } from '../support/build-world.ts';
import { REPOSITORY } from '../support/built-program.ts';
import { prepareProject } from '../support/compile-profile.ts';
import { type HardenRun, harden, readDocument } from '../support/harden.ts';
import { valuesOf } from '../support/personalise-world.ts';
import { testHost } from './platformio-world.ts';

const SOURCE = process.env.HARDEN_ESPURNA_SRC;
const CORE = process.env.HARDEN_ESPURNA_CORE;
const HOURS = 3_600_000;

/** Values of one device, each as long as its field. */
const DEVICE: Readonly<Record<string, string>> = {
  'wifi.password': '0a1b2c3d'.repeat(8),
  'identity.adminPassword': 'mandolin-orchard.7-velvet_ladder',
  'identity.hostname': 'garage-door-of-house-007',
  'identity.mqttUser': 'garage-door-of-house-007-account',
  'identity.mqttPassword': 'Zk3v-9QmB_x7LwT0aYdR5uHcE1nJ8sPfG2iKoV4qMyX',
  'mqtt.fingerprint': '3fa9'.repeat(10),
};

/** Everything of the stock firmware that listens, announces itself, or connects elsewhere than the profile says. */
const NETWORK_FEATURES = [
  ...['telnet', 'web', 'web-embedded', 'api', 'prometheus', 'alexa', 'mdns', 'captive-portal'],
  ...['ota-arduino', 'ota-web', 'ota-client', 'homeassistant', 'domoticz', 'thingspeak'],
  ...['gratuitous-arp', 'debug', 'debug-telnet', 'debug-serial', 'terminal-serial'],
];

/** Off in the stock firmware, too: the second control has them. */
const REST_FEATURES = [
  ...['telnet-reverse', 'terminal-mqtt', 'terminal-web-api', 'llmnr', 'netbios', 'ssdp'],
  ...['ota-mqtt', 'nofuss', 'rpn-rules', 'uart-mqtt', 'influxdb', 'debug-udp'],
];

describe.runIf(SOURCE !== undefined && CORE !== undefined)('a Sonoff Basic with MQTT only', () => {
  let world: BuildWorld;
  let elsewhere: BuildWorld;
  let first: HardenRun;
  let evidence: RawEvidence;

  const build = (place: BuildWorld): Promise<HardenRun> =>
    harden(
      [
        ...['build', `${REPOSITORY}/profiles/espurna-relay.yaml`, '--json'],
        ...['--source', path.resolve(SOURCE ?? ''), '--out', 'bundle'],
      ],
      { cwd: place.cwd, env: { ...place.env, PLATFORMIO_CORE_DIR: path.resolve(CORE ?? '') } },
    );

  beforeAll(async () => {
    world = await makeBuildWorld();
    elsewhere = await makeBuildWorld();
    first = await build(world);
    if (first.status === 3) throw new Error(first.err);
    const found: unknown = JSON.parse(await readFile(`${world.cwd}/bundle/evidence.json`, 'utf8'));
    if (!validateEvidence(found)) throw new Error('no evidence');
    evidence = found;
  }, HOURS);
  afterAll(async () => {
    await world.remove();
    await elsewhere.remove();
  });

  test('is built and passes its audit', () => {
    expect(first.status, first.err).toBe(0);
    expect(readDocument(first).findings?.map(({ check }) => check)).toEqual(['audit.no-proof']);
  });

  const verdicts = (ids: readonly string[]) =>
    evidence.audit.features
      .filter(({ id }) => ids.includes(id))
      .map(({ id, verdict }) => `${id} ${verdict}`)
      .toSorted();
  const absent = (ids: readonly string[]) => ids.map((id) => `${id} absent`).toSorted();

  test('has lost telnet and all else that listens or connects, shown with a control that fires', () => {
    expect(verdicts(NETWORK_FEATURES)).toEqual(absent(NETWORK_FEATURES));
  });

  test('has nothing of what is off in the stock firmware either, shown with a second control', () => {
    expect(verdicts(REST_FEATURES)).toEqual(absent(REST_FEATURES));
  });

  test('has no symbol of telnet, web server or mDNS, whoever looks', async () => {
    const elf = parseElf(await world.read('bundle/firmware.elf'));
    const names = elf.symbols.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(3_000);
    expect(
      names.filter((name) =>
        /telnet|AsyncWebServer|MDNS|ArduinoOTA|tcp_listen_with_backlog_and_err/i.test(name),
      ),
    ).toEqual([]);
  });

  test('opens no port', () => {
    expect(evidence.plan.listeners).toEqual([]);
  });

  test('is an image of the Arduino core: boot copier and application, length and CRC right', async () => {
    const image = parseImage(await world.read('bundle/firmware.bin'));
    expect(image.kind).toBe('esp8266-arduino');
    expect(image.crc?.stored).toBe(image.crc?.computed);
    expect(image.parts).toHaveLength(2);
    expect(image.bytes.length).toBeLessThan(520_000);
  });

  test('names the libraries that were compiled', () => {
    expect(evidence.toolchain).toContain('library ArduinoJson 5.13.5');
  });

  test(
    'is the same, byte for byte, when it is built in another folder',
    async () => {
      // The controls are the same; only the firmware itself is compiled again.
      await cp(`${world.cache}/control`, `${elsewhere.cache}/control`, { recursive: true });
      const second = await build(elsewhere);
      expect(second.status, second.err).toBe(0);
      const [one, two] = [
        await world.read('bundle/firmware.bin'),
        await elsewhere.read('bundle/firmware.bin'),
      ];
      expect(Buffer.compare(one, two)).toBe(0);
    },
    HOURS,
  );

  test(
    'and filled for a device, is what the compiler makes of the real values, byte for byte',
    async () => {
      const values = valuesOf(DEVICE);
      const bundle = await openBundle(path.join(world.cwd, 'bundle'), makeFiles());
      const filled = makePersonaliser(bundle).personalise(values);
      const project = await prepareProject({
        profile: `${REPOSITORY}/profiles/espurna-relay.yaml`,
        out: path.join(world.cwd, 'compiled'),
        host: testHost({ ...world.env, PLATFORMIO_CORE_DIR: path.resolve(CORE ?? '') }),
        source: path.resolve(SOURCE ?? ''),
      });
      expect(Buffer.compare(await project.compile(values), filled.bytes)).toBe(0);
    },
    HOURS,
  );
});
