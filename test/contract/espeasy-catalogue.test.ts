/**
 * Holds the ESPEasy pack against the real headers: run with HARDEN_ESPEASY_SRC naming a checkout at
 * the pin. Headers of the chips' cores are empty stand-ins, because no switch depends on them.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFiles } from '../../src/bindings/node/files.ts';
import { thisHost } from '../../src/bindings/node/host.ts';
import { preprocess } from '../../src/bindings/node/platformio/preprocess.ts';
import { closeFeatures } from '../../src/core/catalogue/close.ts';
import {
  type Feature,
  type Force,
  macroValue,
  type SwitchState,
} from '../../src/core/catalogue/feature.ts';
import type { Board, FirmwarePack } from '../../src/core/catalogue/pack.ts';
import { applyEdits } from '../../src/core/edits/apply-edits.ts';
import { utf8 } from '../../src/core/kernel/bytes.ts';
import { digestHex } from '../../src/core/kernel/checksums.ts';
import { compareEffective } from '../../src/core/oracle/compare.ts';
import { parsePreprocessed } from '../../src/core/oracle/parse-preprocessed.ts';
import { makeProbe, switchQuestion, textQuestions } from '../../src/core/oracle/probe.ts';
import {
  findUnknownSwitches,
  type SourceFile,
  scanFiles,
} from '../../src/core/oracle/source-switches.ts';
import type { BuildPlan } from '../../src/core/plan/build-plan.ts';
import { makePlan } from '../../src/core/plan/make-plan.ts';
import { makeStockPlan } from '../../src/core/plan/stock-plan.ts';
import { wishesOf } from '../../src/core/profile/wishes.ts';
import { generateFiles, readTemplates, type Template } from '../../src/flows/generate.ts';
import { readPack } from '../../src/flows/load-pack.ts';
import { planProfile } from '../../src/flows/plan.ts';
import { readProfile } from '../support/profiles.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '..', '..');
const SOURCE = process.env.HARDEN_ESPEASY_SRC;
const DECIDER = 'src/src/CustomBuild/define_plugin_sets.h';
const PROFILES = ['sensor-lan', 'esp32-ca', 'web'];

const ESP8266 = ['ESP8266', 'CORE_POST_2_5_0', 'CORE_POST_2_6_0', 'DISABLE_SC16IS752_SPI'];
const ESP32 = ['ESP32', 'ESP_IDF_VERSION_MAJOR=5', 'DISABLE_SC16IS752_SPI'];
const USB = ['USE_USB_CDC_CONSOLE', 'ARDUINO_USB_CDC_ON_BOOT=1'];
const LITTLEFS = ['USE_LITTLEFS', 'LWIP_IPV6=1'];

/** What env, board file and pre-script of a board define, as far as the headers ask for it. */
const DEFINES: Readonly<Record<string, readonly string[]>> = {
  'esp8266-4m1m': [...ESP8266, 'ESP8266_4M', 'ESP8266_4M1M'],
  'esp8266-1m': [...ESP8266, 'ESP8266_1M', 'BUILD_NO_DEBUG', 'FEATURE_SD=0', 'NO_HTTP_UPDATER'],
  'esp32-4m': [...ESP32, 'ESP32_CLASSIC', 'ESP32_4M', 'CONFIG_IDF_TARGET_ESP32=1'],
  'esp32c2-2m-littlefs': [
    ...[...ESP32, ...LITTLEFS, 'ESP32C2', 'FEATURE_ARDUINO_OTA=1'],
    'CONFIG_IDF_TARGET_ESP32C2=1',
  ],
  'esp32c3-4m': [
    ...[...ESP32, ...USB, 'ESP32C3', 'FEATURE_ARDUINO_OTA=1', 'ARDUINO_USB_MODE=1'],
    'CONFIG_IDF_TARGET_ESP32C3=1',
  ],
  'esp32s2-4m-littlefs': [
    ...[...ESP32, ...USB, ...LITTLEFS, 'ESP32S2', 'FEATURE_ARDUINO_OTA=1', 'FEATURE_ETHERNET=1'],
    'CONFIG_IDF_TARGET_ESP32S2=1',
  ],
  'esp32s3-16m8m-littlefs': [
    ...[...ESP32, ...USB, ...LITTLEFS, 'ESP32S3', 'FEATURE_ARDUINO_OTA=1', 'FEATURE_ETHERNET=1'],
    ...['FEATURE_SD=1', 'PLUGIN_BUILD_IR_EXTENDED', 'ARDUINO_USB_MODE=1'],
    'CONFIG_IDF_TARGET_ESP32S3=1',
  ],
};
const BOARDS = Object.keys(DEFINES);

/** Flags of the stock env normal_ESP8266_4M1M, with which the defaults were taken. */
const STOCK_DEFINES = [
  ...[...ESP8266, 'ESP8266_4M', 'ESP8266_4M1M'],
  ...['BUILD_NO_DEBUG', 'WEBSERVER_USE_CDN_JS_CSS'],
];

/** What the digest of the pin leaves out; firmware.yaml says why. */
const NOT_BUILT = /^(?:\.git|dist|docs|lib\/RadSens\/extras|lib\/IRremoteESP8266\/assets)\//;

const STAND_INS = ['c_types.h', 'esp8266-compat.h', 'hal/gpio_types.h', 'atomic'];

describe.runIf(SOURCE !== undefined)('the ESPEasy pack and the sources at its pin', () => {
  const files = makeFiles();
  const source = path.resolve(SOURCE ?? '');
  let pack: FirmwarePack;
  let templates: readonly Template[];
  let work: string;

  beforeAll(async () => {
    const loaded = await readPack(`${REPOSITORY}/firmware/espeasy`, files);
    if ('findings' in loaded) throw new Error(JSON.stringify(loaded.findings, undefined, 2));
    pack = loaded.pack;
    templates = await readTemplates(pack, [`${REPOSITORY}/templates`], files);
    work = await mkdtemp(path.join(tmpdir(), 'harden-espeasy-'));
    await mkdir(`${work}/stub/hal`, { recursive: true });
    for (const name of STAND_INS) await writeFile(`${work}/stub/${name}`, '');
  });
  afterAll(() => rm(work, { recursive: true, force: true }));

  /** What the preprocessor ends up with behind the plan's header. */
  async function effective(plan: BuildPlan, defines: readonly string[]) {
    const folder = await mkdtemp(`${work}/plan-`);
    const folders = { source, pack: pack.folder, include: `${folder}/include` };
    // ESPEasy_config.h asks for "../Custom.h": beside the checkout's own folders, that of an include path counts.
    await mkdir(`${folder}/include`);
    const header = generateFiles(plan, templates, folders).get('src/Custom.h') ?? '';
    await writeFile(`${folder}/Custom.h`, header);
    const questions = [...pack.features.map(switchQuestion), ...textQuestions(plan)];
    const output = await preprocess(
      thisHost(),
      {
        flags: {
          cc: 'xtensa-lx106-elf-gcc',
          cxx: 'xtensa-lx106-elf-g++',
          cFlags: [],
          cxxFlags: ['-w', '-include', 'ESPEasy_config.h'],
          defines,
          includes: [`${source}/src/include`, `${folder}/include`, `${work}/stub`],
        },
        language: pack.oracle.language,
        source: makeProbe(pack.oracle, questions),
        folder,
      },
      { signal: new AbortController().signal },
    );
    await rm(folder, { recursive: true });
    const macros = new Set(questions.map(({ macro }) => macro));
    const seen = parsePreprocessed(output, { macros, folders: [folder, source] });
    return compareEffective(plan, pack.features, seen);
  }

  async function custom(plan: BuildPlan) {
    const defines = DEFINES[plan.board.id] ?? [];
    return effective(plan, [...defines, 'PLUGIN_BUILD_CUSTOM', 'USE_CUSTOM_H']);
  }

  async function reverts(plan: BuildPlan | undefined): Promise<string[]> {
    if (!plan) return [];
    const { findings } = await custom(plan);
    return findings.map(({ message }) => `${plan.board.id}: ${message}`);
  }

  function planAnyway(features: readonly string[], board: Board) {
    const profile = { ...readProfile(EMPTY), features, board: board.id };
    const closure = closeFeatures(pack.features, wishesOf(profile, pack), board);
    const plan = makePlan({ profile, pack, board, pin: null, closure });
    return { plan, isRefused: closure.conflicts.length > 0 };
  }

  /** `undefined` where the closure refuses the wish, which is what it is for. */
  function planFor(features: readonly string[], board: Board): BuildPlan | undefined {
    const { plan, isRefused } = planAnyway(features, board);
    return isRefused ? undefined : plan;
  }

  /** The plan, but for one switch that asks for the opposite of what a force makes of it. */
  function against(plan: BuildPlan, force: Pick<Force, 'feature' | 'to'>): BuildPlan {
    const row = rowOf(force.feature);
    const state: SwitchState = force.to === 'on' ? 'off' : 'on';
    const value = macroValue(row, state) ?? null;
    const switches = plan.switches.map((line) =>
      line.feature === row.id ? { ...line, state, value } : line,
    );
    return { ...plan, switches };
  }

  function rowOf(id: string): Feature {
    const row = pack.features.find((feature) => feature.id === id);
    if (!row) throw new Error(`no feature ${id}`);
    return row;
  }

  function boardOf(id: string): Board {
    const board = pack.boards.find((row) => row.id === id);
    if (!board) throw new Error(`no board ${id}`);
    return board;
  }

  async function readSources(): Promise<readonly SourceFile[]> {
    const paths = (await files.list(`${source}/src`)).filter((at) => /\.(cpp|h|ino)$/.test(at));
    const code = await Promise.all(
      paths.map(async (at) => ({
        path: `src/${at}`,
        text: await files.readText(`${source}/src/${at}`),
      })),
    );
    const texts = new Map(code.map(({ path: at, text }) => [at, text]));
    const { texts: edited } = applyEdits(pack.edits, (at) => texts.get(at));
    return code.map(({ path: at, text }) => ({ path: at, text: edited.get(at) ?? text }));
  }

  async function lineAt(place: string): Promise<string> {
    const [file = '', line = ''] = place.split(':');
    const text = await files.readText(`${source}/${file}`);
    return text.split('\n')[Number(line) - 1] ?? '';
  }

  test('the digest of the pin is that of the checkout', async () => {
    const pinned = pack.source.kind === 'pinned' ? pack.source.pins[0]?.digest : undefined;
    const paths = (await files.list(source)).filter((at) => !NOT_BUILT.test(at));
    const lines: string[] = [];
    for (const at of paths) {
      lines.push(`${digestHex(await files.readBytes(`${source}/${at}`))} ${at}\n`);
    }
    expect(digestHex(utf8(lines.join('')))).toBe(pinned);
  });

  test('every switch of the sources is in the catalogue, and every row is in the sources', async () => {
    const found = findUnknownSwitches(pack, scanFiles(await readSources()));
    expect(found.map(({ message }) => message)).toEqual([]);
  });

  test('every row names a line with its macro, and where that defines it, the default', async () => {
    const found = await inTurn(pack.features, async (row) => {
      if (row.id === 'web-server') return []; // an edit brings its switch
      const line = await lineAt(row.source);
      const defined = /^\s*#\s*define\s+(\w+)\s*(\w*)/.exec(line);
      const fits = defined === null || row.semantics === 'defined' || defined[2] === row.default;
      const isNamed = new RegExp(`\\b${row.macro}\\b`).test(line);
      return isNamed && fits ? [] : [`${row.id} ${row.source}: ${line}`];
    });
    expect(found).toEqual([]);
  });

  test('every force names a line that sets its macro, or the block of its own row', async () => {
    const rows = [...pack.features, ...pack.boards];
    const found = await inTurn(
      rows.flatMap((row) => row.forces.map((force) => ({ row, force }))),
      async ({ row, force }) => {
        const line = await lineAt(force.source);
        if ('source' in row && force.source === row.source) return [];
        // The env leaves out the infrared library.
        if (/^\[env:/.test(line)) return [];
        const sets = new RegExp(`^\\s*#\\s*(?:define|undef)\\s+${rowOf(force.feature).macro}\\b`);
        return sets.test(line) ? [] : [`${row.id} > ${force.feature} ${force.source}: ${line}`];
      },
    );
    expect(found).toEqual([]);
  });

  test('the stock build of an ESP8266 is as the defaults say', async () => {
    const plan = makeStockPlan(pack, boardOf('esp8266-4m1m'));
    const { switches } = await effective(plan, STOCK_DEFINES);
    const wrong = switches.filter(({ feature, requested, effective: state }) => {
      const { chips, source: place } = rowOf(feature);
      const isDecided = place.startsWith(DECIDER) && (chips?.includes('esp8266') ?? true);
      return isDecided && requested !== state;
    });
    expect(wrong).toEqual([]);
  });

  test.each(BOARDS)('with nothing wanted, nothing comes back on %s', async (id) => {
    const plan = planFor([], boardOf(id));
    expect(plan).toBeDefined();
    expect(await reverts(plan)).toEqual([]);
  });

  test.each(BOARDS)(
    'each feature alone on %s ends up as planned',
    async (id) => {
      const found = await inTurn(pack.features, (feature) =>
        reverts(planFor([feature.id], boardOf(id))),
      );
      expect(found).toEqual([]);
    },
    300_000,
  );

  test('some features together with what others force off end up as planned', async () => {
    const open = pack.features.filter(({ conflicts }) => conflicts.length === 0);
    const targets = open.flatMap(({ forces }) => forces.filter(({ to }) => to === 'off'));
    const ids = open.filter(({ macro }) => !/^USES_P\d/.test(macro)).map(({ id }) => id);
    const pair = fc.tuple(
      fc.constantFrom(...targets.map(({ feature }) => feature)),
      fc.constantFrom(...ids),
    );
    const sample = fc.sample(pair, { numRuns: 600, seed: 1 });
    const found = await inTurn(sample, (some) => reverts(planFor(some, boardOf('esp8266-4m1m'))));
    expect(found).toEqual([]);
  }, 300_000);

  test('every force is real on one of the boards: asking for the opposite changes nothing', async () => {
    const forces = pack.features
      .filter(({ conflicts }) => conflicts.length === 0)
      .flatMap(({ id, forces: all }) => all.map((force) => ({ id, force })));
    const found = await inTurn(forces, async ({ id, force }) => {
      for (const board of [boardOf('esp8266-4m1m'), boardOf('esp32-4m')]) {
        const { plan } = planAnyway(force.when === 'on' ? [id] : [], board);
        const { switches } = await custom(against(plan, force));
        const state = switches.find(({ feature }) => feature === force.feature)?.effective;
        if (state === force.to) return [];
      }
      return [`${id} ${force.when}: ${force.feature} is not forced ${force.to}`];
    });
    // Only together with web-favicon; alone it asks for a line of text that does no harm.
    expect(found).toEqual(['web-cdn on: web-favicon-cdn is not forced on']);
  }, 300_000);

  test('any features together, where the closure accepts them, end up as planned', async () => {
    const ids = pack.features.filter(({ conflicts }) => conflicts.length === 0).map(({ id }) => id);
    const wish = fc.tuple(fc.subarray(ids, { maxLength: 12 }), fc.constantFrom(...BOARDS));
    const sample = fc.sample(wish, { numRuns: 600, seed: 1 });
    const found = await inTurn(sample, ([some, board]) => reverts(planFor(some, boardOf(board))));
    expect(found).toEqual([]);
  }, 300_000);

  test.each(PROFILES)('profiles/espeasy-%s.yaml ends up as planned', async (name) => {
    const request = {
      path: `${REPOSITORY}/profiles/espeasy-${name}.yaml`,
      packs: [`${REPOSITORY}/firmware`],
      today: '2026-12-01',
    };
    const { planned } = await planProfile(request, files);
    expect(planned).toBeDefined();
    expect(await reverts(planned?.plan)).toEqual([]);
  });
});

const EMPTY = `
name: empty
firmware: espeasy
board: esp8266-4m1m
features: []
`;

/** Two at a time: the machine has other work. */
async function inTurn<T>(
  items: readonly T[],
  run: (item: T) => Promise<string[]>,
): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < items.length; at += 2) {
    for (const part of await Promise.all(items.slice(at, at + 2).map(run))) found.push(...part);
  }
  return found;
}
