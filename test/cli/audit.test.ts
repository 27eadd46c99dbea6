import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { concatBytes, utf8 } from '../../src/core/kernel/bytes.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { cStrings } from '../support/audit-world.ts';
import { builtProgram } from '../support/built-program.ts';
import { buildElf, words32 } from '../support/elf-builder.ts';
import { espeasyFlash } from '../support/espeasy-flash.ts';
import { makeSector } from '../support/espurna-sector.ts';
import { harden, readDocument } from '../support/harden.ts';
import { buildArduinoImage, buildEsp32Image, buildPart, noise } from '../support/image-builder.ts';

const makeFolder = temporaryFolders();
beforeAll(() => builtProgram());

const IMAGE = buildArduinoImage({
  data: concatBytes(utf8('telnetPort\0mqttServer\0fibonacci\0'), noise(64)),
});
const ELF = buildElf({
  sections: [{ name: '.text', address: 0x40100000, data: noise(64), executable: true }],
  symbols: [{ name: 'telnet_handle', address: 0x40100000, size: 16 }],
});

/** Texts of ESPurna as it comes, and of the core it is built with. Source: firmware/espurna/features.yaml. */
const ESPURNA_TEXTS = cStrings(
  'fibonacci',
  'http://espurna.io',
  'telnetPort',
  'alexaEnabled',
  'hue-bridgeid',
  '/discover',
  'apiEnabled',
  'AUTH %s',
  'mqttServer',
  'haPrefix',
  'api.thingspeak.com',
  ' CUT HERE FOR EXCEPTION DECODER ',
  'Fatal exception %d(%s):',
);
const KEY_IN_PEM = ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' ');

/** An image with some bytes replaced. */
const spoilt = (at: number, ...bytes: number[]): Uint8Array => {
  const copy = Uint8Array.from(IMAGE);
  copy.set(bytes, at);
  return copy;
};

/** Files that stop the audit: the code of the error. */
const REFUSED: readonly (readonly [string, Uint8Array, string])[] = [
  ['an empty file', new Uint8Array(), 'image.truncated'],
  ['a text', utf8('hello, I am no firmware\n'), 'image.unknown'],
  ['a page of HTML', utf8('<!doctype html><title>404</title>'), 'image.unknown'],
  ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0), 'image.unknown'],
  ['erased flash', new Uint8Array(4096).fill(0xff), 'image.unknown'],
  ['one byte of an image', IMAGE.slice(0, 1), 'image.truncated'],
  ['an image without its end', IMAGE.slice(0, -40), 'image.truncated'],
  ['an image that claims 255 segments', spoilt(1, 255), 'image.invalid'],
  ['an image that claims a segment of 4 GB', spoilt(12, 255, 255, 255, 255), 'image.truncated'],
  ['four bytes of an ELF file', utf8('\x7fELF'), 'image.truncated'],
  ['half an ELF file', ELF.slice(0, 60), 'image.truncated'],
  ['a 64-bit ELF file', Uint8Array.from(ELF, (byte, at) => (at === 4 ? 2 : byte)), 'elf.invalid'],
  [
    'an ELF file with its sections at the end of the world',
    concatBytes(ELF.slice(0, 32), words32(0xffffffff), ELF.slice(36)),
    'image.truncated',
  ],
];

describe('harden audit', () => {
  it.each(REFUSED)('refuses %s and names it', async (_, bytes, code) => {
    const cwd = await makeFolder();
    await writeFile(path.join(cwd, 'strange.bin'), bytes);
    const run = await harden(['audit', 'strange.bin', '--json'], { cwd });
    expect(readDocument(run).error).toMatchObject({
      code,
      message: expect.stringContaining('strange.bin') as string,
    });
    expect(run.status).toBe(4);
    expect(run.err).toContain(`[${code}]\nhint: `);
  });

  it('refuses a folder that is no bundle', async () => {
    const cwd = await makeFolder();
    await mkdir(path.join(cwd, 'folder'));
    const run = await harden(['audit', 'folder/', '--json'], { cwd });
    expect(readDocument(run).error).toMatchObject({
      code: 'bundle.invalid',
      message: expect.stringContaining('folder') as string,
    });
  });

  it.each([
    ['evidence.json', '{', 'bundle.invalid'],
    ['evidence.json', '{}', 'bundle.invalid'],
    ['evidence.json', '[1]', 'bundle.invalid'],
    ['evidence.json', '', 'bundle.invalid'],
  ])('refuses a bundle whose %s is %j', async (name, text, code) => {
    const cwd = await makeFolder();
    await writeFile(path.join(cwd, name), text);
    const run = await harden(['audit', '.', '--json'], { cwd });
    expect(readDocument(run).error).toMatchObject({ code });
  });

  it('tells a damaged image by its checksum, and goes on', async () => {
    const cwd = await makeFolder();
    await writeFile(path.join(cwd, 'bent.bin'), spoilt(0x1020, (IMAGE[0x1020] ?? 0) ^ 1));
    const run = await harden(['audit', 'bent.bin', '--json'], { cwd });
    const checks = readDocument(run).findings?.map(({ check }) => check);
    expect(checks).toContain('audit.image-crc');
    expect(checks).toContain('audit.image-checksum');
    expect(run.status).toBe(1);
  });

  it('tells features, listeners and passwords of a firmware it knows, and what it cannot know', async () => {
    const cwd = await makeFolder();
    await writeFile(path.join(cwd, 'espurna.bin'), buildArduinoImage({ data: ESPURNA_TEXTS }));
    const run = await harden(['audit', 'espurna.bin'], { cwd });
    expect(run.status).toBe(1);
    for (const line of [
      /^ {2}firmware {4}ESPurna$/m,
      /^ {2}because of {2}"http:\/\/espurna\.io" at offset 0x/m,
      /^ {2}recognised {2}Espressif NONOS SDK \(ESP8266\), Arduino core for ESP8266, ESPurna$/m,
      /^error\[audit\.default-credential\] default administrator password .* "fibonacci" is in the firmware$/m,
      /^ {2}tcp\/23 +open +login: password +telnet$/m,
      /^ {2}tcp\/80 +open +login: none +web, alexa$/m,
      /^ {2}udp\/1900 +open +login: none +alexa$/m,
      /^ {2}udp\/8266 +open +login: password +ota-arduino$/m,
      /^ {2}present +8 {2}telnet web api alexa ota-arduino mqtt homeassistant thingspeak$/m,
      /^ {2}unknown +\d+ {2}.*\bmqtt-tls\b/m,
      /^ {2}- audit\.feature-present: it needs a bundle/m,
      /^ {2}- \d+ features have no marker that could be looked for here/m,
      /^ {2}- Symbols are gone from this file/m,
      /^ {2}- Nobody said what this firmware should be/m,
      /^ {2}- Without a control build .*"absent" says only that none was\.$/m,
      /^ {2}- A build flag may have moved a port: tcp\/23 \(TELNET_PORT\), tcp\/80 /m,
      /^ {2}- Settings stored in the flash of a device beat/m,
      /^ {2}- Code was not executed/m,
    ]) {
      expect(run.out).toMatch(line);
    }
  });

  it('tells passwords and libraries of a firmware that no pack knows, and derives nothing', async () => {
    const cwd = await makeFolder();
    // As the SDK alone makes it: one part, no boot copier, no CRC.
    const data = cStrings('DVES_%06X', 'DVES_PASS', 'Fatal exception %d(%s):', KEY_IN_PEM);
    const image = buildPart([
      { address: 0x40100000, data: noise(512) },
      { address: 0x3ffe8000, data },
    ]);
    await writeFile(path.join(cwd, 'stranger.bin'), image);
    const run = await harden(['audit', 'stranger.bin'], { cwd });
    expect(run.status).toBe(1);
    for (const line of [
      /^ {2}firmware {4}not known$/m,
      /^ {2}recognised {2}Espressif NONOS SDK \(ESP8266\), Tasmota$/m,
      /^error\[audit\.default-credential\] default MQTT password of Tasmota "DVES_PASS" is in/m,
      /^error\[audit\.leaked-secret\] a private key in PEM form/m,
      /^ {2}not derived: no catalogue knows this firmware$/m,
      /^ {2}- No catalogue knows this firmware: which features it has and which ports it opens/m,
    ]) {
      expect(run.out).toMatch(line);
    }
    expect(run.out).not.toContain('Features in the file');
    const { result } = readDocument(await harden(['audit', 'stranger.bin', '--json'], { cwd }));
    expect(result).toMatchObject({ features: [], listeners: [] });
  });

  it('takes an image and an ELF file made elsewhere for one firmware', async () => {
    const cwd = await makeFolder();
    await writeFile(path.join(cwd, 'foreign.bin'), IMAGE);
    await writeFile(path.join(cwd, 'foreign.elf'), ELF);
    const words = ['audit', 'foreign.bin', '--elf', 'foreign.elf', '--firmware', 'reference'];
    const both = await harden(words, { cwd });
    expect(both.out).toContain('telnet');
    expect((await harden(['audit', 'foreign.elf'], { cwd })).status).toBeLessThan(2);
  });

  it('reads an image for the ESP32', async () => {
    const cwd = await makeFolder();
    await writeFile(path.join(cwd, 'esp32.bin'), buildEsp32Image());
    const run = await harden(['audit', 'esp32.bin', '--json'], { cwd });
    expect(JSON.stringify(readDocument(run).result)).toContain('esp32');
  });

  it.each([
    ['json', /^\{/],
    ['sarif', /"version": "2\.1\.0"/],
    ['markdown', /^# /m],
    ['html', /^<!doctype html>/i],
    ['text', /foreign\.bin/],
  ])('writes a report as %s, on stdout or into a file', async (format, pattern) => {
    const cwd = await makeFolder();
    await writeFile(path.join(cwd, 'foreign.bin'), IMAGE);
    const shown = await harden(['audit', 'foreign.bin', '--format', format], { cwd });
    expect(shown.out).toMatch(pattern);
    const words = ['audit', 'foreign.bin', '--format', format, '--output', 'reports/report'];
    const written = await harden(words, { cwd });
    expect(written.out).toBe('report written to reports/report\n');
    expect(written.status).toBe(shown.status);
    expect(await readdir(path.join(cwd, 'reports'))).toEqual(['report']);
  });

  it('does not write a report over a folder', async () => {
    const cwd = await makeFolder();
    await writeFile(path.join(cwd, 'foreign.bin'), IMAGE);
    const run = await harden(['audit', 'foreign.bin', '--output', '.', '--json'], { cwd });
    expect(readDocument(run).error).toMatchObject({ code: 'disk.unwritable' });
  });
});

describe('harden doctor', () => {
  it('lists every tool in one document, ready or not, with the way to get it', async () => {
    const cwd = await makeFolder();
    const run = await harden(['doctor', '--json'], { cwd, env: { HARDEN_CACHE: cwd, PATH: cwd } });
    expect(run.status).toBe(3);
    const { result } = readDocument(run);
    expect(result).toMatchObject({ ready: false });
    expect(JSON.stringify(result)).toContain('tool-scons');
  });
});

describe('--flash-dump', () => {
  it('names stored settings, and never what they say', async () => {
    const cwd = await makeFolder();
    const flash = new Uint8Array(1 << 20).fill(0xff);
    flash.set(
      makeSector(
        [
          ['mqttUseSSL', '0'],
          ['adminPass', 'Vw3-planted-6Hd1'],
        ],
        7,
      ),
      0xfa000,
    );
    await writeFile(path.join(cwd, 'old.bin'), flash);
    await writeFile(path.join(cwd, 'new.bin'), IMAGE);
    const words = ['audit', 'new.bin', '--firmware', 'espurna', '--flash-dump', 'old.bin'];
    for (const more of [[], ['--json'], ['--format', 'sarif'], ['--format', 'html']]) {
      const { out, err } = await harden([...words, ...more], { cwd });
      expect(out).toContain('mqttUseSSL');
      expect(out).toContain('dump.stored-setting');
      expect(out + err).not.toContain('planted');
    }
    const failed = await harden([...words, '--fail-on', 'warning'], { cwd });
    expect(failed.status).toBe(1);
    const onItself = await harden([...words, '--output', 'old.bin'], { cwd });
    expect([onItself.status, onItself.err]).toEqual([2, expect.stringContaining('which is read')]);
  });

  it.each(['SPIFFS', 'LittleFS'])('reads the files of ESPEasy in %s', async (kind) => {
    const cwd = await makeFolder();
    await writeFile(path.join(cwd, 'old.bin'), espeasyFlash(kind, 'esp8266').flash());
    await writeFile(path.join(cwd, 'new.bin'), IMAGE);
    const words = ['audit', 'new.bin', '--firmware', 'espeasy', '--flash-dump', 'old.bin'];
    for (const more of [[], ['--json'], ['--format', 'sarif'], ['--format', 'html']]) {
      const { out, err } = await harden([...words, ...more], { cwd });
      expect(out).toContain('WifiKey');
      expect(out).toContain('dump.stored-setting');
      expect(out + err).not.toMatch(/planted|old-network|old-account|configesp/);
    }
  });

  it('needs to know the firmware', async () => {
    const cwd = await makeFolder();
    await writeFile(path.join(cwd, 'old.bin'), new Uint8Array(1 << 20).fill(0xff));
    await writeFile(path.join(cwd, 'new.bin'), buildArduinoImage({ data: noise(64) }));
    const { status, err } = await harden(['audit', 'new.bin', '--flash-dump', 'old.bin'], { cwd });
    expect([status, err]).toEqual([2, expect.stringContaining('--firmware <id>')]);
  });
});
