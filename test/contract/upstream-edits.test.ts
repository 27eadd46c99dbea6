/**
 * The files that edits touch, compiled for the ESP8266 with the flags of PlatformIO: run with
 * HARDEN_ESPURNA_SRC or HARDEN_ESPEASY_SRC naming a checkout at the pin, and HARDEN_ESPURNA_CORE a
 * prepared core directory of PlatformIO (docs/offline-builds.md). Nothing is linked here.
 */
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, describe, expect, test } from 'vitest';
import { makeFiles } from '../../src/bindings/node/files.ts';
import { makeToolchain } from '../../src/bindings/node/platformio/toolchain.ts';
import { makeSources } from '../../src/bindings/node/sources/sources.ts';
import type { CompileFlags } from '../../src/flows/bindings/toolchain.ts';
import { planProfile } from '../../src/flows/plan.ts';
import { prepareBuild } from '../../src/flows/prepare-build.ts';
import { type BuildWorld, makeBuildWorld } from '../support/build-world.ts';
import { REPOSITORY } from '../support/built-program.ts';
import { quiet, testHost } from './platformio-world.ts';

const CORE = path.resolve(process.env.HARDEN_ESPURNA_CORE ?? '');

const ESPURNA = `
name: edits
firmware: espurna
board: itead-sonoff-basic
listeners: []
wifi: { ssid: home-iot, password: vault }
identity: { adminPassword: per-device, hostname: per-device }
`;

/** On this board ESPEasy uses the Arduino core of the prepared directory. */
const ESPEASY = `
name: edits
firmware: espeasy
board: esp8266-4m1m-core3
wifi: { ssid: home-iot, password: vault }
identity: { adminPassword: per-device, hostname: per-device }
`;

const PAGES = 'web-server, web-root, web-control, web-setup, web-custom, web-filelist, web-tools';
const MQTT = `
mqtt: { host: broker.home.arpa, port: 8883, tls: { trust: fingerprint, certificate: certs/broker.pem } }
`;

const CASES = [
  {
    name: 'ESPurna with everything off',
    source: process.env.HARDEN_ESPURNA_SRC,
    profile: `${ESPURNA}features: []\n`,
  },
  {
    name: 'ESPurna with buttons, which bring the terminal',
    source: process.env.HARDEN_ESPURNA_SRC,
    profile: `${ESPURNA}features: [relay, button-gpio]\n`,
  },
  {
    name: 'ESPurna with the serial port through MQTT',
    source: process.env.HARDEN_ESPURNA_SRC,
    profile: `${ESPURNA}${MQTT}features: [relay, mqtt, uart-mqtt]\nntp: { host: ntp.home.arpa }\n`,
  },
  {
    name: 'ESPEasy without its web server',
    source: process.env.HARDEN_ESPEASY_SRC,
    profile: `${ESPEASY}features: []\nlisteners: []\n`,
  },
  {
    name: 'ESPEasy with its pages',
    source: process.env.HARDEN_ESPEASY_SRC,
    profile: `${ESPEASY}features: [${PAGES}]\nlisteners: [tcp/80]\n`,
  },
];

const UNITS = /\.(c|cpp|ino)$/;

describe.each(CASES.filter(({ source }) => source !== undefined))('$name', (row) => {
  let world: BuildWorld | undefined;
  afterAll(() => world?.remove());

  test('compiles wherever an edit was made', async () => {
    world = await makeBuildWorld();
    const files = makeFiles();
    const host = testHost({ HARDEN_CACHE: world.cache, PLATFORMIO_CORE_DIR: CORE });
    const toolchain = makeToolchain(host);
    await world.write('edits.yaml', row.profile);
    const request = {
      path: path.join(world.cwd, 'edits.yaml'),
      packs: [`${REPOSITORY}/firmware`],
      today: '2026-01-01',
    };
    const { planned, findings } = await planProfile(request, files);
    if (!planned) throw new Error(JSON.stringify(findings, undefined, 2));
    const prepared = await prepareBuild(
      {
        ...{ planned, findings: [], out: path.join(world.cwd, 'bundle'), cache: world.cache },
        ...{ root: REPOSITORY, source: path.resolve(row.source ?? ''), reuse: false },
        ...{ templates: [`${REPOSITORY}/templates`], failOn: 'error', version: 'test' },
        ...{ waive: (found) => found, program: 'test' },
      },
      { files, toolchain, sources: makeSources(host) },
      quiet(),
    );
    const flags = await toolchain.flags(prepared.project, quiet());
    const units = [...new Set(planned.plan.edits.map(({ file }) => file))].filter((file) =>
      UNITS.test(file),
    );
    expect(units.length).toBeGreaterThan(0);
    for (const file of units) {
      const unit = `${prepared.source.folder}/${file}`;
      const errors = await compile(unit, flags, prepared.project.folder);
      expect(errors, `${file}\n${errors}`).toBe('');
    }
  }, 900_000);
});

/** @returns what the compiler complains about */
async function compile(unit: string, flags: CompileFlags, folder: string): Promise<string> {
  const { stderr, failed } = await execa(
    flags.cxx,
    [
      ...['-fsyntax-only', '-w', ...flags.cxxFlags.filter((flag) => flag !== '-Wall')],
      ...flags.defines.map((define) => `-D${define}`),
      ...flags.includes.map((include) => `-I${include}`),
      ...['-x', 'c++', unit],
    ],
    { cwd: folder, reject: false, timeout: 600_000 },
  );
  return failed ? stderr.slice(0, 4000) : '';
}
