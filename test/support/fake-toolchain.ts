import { macroValue } from '../../src/core/catalogue/feature.ts';
import type { FirmwarePack } from '../../src/core/catalogue/pack.ts';
import { concatBytes, utf8 } from '../../src/core/kernel/bytes.ts';
import { HardenError } from '../../src/core/kernel/errors.ts';
import type { FlowOptions } from '../../src/flows/bindings/progress.ts';
import type { Toolchain } from '../../src/flows/bindings/toolchain.ts';
import { buildElf } from './elf-builder.ts';
import type { FakeFiles } from './fake-files.ts';

/** What a fake toolchain does otherwise than asked. */
export interface FakeToolchainOptions {
  readonly files: FakeFiles;
  readonly pack: FirmwarePack;
  /** What `identify` answers. */
  identity?: readonly string[];
  /** Macros that a header of the firmware sets, whatever was asked. */
  overrides?: Readonly<Record<string, string>>;
  /** Texts that are in every program. */
  leftBehind?: readonly string[];
  /** Called before each piece of work. */
  onCall?: (call: string) => void;
}

const HEADER = 'include/harden_config.h';
const DEFINE = /^#define (\w+) (.*?)(?: \/\/.*)?$/;

/** A toolchain that "compiles" by reading the generated header: each feature that is on leaves its markers. */
export function makeFakeToolchain(
  options: FakeToolchainOptions,
): Toolchain & { readonly calls: string[] } {
  const { files, pack } = options;
  const calls: string[] = [];
  const enter = (call: string, { signal }: FlowOptions): void => {
    calls.push(call);
    options.onCall?.(call);
    if (signal.aborted) throw new HardenError('interrupted', 'interrupted');
  };
  const definitions = async (folder: string): Promise<ReadonlyMap<string, string>> => {
    const lines = (await files.readText(`${folder}/${HEADER}`)).split('\n');
    const own = lines.flatMap((line): [string, string][] => {
      const [, macro, value] = DEFINE.exec(line) ?? [];
      return macro === undefined ? [] : [[macro, value ?? '']];
    });
    return new Map([...own, ...Object.entries(options.overrides ?? {})]);
  };
  return {
    calls,
    async identify(project, flow) {
      enter(`identify ${project.env}`, flow);
      return await Promise.resolve(options.identity ?? ['fake compiler 1.0']);
    },
    async flags(project, flow) {
      enter(`flags ${project.env}`, flow);
      const empty = { cFlags: [], cxxFlags: [], defines: [], includes: [] };
      return await Promise.resolve({ cc: '/fake/gcc', cxx: '/fake/g++', ...empty });
    },
    compiler: async () => await Promise.resolve('/fake/gcc'),
    async preprocess({ source, folder }, flow) {
      enter('preprocess', flow);
      return answerProbe(source, await definitions(folder), options.overrides ?? {});
    },
    async build(project, flow) {
      enter(`build ${project.env}`, flow);
      const macros = await definitions(project.folder);
      const elf = `${project.folder}/.pio/firmware.elf`;
      await files.write(elf, link(pack, macros, options.leftBehind ?? []));
      await files.write(`${project.folder}/build.log`, 'compiled by a fake\n');
      flow.onProgress({ step: 'compile', message: 'main.c', ratio: 1 });
      return { elf, image: undefined, log: `${project.folder}/build.log`, durationMs: 1 };
    },
  };
}

/** The program a compiler would make of a configuration. */
function link(
  pack: FirmwarePack,
  macros: ReadonlyMap<string, string>,
  leftBehind: readonly string[],
): Uint8Array {
  const on = pack.features.filter((row) => macros.get(row.macro) === macroValue(row, 'on'));
  const texts = [...on.flatMap(({ markers }) => markers.strings), ...leftBehind];
  const fields = [...macros.values()].filter((value) => value.includes('@@harden:')).map(unquote);
  const data = concatBytes(
    ...[...texts, ...fields].flatMap((text) => [utf8(`${text}\0`), Uint8Array.of(0, 0x80)]),
  );
  const names = ['main', ...on.flatMap(({ markers }) => markers.symbols)];
  return buildElf({
    entry: 0x40100000,
    sections: [
      { name: '.text', address: 0x40100000, data: new Uint8Array(64).fill(0xf0), executable: true },
      { name: '.data', address: 0x3ffe8000, data },
    ],
    symbols: names.map((name, at) => ({ name, address: 0x40100000 + 4 * at, size: 4 })),
  });
}

function unquote(literal: string): string {
  return literal.slice(1, -1).replaceAll('\\?', '?');
}

/** Answers a probe of the oracle in the manner of `gcc -E -dD`. */
function answerProbe(
  source: string,
  macros: ReadonlyMap<string, string>,
  overrides: Readonly<Record<string, string>>,
): string {
  const expand = (text: string): string =>
    text.replace(/^\w+$/, (name) => macros.get(name) ?? name);
  const output = [
    `# 1 "${HEADER}"`,
    ...[...macros].map(([name, value]) => `#define ${name} ${value}`),
  ];
  output.push('# 11 "src/config/dependencies.h"');
  for (const [name, value] of Object.entries(overrides)) output.push(`#define ${name} ${value}`);
  let isOpen = true;
  for (const line of source.split('\n')) {
    const [, directive, name = ''] = /^#(ifdef|if|endif) ?(\w*)/.exec(line) ?? [];
    if (directive === 'endif') isOpen = true;
    else if (directive === 'ifdef') isOpen = macros.has(name);
    else if (directive === 'if') isOpen = Number(macros.get(name) ?? 0) !== 0;
    else if (isOpen && line.startsWith('"')) {
      const [, head = '', rest = ''] = /^("[^"]*" "\w+" "\w+") ?(.*)$/.exec(line) ?? [];
      output.push(`${head} ${expand(rest)}`);
    }
  }
  return `${output.join('\n')}\n`;
}
