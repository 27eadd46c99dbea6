import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  makePlaceholder,
  smallestFieldSize,
} from '../../../src/core/catalogue/field-placeholder.ts';
import { type PackTexts, parsePack } from '../../../src/core/catalogue/parse-pack.ts';
import { TINY_PACK, tinyPack } from '../../support/tiny-pack.ts';

type File = keyof PackTexts;

/** The tiny pack with a text replaced in one of its files. */
function changed(name: File, find: string, put: string): PackTexts {
  const { file, text } = TINY_PACK[name];
  if (!text.includes(find)) throw new Error(`${file} has no "${find}"`);
  return { ...TINY_PACK, [name]: { file, text: text.replace(find, () => put) } };
}

function told(documents: PackTexts): string[] {
  const result = parsePack({ folder: '/packs/tiny', documents });
  return 'pack' in result
    ? []
    : result.findings.map(
        ({ check, message, location }) =>
          `${location?.file.split('/').at(-1)}:${location?.line}:${location?.column} ${check} ${message}`,
      );
}

describe('a pack', () => {
  const pack = tinyPack();
  const row = (id: string) => pack.features.find((feature) => feature.id === id);

  test('is read with its short forms filled in', () => {
    expect(row('telnet')).toEqual({
      id: 'telnet',
      title: 'Telnet console',
      macro: 'TELNET_SUPPORT',
      semantics: 'value',
      on: '1',
      off: '0',
      default: '1',
      category: 'network-listener',
      listeners: [
        { transport: 'tcp', port: 23, authentication: 'password', portMacro: 'TELNET_PORT' },
      ],
      direction: 'inbound',
      requires: [],
      conflicts: [],
      forces: [],
      chips: undefined,
      markers: { symbols: ['telnet_'], strings: ['telnetPort'] },
      bytes: 3000,
      why: 'a console in clear text',
      source: 'config/general.h:40',
    });
    expect(row('debug-telnet')?.forces).toEqual([
      { when: 'on', feature: 'telnet', to: 'on', source: 'config/dependencies.h:11' },
    ]);
    expect(row('setup-page')).toMatchObject({ on: '1', off: undefined, default: undefined });
    expect(row('homeassistant')?.default).toBe('MQTT_SUPPORT');
    expect(pack.fields[0]).toMatchObject({ id: 'wifi.password', padding: 'nul', secret: true });
    expect(pack.boards[1]).toMatchObject({ title: 'tiny-meter', macro: undefined });
    expect(pack.project).toBe('.');
    expect(pack.oracle).toMatchObject({ includes: ['src'], stubs: [], defines: [] });
    expect(pack.edits.map(({ id, when, upstream }) => ({ id, when, upstream }))).toEqual([
      { id: 'web-login', when: [], upstream: 'https://example.org/tiny/issues/1' },
      { id: 'no-web', when: [{ feature: 'web', state: 'off' }], upstream: undefined },
    ]);
    expect(pack.settingsAreas).toEqual([{ flashSize: '1MB', offset: 0xfb000, size: 0x4000 }]);
  });

  test('may come from a pin', () => {
    const pin = `{ id: v1, repository: 'https://example.org/x', commit: ${'a'.repeat(40)}, digest: ${'b'.repeat(64)} }`;
    expect(
      told(changed('firmware', '{ kind: folder, path: src }', `{ kind: pinned, pins: [${pin}] }`)),
    ).toEqual([]);
  });
});

describe('a pack with a mistake', () => {
  test.each([
    [
      'an unknown key',
      'features',
      'macro: RELAY_SUPPORT',
      'marco: RELAY_SUPPORT',
      'features.yaml:3:5 pack.unknown-key unknown key "marco" in "features[0]"; did you mean "macro"?',
    ],
    [
      'an unknown category',
      'features',
      'category: hardware',
      'category: hardwear',
      'features.yaml:5:15 pack.not-allowed unknown value "hardwear" for "features[0].category"; did you mean "hardware"?',
    ],
    [
      'an id twice',
      'features',
      'id: udp-control',
      'id: relay',
      'features.yaml:51:9 pack.twice id "relay" stands twice in features; the first is in line 2',
    ],
    [
      'a macro twice',
      'features',
      'macro: UDP_CONTROL_SUPPORT',
      'macro: RELAY_SUPPORT',
      'features.yaml:52:12 pack.twice macro "RELAY_SUPPORT" stands twice in features; the first is in line 3',
    ],
    [
      'two templates for one file',
      'firmware',
      'to: include/harden_config.h }',
      'to: include/harden_config.h }\n  - { template: b.hbs, to: ./include//Harden_Config.h }',
      'firmware.yaml:12:28 pack.twice to "./include//Harden_Config.h" stands twice in generate; the first is in line 11',
    ],
    [
      'an id that is not the name of its folder',
      'firmware',
      'id: tiny\n',
      'id: small\n',
      'firmware.yaml:1:5 pack.folder-name the id of the pack is "small", and its folder is called "tiny"',
    ],
    [
      'an unknown feature in requires',
      'features',
      'requires: [mqtt]',
      'requires: [mqttt]',
      'features.yaml:23:16 pack.unknown-feature no feature "mqttt" in the catalogue; did you mean "mqtt"?',
    ],
    [
      'an unknown feature in the condition of an edit',
      'edits',
      '{ web: off }',
      '{ webb: off }',
      'edits.yaml:15:31 pack.unknown-feature no feature "webb" in the catalogue; did you mean "web"?',
    ],
    [
      'an edit twice',
      'edits',
      'id: no-web',
      'id: web-login',
      'edits.yaml:10:9 pack.twice id "web-login" stands twice in edits; the first is in line 2',
    ],
    [
      'an edit of a file outside of the source',
      'edits',
      'file: main.c',
      'file: ../main.c',
      'edits.yaml:11:11 pack.path a path that leads out of its folder',
    ],
    [
      'a project outside of the source',
      'firmware',
      'image: elf',
      'image: elf\nproject: ..',
      'firmware.yaml:10:10 pack.path a path that leads out of its folder',
    ],
    [
      'itself in requires',
      'features',
      'requires: [mqtt]',
      'requires: [homeassistant]',
      'features.yaml:23:16 pack.self-reference a feature that requires itself',
    ],
    [
      'an unknown feature in a short force',
      'features',
      'forces: [telnet]',
      'forces: [telent]',
      'features.yaml:40:14 pack.unknown-feature no feature "telent" in the catalogue; did you mean "telnet"?',
    ],
    [
      'an unknown feature in conflicts',
      'features',
      '{ feature: telnet, reason',
      '{ feature: telne, reason',
      'features.yaml:48:28 pack.unknown-feature no feature "telne" in the catalogue; did you mean "telnet"?',
    ],
    [
      'an unknown default',
      'features',
      'default: MQTT_SUPPORT',
      'default: MQT_SUPPORT',
      'features.yaml:21:14 pack.unknown-default default "MQT_SUPPORT" of "homeassistant" is neither a number nor a macro of the catalogue; did you mean "MQTT_SUPPORT"?',
    ],
    [
      'on like off',
      'features',
      'default: 1\n    category: hardware',
      'default: 1\n    off: 1\n    category: hardware',
      'features.yaml:2:9 pack.no-difference on and off of "relay" are the same value',
    ],
    [
      '#ifdef with two values',
      'features',
      'semantics: defined',
      'semantics: defined\n    off: 0',
      'features.yaml:58:9 pack.no-difference "setup-page" asks with #ifdef, but both on and off define its macro',
    ],
    [
      'a board with an unknown force',
      'boards',
      'feature: web',
      'feature: wbe',
      'boards.yaml:15:25 pack.unknown-feature no feature "wbe" in the catalogue; did you mean "web"?',
    ],
    [
      'no boards',
      'boards',
      TINY_PACK.boards.text,
      'boards: []\n',
      'boards.yaml:1:9 pack.wrong-form "boards" must not be empty',
    ],
    [
      'an unknown setting',
      'firmware',
      'from: mqtt.host',
      'from: mqtt.hots',
      'firmware.yaml:14:13 pack.not-allowed unknown value "mqtt.hots" for "settings[1].from"; did you mean "mqtt.host"?',
    ],
    [
      'a setting of an unknown feature',
      'firmware',
      'type: integer, feature: mqtt',
      'type: integer, feature: mtqq',
      'firmware.yaml:15:66 pack.unknown-feature no feature "mtqq" in the catalogue',
    ],
    [
      'a boot log of an unknown field',
      'firmware',
      'identity: [identity.hostname]',
      'identity: [identity.hotsname]',
      'firmware.yaml:27:41 pack.unknown-field no field "identity.hotsname"; did you mean "identity.hostname"?',
    ],
    [
      'a field that is too short',
      'firmware',
      'size: 63',
      'size: 19',
      'firmware.yaml:17:50 pack.field-size field "wifi.password" of 19 bytes is too short for its placeholder',
    ],
    [
      'a bad pattern',
      'firmware',
      "'^[A-Z0-9_]+_SUPPORT$'",
      "'[A-Z'",
      'firmware.yaml:8:20 pack.bad-pattern not a regular expression',
    ],
    [
      'a path out of its folder',
      'firmware',
      'to: include/',
      'to: ../include/',
      'firmware.yaml:11:42 pack.path a path that leads out of its folder',
    ],
    [
      'an absolute path',
      'firmware',
      'path: src',
      'path: /etc',
      'firmware.yaml:3:31 pack.path a path that leads out of its folder',
    ],
    ...[
      ['oracle.header', 'header: config/all.h', 5],
      ['oracle.scan[0]', 'scan: [src]', 7],
    ].flatMap(([key, text, line]) =>
      ['"a\\"b.h"', '"a\\nb.h"', '"a<b.h"', "'a\\b.h'"].map(
        (bad) =>
          [
            `${String(key)}: ${bad}`,
            'firmware',
            String(text),
            String(text).replace(/(config\/all\.h|src)/, () => bad),
            `firmware.yaml:${line}:${key === 'oracle.header' ? 11 : 10} pack.wrong-form "${String(key)}" must be a plain path: no quotes, brackets, backslashes or line breaks`,
          ] as const,
      ),
    ),
    [
      'a stub with a quote',
      'firmware',
      'language: c',
      'language: c\n  stubs: ["a\\"b.h"]',
      'firmware.yaml:7:11 pack.wrong-form "oracle.stubs[0]" must be a plain path: no quotes, brackets, backslashes or line breaks',
    ],
    [
      'an include folder with a line break',
      'firmware',
      'language: c',
      'language: c\n  includes: ["a\\nb"]',
      'firmware.yaml:7:14 pack.wrong-form "oracle.includes[0]" must be a plain path: no quotes, brackets, backslashes or line breaks',
    ],
    [
      'a short commit',
      'firmware',
      '{ kind: folder, path: src }',
      `{ kind: pinned, pins: [{ id: a, repository: 'https://x', commit: abc, digest: ${'b'.repeat(64)} }] }`,
      'firmware.yaml:3:74 pack.wrong-form "source.pins[0].commit" must be 40 lower-case hexadecimal digits',
    ],
    [
      'an unknown kind of source',
      'firmware',
      'kind: folder',
      'kind: floder',
      'firmware.yaml:3:17 pack.not-allowed unknown value "floder" for "source.kind"; did you mean "folder"?',
    ],
    [
      'an odd offset',
      'firmware',
      'offset: 0xFB000',
      'offset: 0xFB001',
      'firmware.yaml:25:31 pack.wrong-form "settingsAreas[0].offset" must be a multiple of 4096',
    ],
    [
      'broken YAML',
      'boards',
      'chip: esp8266',
      'chip: esp8266: x',
      'boards.yaml:4:11 document.syntax a second colon in one line',
    ],
  ] as const)('%s is told with its place', (_, file, find, put, expected) => {
    expect(told(changed(file, find, put))).toEqual([expected]);
  });

  test('tells the mistakes of all files at once', () => {
    const documents = {
      firmware: { file: 'firmware.yaml', text: 'id: X\n' },
      features: { file: 'features.yaml', text: 'features: []\n' },
      boards: { file: 'boards.yaml', text: '\t' },
    };
    const files = told(documents).map((line) => line.split(':')[0]);
    expect(new Set(files)).toEqual(new Set(['firmware.yaml', 'features.yaml', 'boards.yaml']));
  });
});

test.each(['wifi.password', 'identity.mqttClientId', 'identity.mqttUser'])(
  'the smallest field for %s is what its placeholder takes',
  (id) => {
    const least = smallestFieldSize(id);
    expect(makePlaceholder(id, least)).toHaveLength(least);
    expect(() => makePlaceholder(id, least - 1)).toThrow(RangeError);
  },
);

test('placeholders differ between fields at every size, and all carry the mark', () => {
  for (let size = 20; size <= 40; size += 1) {
    const ids = ['wifi.password', 'mqtt.fingerprint', 'identity.mqttClientId', 'identity.mqttUser'];
    const placeholders = ids.map((id) => makePlaceholder(id, size));
    expect(new Set(placeholders).size).toBe(ids.length);
    for (const text of placeholders) expect(text).toMatch(/^@@harden:[!-~]{9,}@@$/);
  }
});

test('damaged packs are read or refused, never with an exception', () => {
  const edit = fc.record({
    name: fc.constantFrom<File>('firmware', 'features', 'boards', 'edits'),
    at: fc.nat(2500),
    drop: fc.nat(8),
    insert: fc.string({ maxLength: 3 }),
  });
  fc.assert(
    fc.property(edit, ({ name, at, drop, insert }) => {
      const { file, text } = TINY_PACK[name];
      const damaged = text.slice(0, at) + insert + text.slice(at + drop);
      const result = parsePack({
        folder: '/packs/tiny',
        documents: { ...TINY_PACK, [name]: { file, text: damaged } },
      });
      if ('findings' in result) expect(result.findings.length).toBeGreaterThan(0);
    }),
    { numRuns: 600 },
  );
});
