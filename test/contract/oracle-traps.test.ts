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

/** Builds the switch with a pack that was tampered with, and with further files in it. */
async function buildWith(edits: readonly Edit[], added: Readonly<Record<string, string>> = {}) {
  const world = await makeBuildWorld();
  worlds.push(world);
  const packs = await plantPack(world, edits);
  for (const [file, text] of Object.entries(added)) {
    await world.write(`packs/reference/${file}`, text);
  }
  const run = await world.run('build', 'switch.yaml', ...packs, '--json');
  return { world, run, findings: readDocument(run).findings ?? [] };
}

interface Trap {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** Files put into the pack. */
  readonly added?: Readonly<Record<string, string>>;
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
    name: 'a new switch in a table with a name of its own',
    edits: [['src/ntp.c', '#include "module.h"\n', '#include "module.h"\n#include "zones.txt"\n']],
    added: {
      'src/zones.txt': '#include "more.inc"\n',
      'src/more.inc': '\n#ifdef COAP_SUPPORT\n#endif\n',
    },
    check: 'oracle.unknown-switch',
    says: /^the source asks for COAP_SUPPORT,/,
    place: 'more.inc:2',
  },
  {
    name: 'a source that switches itself back on',
    edits: [
      [
        'src/telnet.c',
        '#include "module.h"\n',
        '#include "module.h"\n#undef TELNET_SUPPORT\n#define TELNET_SUPPORT 1\n',
      ],
    ],
    check: 'oracle.late-definition',
    says: /^TELNET_SUPPORT is taken back outside of the configuration/,
    place: 'telnet.c:',
  },
  {
    name: 'a configuration that says something else to sources than to the oracle',
    edits: [
      [
        'src/config/dependencies.h',
        '#pragma once\n',
        '#pragma once\n#if __INCLUDE_LEVEL__ > 2\n#undef OTA_SUPPORT\n#define OTA_SUPPORT 1\n#endif\n',
      ],
    ],
    check: 'oracle.late-definition',
    says: /^what OTA_SUPPORT is depends on __INCLUDE_LEVEL__/,
    place: 'config/dependencies.h:4',
  },
  {
    name: 'a source that skips the configuration',
    edits: [
      [
        'src/config/dependencies.h',
        '#pragma once\n',
        '#ifndef DEPENDENCIES\n#define DEPENDENCIES\n',
      ],
      [
        'src/config/dependencies.h',
        '#define NO_CAPTIVE_PORTAL 1\n#endif\n',
        '#define NO_CAPTIVE_PORTAL 1\n#endif\n#endif\n',
      ],
      ['src/ssdp.c', '#include "module.h"\n', '#define DEPENDENCIES\n#include "module.h"\n'],
    ],
    check: 'oracle.late-definition',
    says: /^DEPENDENCIES, which decides about switches, is defined outside/,
    place: 'ssdp.c:',
  },
  {
    name: 'a header of the configuration that is not part of the source',
    edits: [
      [
        'src/config/all.h',
        '#include "types.h"\n',
        '#include "../../beside.h"\n#include "types.h"\n',
      ],
    ],
    added: { 'beside.h': '// nothing yet\n' },
    check: 'oracle.foreign-header',
    says: /^config\/all\.h:8 includes .*packs\/reference\/beside\.h, which is not part of the source$/,
    place: 'config/all.h:8',
  },
  {
    name: 'a header of a source that is not part of it',
    edits: [
      ['src/ntp.c', '#include "module.h"\n', '#include "module.h"\n#include "../beside.h"\n'],
    ],
    added: { 'beside.h': '// nothing yet\n' },
    check: 'oracle.foreign-header',
    says: /includes \.\.\/beside\.h, which is not part of the source$/,
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
  it.each(TRAPS)('at $name', async ({ edits, added, check, says, place }) => {
    const { world, run, findings } = await buildWith(edits, added);
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
