import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { findPlatformio } from '../../src/bindings/node/platformio/find-platformio.ts';
import { formatIniFlag, formatIniValue } from '../../src/core/generate/ini-literal.ts';
import { HardenError } from '../../src/core/kernel/errors.ts';
import { requireTools, testHost } from './platformio-world.ts';

const run = promisify(execFile);
beforeAll(() => requireTools(), 600_000);

/** Reads options as PlatformIO does, and flags as its SCons scripts do. */
const READER = `
import json, os, shlex, sys
from platformio.project.config import ProjectConfig

os.environ["HOME_OF_NOBODY"] = "interpolated"
config = ProjectConfig(sys.argv[1])
env = "env:probe"
read = lambda name: config.get(env, name)
print(json.dumps({
    "values": [read("custom_value_%d" % at) for at in range(int(sys.argv[2]))],
    "flags": [[word for line in config.get(env, "build_flags", []) for word in shlex.split(line)]],
    "board": config.get(env, "board"),
}))
`;

interface ReadBack {
  readonly values: readonly string[];
  readonly flags: readonly (readonly string[])[];
  readonly board: string;
}

function isReadBack(value: unknown): value is ReadBack {
  return typeof value === 'object' && value !== null && 'values' in value && 'flags' in value;
}

/** What PlatformIO reads of values and flags that harden wrote; one Python process for all. */
async function readBack(values: readonly string[], flags: readonly string[]): Promise<ReadBack> {
  const platformio = await findPlatformio(testHost());
  if (platformio === undefined) throw new Error('set-up did not work');
  const folder = await mkdtemp(path.join(tmpdir(), 'harden-ini-'));
  try {
    const file = path.join(folder, 'platformio.ini');
    const lines = [
      '[env:probe]',
      `board = ${formatIniValue('reference-switch')}`,
      ...values.map((value, at) => `custom_value_${at} = ${formatIniValue(value)}`),
      'build_flags =',
      ...flags.map((flag) => `  ${formatIniFlag(flag)}`),
    ];
    await writeFile(file, `${lines.join('\n')}\n`);
    const words = ['-c', READER, file, String(values.length)];
    const { stdout } = await run(platformio.python, words, { maxBuffer: 50_000_000 });
    const result: unknown = JSON.parse(stdout);
    if (!isReadBack(result)) throw new Error(`not what the reader writes: ${stdout}`);
    return result;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The texts that a formatter accepts; what it refuses is tested in test/core. */
function accepted(texts: readonly string[], format: (text: string) => string): readonly string[] {
  return texts.filter((text) => {
    try {
      return format(text).length > 0;
    } catch (error) {
      if (error instanceof HardenError && error.code === 'literal.unrepresentable') return false;
      throw error;
    }
  });
}

/** Texts made of what INI files, Python's configparser, shells and SCons find special. */
const HOSTILE = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '%',
          '%%',
          '%(x)s',
          '$',
          '$$',
          // biome-ignore lint/suspicious/noTemplateCurlyInString: a text others would interpolate
          '${x}',
          // biome-ignore lint/suspicious/noTemplateCurlyInString: a text others would interpolate
          '${sysenv.HOME_OF_NOBODY}',
          '$HOME',
          '`',
          '=',
          ':',
        ],
        ...[
          '[',
          ']',
          ';',
          '#',
          ' ;',
          ' #',
          '"',
          "'",
          '\\',
          ' ',
          '  ',
          '\t',
          '\n',
          ',',
          '@',
          '!',
          '&',
          '*',
        ],
        ...[
          '-D',
          '-I',
          '/',
          'a',
          'Z',
          '0',
          'é',
          '日本',
          '😀',
          '\u00a0',
          '\u2003',
          '\ufeff',
          '\u200b',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const CORNERS = [
  '[env:other]',
  'key = value',
  '-x',
  'a;b',
  'a#b',
  '100%',
  '%(board)s',
  "it's",
  '=',
  ':',
  'é',
];

describe('a text that harden writes into platformio.ini', () => {
  it('is read back by PlatformIO as it was', async () => {
    const samples = [...fc.sample(HOSTILE, { numRuns: 1500, seed: 7 }), ...CORNERS];
    const values = accepted(samples, formatIniValue);
    expect(values.length).toBeGreaterThan(200);
    const read = await readBack(values, []);
    expect(read.values).toEqual(values);
    expect(read.board).toBe('reference-switch');
  });

  it('is, as a flag, split into the same words', async () => {
    const samples = fc.sample(HOSTILE, { numRuns: 1500, seed: 11 }).map((text) => `-I/${text}`);
    const flags = accepted(samples, formatIniFlag);
    expect(flags.length).toBeGreaterThan(200);
    const read = await readBack([], flags);
    expect(read.flags[0]).toEqual(flags);
  });
});
