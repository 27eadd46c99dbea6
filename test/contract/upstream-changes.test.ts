/**
 * What a maintainer is told of upstream, on the real sources: run with HARDEN_ESPURNA_SRC or
 * HARDEN_ESPEASY_SRC naming a checkout at the pin.
 */
import { availableParallelism } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFiles } from '../../src/bindings/node/files.ts';
import { makeToolchain } from '../../src/bindings/node/platformio/toolchain.ts';
import type { Finding } from '../../src/core/kernel/finding.ts';
import { diffSources } from '../../src/core/verify/diff-sources.ts';
import { verifyCatalogue } from '../../src/core/verify/verify-catalogue.ts';
import { verifyPack } from '../../src/flows/verify.ts';
import { temporaryFolders } from '../bindings/node/temporary-folder.ts';
import { readUpstream, type Upstream } from '../support/upstream.ts';
import { quiet, testHost } from './platformio-world.ts';

const UPSTREAMS = [
  {
    id: 'espurna',
    source: process.env.HARDEN_ESPURNA_SRC,
    header: 'code/espurna/config/general.h',
    unit: 'code/espurna/telnet.cpp',
    boards: ['itead-sonoff-basic', 'wemos-d1-mini-relayshield'],
  },
  {
    id: 'espeasy',
    source: process.env.HARDEN_ESPEASY_SRC,
    header: 'src/src/CustomBuild/define_plugin_sets.h',
    unit: 'src/src/Helpers/Networking.cpp',
    boards: ['esp8266-4m1m', 'esp32-4m'],
  },
];

/** The last line of a file may lack its line feed. */
const append = (more: string) => (text: string) => `${text}\n${more}`;
/** What the C preprocessor numbers the first line that is added to a text. */
const nextLine = (text: string): number => text.split('\n').length + 1;

const told = (findings: readonly Finding[]) =>
  findings.map(({ check, message, location }) => [check, message, location?.file, location?.line]);

describe.each(UPSTREAMS.filter(({ source }) => source !== undefined))(
  'upstream of $id',
  ({ id, source, header, unit, boards }) => {
    const makeFolder = temporaryFolders();
    let upstream: Upstream;
    beforeAll(async () => {
      upstream = await readUpstream(id, source ?? '');
    });
    const textOf = (file: string) => upstream.code.find(({ path }) => path === file)?.text ?? '';

    test('is as the pack says: by text, and every switch by the preprocessor', async () => {
      const { pack, folder } = upstream;
      const request = {
        pack,
        source: folder,
        boards: pack.boards.filter((board) => boards.includes(board.id)),
        cache: await makeFolder(),
        jobs: availableParallelism(),
      };
      const bindings = { files: makeFiles(), toolchain: makeToolchain(testHost()) };
      const result = await verifyPack(request, bindings, quiet());
      expect(told(result.findings)).toEqual([]);
      expect(result.cases).toBeGreaterThan(boards.length * 100);
    }, 900_000);

    test('with one new switch is told, with its name and line', () => {
      const add = '#ifndef COAP_SUPPORT\n#define COAP_SUPPORT 1\n#endif\n';
      const named = id === 'espurna' ? add : add.replaceAll('COAP_SUPPORT', 'FEATURE_COAP');
      const code = upstream.changed(header, append(named));
      const line = nextLine(textOf(header));
      const name = id === 'espurna' ? 'COAP_SUPPORT' : 'FEATURE_COAP';
      expect(told(verifyCatalogue(upstream.pack, code))).toEqual([
        [
          'oracle.unknown-switch',
          `the source asks for ${name}, which the catalogue does not know`,
          header,
          line,
        ],
      ]);
      expect(told(diffSources(upstream.pack, { before: upstream.code, after: code }))).toEqual([
        ['upstream.switch-added', `new switch ${name}, default 1`, header, line + 1],
      ]);
    });

    test('with one new listener is told, with its line', () => {
      const code = upstream.changed(unit, append('WiFiServer coap(5683);\n'));
      const line = nextLine(textOf(unit));
      expect(told(verifyCatalogue(upstream.pack, code))).toEqual([
        [
          'catalogue.listener',
          'the source opens a port that the pack does not know: WiFiServer coap(5683);',
          unit,
          line,
        ],
      ]);
      expect(told(diffSources(upstream.pack, { before: upstream.code, after: code }))).toEqual([
        [
          'upstream.listener-added',
          'another place opens a port: WiFiServer coap(5683);',
          unit,
          line,
        ],
      ]);
    });

    test('that has not changed brings nothing', () => {
      const { pack, code } = upstream;
      expect(diffSources(pack, { before: code, after: code })).toEqual([]);
    });
  },
);
