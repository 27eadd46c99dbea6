import type { FirmwarePack } from '../catalogue/pack.ts';
import { closest } from '../document/did-you-mean.ts';
import type { Finding, Location } from '../kernel/finding.ts';
import {
  cleanSource,
  type Directive,
  namesIn,
  readDirectives,
  readingsOf,
} from './clean-source.ts';

/** A source file of the firmware, by its path inside the source. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A source file with the directives in it. */
export interface ScannedFile extends SourceFile {
  /** One list for each way in which the text can be read. */
  readonly directives: readonly (readonly Directive[])[];
}

/** Where a name first stands in a preprocessor condition. */
interface Place {
  readonly path: string;
  readonly line: number;
}

/** Directives that ask. Source: ISO/IEC 9899:2024 6.10.2. */
export const CONDITIONS: ReadonlySet<string> = new Set([
  ...['if', 'ifdef', 'ifndef', 'elif', 'elifdef', 'elifndef'],
]);

/** Finds the directives of every file. */
export function scanFiles(files: readonly SourceFile[]): readonly ScannedFile[] {
  return files.map((file) => ({ ...file, directives: readDirectives(file.text) }));
}

/**
 * Compares the names a firmware's source asks about with those the catalogue knows.
 * @returns an error for each switch-like name that no row knows (it would keep its default unseen),
 *   and for each row, setting or field whose macro the source never mentions (it would do nothing)
 */
export function findUnknownSwitches(
  pack: FirmwarePack,
  files: readonly ScannedFile[],
): readonly Finding[] {
  const known = new Set(
    [...pack.features, ...pack.settings, ...pack.fields].map((row) => row.macro),
  );
  const patterns = pack.oracle.switchPatterns.map((pattern) => new RegExp(pattern));
  const asked = new Map<string, Place>();
  const missing = new Set(known);
  for (const { path, directives } of files) {
    for (const directive of directives.flat()) {
      const isCondition = CONDITIONS.has(directive.name);
      for (const name of namesIn(directive.rest)) {
        missing.delete(name);
        if (isCondition && !asked.has(name)) asked.set(name, { path, line: directive.line });
      }
    }
  }
  asked.delete('defined');
  const unknown = [...asked].filter(
    ([name]) => !known.has(name) && patterns.some((pattern) => pattern.test(name)),
  );
  const others = [...asked.keys()].filter((name) => !known.has(name));
  const dead = [...missing].filter((name) => !files.some(({ text }) => isUsed(name, text)));
  return [
    ...unknown.map(([name, place]) => unknownSwitch(name, place)),
    ...dead.map((name) => deadMacro(name, pack.locateMacro(name), others)),
  ];
}

/** True where code, not a comment or a text, has the name. */
function isUsed(name: string, text: string): boolean {
  if (!text.includes(name)) return false;
  const [reading] = readingsOf(text);
  return cleanSource(text, reading)
    .text.split('\n')
    .some((line) => line.includes(name) && namesIn(line).includes(name));
}

function unknownSwitch(name: string, place: Place): Finding {
  return {
    check: 'oracle.unknown-switch',
    severity: 'error',
    message: `the source asks for ${name}, which the catalogue does not know`,
    remedy: `classify ${name} in features.yaml, so that a plan decides it instead of the source`,
    location: { file: place.path, line: place.line },
  };
}

function deadMacro(name: string, location: Location, candidates: readonly string[]): Finding {
  const suggestion = closest(name, candidates);
  return {
    check: 'oracle.unused-macro',
    severity: 'error',
    message: `nothing in the source mentions ${name}${suggestion ? `; did you mean ${suggestion}?` : ''}`,
    remedy: 'correct the macro of the row: the compiler is silent about a name nobody reads',
    location,
  };
}
