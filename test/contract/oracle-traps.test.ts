import { afterEach, describe, expect, it } from 'vitest';
import {
  type BuildWorld,
  type Edit,
  filesBelow,
  makeBuildWorld,
  plantPack,
} from '../support/build-world.ts';
import { readDocument } from '../support/harden.ts';

const worlds: BuildWorld[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.remove();
});

/** Builds the switch with a pack that was tampered with. */
async function buildWith(...edits: Edit[]) {
  const world = await makeBuildWorld();
  worlds.push(world);
  const packs = await plantPack(world, edits);
  const run = await world.run('build', 'switch.yaml', ...packs, '--json');
  return { world, run, findings: readDocument(run).findings ?? [] };
}

interface Trap {
  readonly name: string;
  readonly edits: readonly Edit[];
  readonly check: string;
  readonly says: RegExp;
  /** `file:line` of the finding. */
  readonly place: string;
}

/** Text put before the first line of a file moves every line below by one. */
const TRAPS: readonly Trap[] = [
  {
    name: 'a header that forces a stripped feature back on',
    edits: [
      [
        'src/config/dependencies.h',
        '#pragma once\n',
        '#pragma once\n\n#undef TELNET_SUPPORT\n#define TELNET_SUPPORT 1\n',
      ],
    ],
    check: 'oracle.override',
    says: /^telnet was requested off but ends up on: TELNET_SUPPORT is 1, config\/dependencies\.h:5 decides$/,
    place: 'config/dependencies.h:5',
  },
  {
    name: 'a wanted feature that brings another along, unknown to the catalogue',
    edits: [
      [
        'src/config/dependencies.h',
        '#if ALEXA_SUPPORT',
        '#if MQTT_SUPPORT\n#undef MDNS_SUPPORT\n#define MDNS_SUPPORT 1\n#endif\n#if ALEXA_SUPPORT',
      ],
    ],
    check: 'oracle.override',
    says: /^mdns was requested off but ends up on/,
    place: 'config/dependencies.h:29',
  },
  {
    name: 'a switch that asks with #ifdef and is given a 0',
    edits: [
      [
        'features.yaml',
        '    macro: WEB_CONTROL_PAGE\n    semantics: defined\n',
        '    macro: WEB_CONTROL_PAGE\n',
      ],
      [
        'src/config/dependencies.h',
        '#undef WEB_CONTROL_PAGE\n',
        '#undef WEB_CONTROL_PAGE\n#define WEB_CONTROL_PAGE 1\n',
      ],
    ],
    check: 'oracle.override',
    says: /^web-control-page was requested off but ends up on/,
    place: 'config/dependencies.h:52',
  },
  {
    name: 'a row with a misspelt macro',
    edits: [['features.yaml', '    macro: BUTTON_SUPPORT\n', '    macro: BUTON_SUPPORT\n']],
    check: 'oracle.unused-macro',
    says: /^nothing in the source mentions BUTON_SUPPORT; did you mean BUTTON_SUPPORT\?$/,
    place: 'features.yaml:434',
  },
  {
    name: 'a new switch in a source',
    edits: [
      ['src/ntp.c', '#include "module.h"\n', '#include "module.h"\n#if COAP_SUPPORT\n#endif\n'],
    ],
    check: 'oracle.unknown-switch',
    says: /^the source asks for COAP_SUPPORT, which the catalogue does not know$/,
    place: 'ntp.c:',
  },
  {
    name: 'a setting that the board overrides',
    edits: [
      [
        'src/config/hardware.h',
        '#define RELAY_COUNT 1\n',
        '#define RELAY_COUNT 1\n#undef MQTT_SERVER\n#define MQTT_SERVER "broker.example.com"\n',
      ],
    ],
    check: 'oracle.lost-value',
    says: /^MQTT_SERVER does not hold the value of the profile: config\/hardware\.h:10 replaces it$/,
    place: 'config/hardware.h:10',
  },
  {
    name: 'a field whose default wins',
    edits: [
      [
        'src/config/general.h',
        '#ifndef ADMIN_PASS\n#define',
        '#ifdef ADMIN_PASS\n#undef ADMIN_PASS\n#define',
      ],
    ],
    check: 'oracle.lost-value',
    says: /^ADMIN_PASS does not hold/,
    place: 'config/general.h:11',
  },
];

describe('the oracle stops a build before the compiler', () => {
  it.each(TRAPS)('at $name', async ({ edits, check, says, place }) => {
    const { world, run, findings } = await buildWith(...edits);
    expect(run.status, run.err).toBe(1);
    const finding = findings.find((candidate) => candidate.check === check);
    expect(finding?.message).toMatch(says);
    const { file = '', line = '' } = finding?.location ?? {};
    expect(`${file}:${line}`).toContain(place);
    expect(readDocument(run).result).toEqual({ built: false });
    expect(await filesBelow(`${world.cwd}/build`)).toEqual([]);
    expect(await filesBelow(`${world.cache}/control`)).toEqual([]);
  });

  it('and shows the place to a person', async () => {
    const world = await makeBuildWorld();
    worlds.push(world);
    const edit: Edit = [
      'src/config/dependencies.h',
      '#pragma once\n',
      '#pragma once\n#undef OTA_SUPPORT\n#define OTA_SUPPORT 1\n',
    ];
    const run = await world.run('build', 'switch.yaml', ...(await plantPack(world, [edit])));
    expect(run.out).toContain('error[oracle.override] ota was requested off but ends up on');
    expect(run.out).toContain('--> config/dependencies.h:4');
    expect(run.out).toContain('nothing was compiled');
    expect(run.status).toBe(1);
  });
});
