import type { FirmwarePack } from '../catalogue/pack.ts';
import { closest } from '../document/did-you-mean.ts';
import type { Finding, Location } from '../kernel/finding.ts';

/** A source file of the firmware, by its path inside the source. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Where a name first stands in a preprocessor condition. */
interface Place {
  readonly path: string;
  readonly line: number;
}

const CONDITION = /^[ \t]*#[ \t]*(?:if|ifdef|ifndef|elif)\b((?:\\\r?\n|.)*)/gm;
const NAME = /\b[A-Za-z_]\w*\b/g;
/** Comments, and the texts in which `/*` is no comment. */
const COMMENT_OR_TEXT = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/**
 * Compares the names a firmware's source asks about with those the catalogue knows.
 * @returns an error for each switch-like name that no row knows (it would keep its default unseen),
 *   and for each row, setting or field whose macro the source never mentions (it would do nothing)
 */
export function findUnknownSwitches(
  pack: FirmwarePack,
  files: readonly SourceFile[],
): readonly Finding[] {
  const known = new Set(
    [...pack.features, ...pack.settings, ...pack.fields].map((row) => row.macro),
  );
  const patterns = pack.oracle.switchPatterns.map((pattern) => new RegExp(pattern));
  const asked = new Map<string, Place>();
  const mentioned = new Set<string>();
  for (const file of files) {
    const text = file.text.replace(COMMENT_OR_TEXT, blankComment);
    for (const name of text.match(NAME) ?? []) mentioned.add(name);
    for (const [name, line] of conditionNames(text)) {
      if (!asked.has(name)) asked.set(name, { path: file.path, line });
    }
  }
  const unknown = [...asked].filter(
    ([name]) => !known.has(name) && patterns.some((pattern) => pattern.test(name)),
  );
  const dead = [...known].filter((name) => !mentioned.has(name));
  return [
    ...unknown.map(([name, place]) => unknownSwitch(name, place)),
    ...dead.map((name) =>
      deadMacro(
        name,
        pack.locateMacro(name),
        [...asked.keys()].filter((other) => !known.has(other)),
      ),
    ),
  ];
}

/** Keeps texts, and the line breaks of comments, so that line numbers stay true. */
function blankComment(part: string): string {
  return part.startsWith('/') ? part.replace(/[^\n]+/g, ' ') : part;
}

function* conditionNames(text: string): Generator<[string, number]> {
  let at = 0;
  let line = 1;
  for (const match of text.matchAll(CONDITION)) {
    for (; at < match.index; at += 1) if (text.charCodeAt(at) === 10) line += 1;
    for (const name of match[1]?.match(NAME) ?? []) if (name !== 'defined') yield [name, line];
  }
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
