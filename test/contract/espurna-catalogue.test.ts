/**
 * Holds the ESPurna pack against the real headers: run with HARDEN_ESPURNA_SRC naming a checkout at
 * the pin. The Arduino headers are empty stand-ins, because no switch depends on them.
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
import { type Force, macroValue, type SwitchState } from '../../src/core/catalogue/feature.ts';
import type { Board, FirmwarePack } from '../../src/core/catalogue/pack.ts';
import { compareEffective } from '../../src/core/oracle/compare.ts';
import {
  type EffectiveMacro,
  parsePreprocessed,
} from '../../src/core/oracle/parse-preprocessed.ts';
import { makeProbe, switchQuestion, textQuestions } from '../../src/core/oracle/probe.ts';
import { findUnknownSwitches, scanFiles } from '../../src/core/oracle/source-switches.ts';
import type { BuildPlan } from '../../src/core/plan/build-plan.ts';
import { makePlan } from '../../src/core/plan/make-plan.ts';
import { makeStockPlan } from '../../src/core/plan/stock-plan.ts';
import { wishesOf } from '../../src/core/profile/wishes.ts';
import { generateFiles, readTemplates, type Template } from '../../src/flows/generate.ts';
import { readPack } from '../../src/flows/load-pack.ts';
import { planProfile } from '../../src/flows/plan.ts';
import { digestSource, readCode } from '../../src/flows/source.ts';
import { readProfile } from '../support/profiles.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '..', '..');
const SOURCE = process.env.HARDEN_ESPURNA_SRC;
const PACK_FOLDER = `${REPOSITORY}/firmware/espurna`;

/** A plain switch, two meters, lights of two kinds, a relay behind a controller, a Tuya dimmer. */
const BOARDS = [
  'itead-sonoff-basic',
  'itead-sonoff-pow-r2',
  'itead-sonoff-s31',
  'itead-sonoff-dual',
  'aithinker-ai-light',
  'magichome-led-controller',
  'itead-sonoff-rfbridge',
  'tuya-generic-dimmer',
];

/** Defaults that are expressions or names of a third value: the row says what they come to. */
const OTHER_DEFAULTS: Readonly<Record<string, string>> = {
  OTA_CLIENT: 'OTA_CLIENT_ASYNCTCP',
  LIGHT_PROVIDER: 'LIGHT_PROVIDER_NONE',
  DEBUG_SUPPORT: '( \\',
  SENSOR_SUPPORT: '( \\',
};

const PROFILES = ['relay', 'relay-web', 'relay-ota', '4m', 'pow-r2'];

describe.runIf(SOURCE !== undefined)('the ESPurna pack and the sources at its pin', () => {
  const files = makeFiles();
  const source = path.resolve(SOURCE ?? '');
  let pack: FirmwarePack;
  let templates: readonly Template[];
  let work: string;

  beforeAll(async () => {
    const loaded = await readPack(PACK_FOLDER, files);
    if ('findings' in loaded) throw new Error(JSON.stringify(loaded.findings, undefined, 2));
    pack = loaded.pack;
    templates = await readTemplates(pack, [`${REPOSITORY}/templates`], files);
    work = await mkdtemp(path.join(tmpdir(), 'harden-espurna-'));
    await mkdir(`${work}/stub`);
    for (const name of ['Arduino', 'core_version', 'pgmspace', 'spi_flash']) {
      await writeFile(`${work}/stub/${name}.h`, '');
    }
  });
  afterAll(() => rm(work, { recursive: true, force: true }));

  /** What the preprocessor ends up with; without a plan's header, what upstream ships. */
  async function effective(
    plan: BuildPlan,
    withHeader = true,
  ): Promise<ReadonlyMap<string, EffectiveMacro>> {
    const folder = await mkdtemp(`${work}/plan-`);
    const folders = { source, pack: pack.folder, include: folder };
    const header = generateFiles(plan, templates, folders).get('include/custom.h') ?? '';
    await writeFile(`${folder}/custom.h`, header);
    const questions = [...pack.features.map(switchQuestion), ...textQuestions(plan)];
    const output = await preprocess(
      thisHost(),
      {
        flags: {
          cc: 'xtensa-lx106-elf-gcc',
          cxx: 'xtensa-lx106-elf-g++',
          cFlags: [],
          cxxFlags: ['-w'],
          defines: withHeader ? ['USE_CUSTOM_H'] : [plan.board.macro ?? ''],
          includes: [`${work}/stub`, folder, `${source}/code/espurna`],
        },
        language: pack.oracle.language,
        source: makeProbe(pack.oracle, questions),
        folder,
      },
      { signal: new AbortController().signal },
    );
    await rm(folder, { recursive: true });
    const macros = new Set(questions.map(({ macro }) => macro));
    return parsePreprocessed(output, { macros, folders: [folder, source] });
  }

  async function reverts(plan: BuildPlan, withHeader = true): Promise<string[]> {
    const answer = await effective(plan, withHeader);
    const { findings } = compareEffective(plan, pack.features, answer);
    return findings.map(({ message }) => `${plan.board.id}: ${message}`);
  }

  /** `undefined` where the closure refuses the wish, which is what it is for. */
  function planFor(features: readonly string[], board: Board): BuildPlan | undefined {
    const { plan, isRefused } = planAnyway(features, board);
    return isRefused ? undefined : plan;
  }

  function planAnyway(features: readonly string[], board: Board) {
    const profile = { ...readProfile(EMPTY), features, board: board.id };
    const closure = closeFeatures(pack.features, wishesOf(profile, pack), board);
    const plan = makePlan({ profile, pack, board, pin: null, closure });
    return { plan, isRefused: closure.conflicts.length > 0 };
  }

  /** The same plan, but for one switch that asks for the other state. */
  function withOpposite(plan: BuildPlan, force: Pick<Force, 'feature' | 'to'>): BuildPlan {
    const row = pack.features.find(({ id }) => id === force.feature);
    if (!row) throw new Error(`no feature ${force.feature}`);
    const state: SwitchState = force.to === 'on' ? 'off' : 'on';
    const value = macroValue(row, state) ?? null;
    const flipped = plan.switches.map((line) =>
      line.feature === row.id ? { ...line, state, value } : line,
    );
    return { ...plan, switches: flipped };
  }

  function boardOf(id: string): Board {
    const board = pack.boards.find((row) => row.id === id);
    if (!board) throw new Error(`no board ${id}`);
    return board;
  }

  test('the digest of the pin is that of the checkout', async () => {
    const pinned = pack.source.kind === 'pinned' ? pack.source.pins[0]?.digest : undefined;
    expect((await readCheckout()).digest).toBe(pinned);
  });

  test('every switch of the sources is in the catalogue, and every row is in the sources', async () => {
    const code = (await readCheckout()).files;
    expect(findUnknownSwitches(pack, scanFiles(code)).map(({ message }) => message)).toEqual([]);
  });

  async function readCheckout() {
    const { digest, paths } = await digestSource(source, [], files);
    return { digest, files: await readCode(pack, source, paths, files) };
  }

  test('every row names the line of its default, and that default', async () => {
    const texts = new Map((await readCheckout()).files.map((file) => [file.path, file.text]));
    const wrong = pack.features.flatMap(({ macro, default: value, source: place }) => {
      const [file = '', line = ''] = place.split(':');
      const text = texts.get(file)?.split('\n')[Number(line) - 1] ?? '';
      const defined = /^#define\s+(\w+)\s+(.*?)\s*(?:\/\/.*)?$/.exec(text);
      if (defined === null) return text.includes(macro) && value === undefined ? [] : [place];
      const wanted = OTHER_DEFAULTS[macro] ?? value;
      return defined[1] === macro && defined[2] === wanted ? [] : [`${place}: ${text}`];
    });
    expect(wrong).toEqual([]);
  });

  test('every force of the catalogue and the boards names a line that sets its macro', async () => {
    const texts = new Map((await readCheckout()).files.map((file) => [file.path, file.text]));
    const macros = new Map(pack.features.map(({ id, macro }) => [id, macro]));
    const forces = [...pack.features, ...pack.boards].flatMap((row) => row.forces);
    const wrong = forces.filter(({ feature, source: place }) => {
      const [file = '', line = ''] = place.split(':');
      const text = texts.get(file)?.split('\n')[Number(line) - 1] ?? '';
      return !new RegExp(`^\\s*#define\\s+${macros.get(feature) ?? ''}\\b`).test(text);
    });
    expect(wrong).toEqual([]);
  });

  test('a Sonoff Basic nobody asked for anything is the stock one', async () => {
    expect(await reverts(makeStockPlan(pack, boardOf('itead-sonoff-basic')), false)).toEqual([]);
  });

  test('with nothing wanted, nothing comes back unforeseen on any board', async () => {
    const refused: string[] = [];
    const found = await inTurn(pack.boards, async (board) => {
      const plan = planFor([], board);
      if (!plan) refused.push(board.id);
      return plan ? reverts(plan) : [];
    });
    expect(found).toEqual([]);
    // Both force an upload or a shell without a password, and forbid what would protect it.
    expect(refused).toEqual(['espurna-minimal-webui']);
  });

  test.each(BOARDS)('each feature alone on %s ends up as planned', async (id) => {
    const board = boardOf(id);
    const found = await inTurn(pack.features, async (feature) => {
      const plan = planFor([feature.id], board);
      return plan ? reverts(plan) : [];
    });
    expect(found).toEqual([]);
  });

  test('each feature together with what others force off ends up as planned', async () => {
    const targets = pack.features.flatMap(({ forces }) => forces.filter(({ to }) => to === 'off'));
    const ids = [...new Set(targets.map(({ feature }) => feature))];
    const pairs = ids.flatMap((id) => pack.features.map((other) => [id, other.id]));
    const found = await inTurn(pairs, async (pair) => {
      const plan = planFor(pair, boardOf('itead-sonoff-basic'));
      return plan ? reverts(plan) : [];
    });
    expect(found).toEqual([]);
  }, 600_000);

  test('every force is real: asking for the opposite changes nothing', async () => {
    const board = boardOf('itead-sonoff-basic');
    const cases = [
      ...pack.features.flatMap(({ id, forces }) =>
        forces.map((force) => ({ board, wanted: force.when === 'on' ? [id] : [], force })),
      ),
      ...pack.boards.flatMap((other) =>
        other.forces.map((force) => ({ board: other, wanted: [], force })),
      ),
    ];
    const found = await inTurn(cases, async ({ board: on, wanted, force }) => {
      const plan = withOpposite(planAnyway(wanted, on).plan, force);
      const { switches } = compareEffective(plan, pack.features, await effective(plan));
      const state = switches.find(({ feature }) => feature === force.feature)?.effective;
      return state === force.to ? [] : [`${on.id} ${wanted.join()}: ${force.feature} is ${state}`];
    });
    expect(found).toEqual([]);
  }, 300_000);

  test('any features together, where the closure accepts them, end up as planned', async () => {
    const wish = fc.tuple(
      fc.subarray(
        pack.features.map(({ id }) => id),
        { maxLength: 12 },
      ),
      fc.constantFrom(...pack.boards),
    );
    const found = await inTurn(fc.sample(wish, { numRuns: 400, seed: 1 }), async ([ids, board]) => {
      const plan = planFor(ids, board);
      return plan ? reverts(plan) : [];
    });
    expect(found).toEqual([]);
  });

  test.each(PROFILES)('profiles/espurna-%s.yaml ends up as planned', async (name) => {
    const result = await planProfile(
      {
        path: `${REPOSITORY}/profiles/espurna-${name}.yaml`,
        packs: [`${REPOSITORY}/firmware`],
        today: '2026-01-01',
      },
      files,
    );
    expect(result.findings).toEqual([]);
    expect(result.planned && (await reverts(result.planned.plan))).toEqual([]);
  });
});

const EMPTY = `
name: empty
firmware: espurna
board: itead-sonoff-basic
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
