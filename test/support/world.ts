import type { Feature } from '../../src/core/catalogue/feature.ts';
import type { Board, FirmwarePack } from '../../src/core/catalogue/pack.ts';
import type { Wish } from '../../src/core/catalogue/reason.ts';

/** A catalogue row with everything but the id filled in; tests state only their difference. */
export function aFeature(id: string, changes: Partial<Feature> = {}): Feature {
  return {
    id,
    title: id,
    macro: `${id.toUpperCase().replaceAll('-', '_')}_SUPPORT`,
    semantics: 'value',
    on: '1',
    off: '0',
    default: '0',
    category: 'protocol',
    listeners: [],
    direction: 'none',
    requires: [],
    conflicts: [],
    forces: [],
    chips: undefined,
    markers: { symbols: [], strings: [] },
    bytes: undefined,
    why: `${id} is part of the test world`,
    source: 'config/general.h:1',
    ...changes,
  };
}

/** A 1 MB ESP8266 board. */
export function aBoard(changes: Partial<Board> = {}): Board {
  return {
    id: 'test-switch',
    title: 'Test switch',
    chip: 'esp8266',
    flashSize: '1MB',
    flashMode: 'dout',
    env: 'test-switch',
    macro: undefined,
    forces: [],
    maxImageSize: 1_000_000,
    ...changes,
  };
}

/** A firmware pack with the given rows and one board. */
export function aPack(
  features: readonly Feature[],
  changes: Partial<FirmwarePack> = {},
): FirmwarePack {
  return {
    id: 'test',
    title: 'Test firmware',
    folder: '/packs/test',
    source: { kind: 'folder', path: 'src' },
    project: '.',
    edits: [],
    features,
    boards: [aBoard()],
    settings: [],
    fields: [],
    credentials: [],
    settingsAreas: [],
    tls: {},
    bootLog: undefined,
    generate: [],
    oracle: {
      header: 'config/all.h',
      language: 'c',
      scan: [],
      switchPatterns: ['_SUPPORT$'],
      lateDefinitions: [],
      listeners: [],
      includes: [],
      stubs: [],
      defines: [],
      wishDefines: [],
      stockDefines: [],
      stockBoards: undefined,
      chipDefines: new Map(),
    },
    image: 'elf',
    secondControl: false,
    stockImageSize: undefined,
    limits: [],
    locateMacro: () => ({ file: 'features.yaml', line: 1 }),
    ...changes,
  };
}

/** Wishes of a profile that names these features. */
export function named(...features: readonly string[]): Wish[] {
  return features.map((feature) => ({ feature, reason: { kind: 'wanted' } }));
}
