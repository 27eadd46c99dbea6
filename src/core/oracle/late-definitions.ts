import type { OracleSetup } from '../catalogue/pack.ts';
import type { Finding, Location } from '../kernel/finding.ts';
import type { BuildPlan } from '../plan/build-plan.ts';
import { type Directive, namesIn } from './clean-source.ts';
import { type PlacedDirective, walkConditions } from './conditional-walk.ts';
import { reachableFiles } from './reachable-files.ts';
import { isInclude } from './source-includes.ts';
import type { ScannedFile } from './source-switches.ts';

/** What the probe showed of the files it came by. */
export interface ProbeView {
  /** Files of the source that the preprocessor read, relative to the source. */
  readonly read: ReadonlySet<string>;
  /** Macros defined when it had read them. */
  readonly defined: ReadonlySet<string>;
}

/**
 * What differs from one place of a program to another, so that the configuration would not say the
 * same to a source file as to the probe. Source: GCC manual, "Standard Predefined Macros" and
 * "Common Predefined Macros".
 */
const PLACE_NAMES: readonly string[] = [
  ...['__INCLUDE_LEVEL__', '__COUNTER__', '__FILE__', '__FILE_NAME__', '__BASE_FILE__'],
  ...['__LINE__', '__TIMESTAMP__', '__DATE__', '__TIME__'],
];

/**
 * The probe asks at the end of the configuration headers, and a source file may go on from there.
 * Finds what could make a switch, setting or field mean something else in one file than it did in
 * the probe: definitions outside of the files that the probe read, `push_macro`, and definitions in
 * those files that depend on who includes them.
 */
export function findLateDefinitions(
  request: {
    readonly plan: Pick<BuildPlan, 'switches' | 'settings' | 'fields'>;
    readonly accepted: OracleSetup['lateDefinitions'];
    readonly files: readonly ScannedFile[];
  },
  view: ProbeView,
): readonly Finding[] {
  const { plan, files } = request;
  const watched = new Set(
    [...plan.switches, ...plan.settings, ...plan.fields].map((row) => row.macro),
  );
  const accepted = new Set(request.accepted.map(({ file, macro }) => `${file}:${macro}`));
  const read = files.filter(({ path }) => view.read.has(path));
  const deciding = decidingNames(read, watched);
  const varying = varyingNames(files);
  const reachable = reachableFiles(files, view.read, varying);
  return [
    ...read.flatMap((file) => findVarying(file, new Set([...watched, ...deciding]), varying)),
    ...reachable.flatMap((file) => findLate(file, { watched, deciding, accepted }, view)),
    ...files.flatMap((file) => findPushed(file, watched)),
  ];
}

/** Names that decide what the configuration headers define or include, without being switches. */
function decidingNames(
  read: readonly ScannedFile[],
  watched: ReadonlySet<string>,
): ReadonlySet<string> {
  const rows = read.flatMap(placedRows).filter(isInfluence);
  const deciding = new Set<string>();
  const matters = (row: PlacedDirective): boolean => {
    const name = changedName(row.directive);
    return name === undefined || watched.has(name) || deciding.has(name);
  };
  growSet(deciding, () => {
    const chosen = rows.filter(matters);
    // Directives of one branch share the list of its conditions.
    const conditions = [...new Set(chosen.map((row) => row.conditions))];
    return [...conditions, ...chosen.map(bodyNames)].flat().filter((name) => !watched.has(name));
  });
  return deciding;
}

function isInfluence({ directive }: PlacedDirective): boolean {
  return isInclude(directive) || directive.name === 'define' || directive.name === 'undef';
}

function placedRows({ directives }: ScannedFile): readonly PlacedDirective[] {
  return directives.flatMap((list) => [...walkConditions(list)]);
}

/** Macros that are not the same everywhere, those made of others included. */
function varyingNames(files: readonly ScannedFile[]): ReadonlySet<string> {
  const definitions = files
    .flatMap(({ directives }) => directives.flat())
    .filter(({ name }) => name === 'define')
    .map(({ rest }) => namesIn(rest));
  const varying = new Set(PLACE_NAMES);
  growSet(varying, () =>
    definitions
      .filter(([, ...body]) => body.some((name) => varying.has(name)))
      .map(([name = '']) => name),
  );
  return varying;
}

/** Adds what `more` gives until it gives nothing new. */
function growSet(set: Set<string>, more: () => readonly string[]): void {
  for (let size = -1; size !== set.size; ) {
    size = set.size;
    for (const name of more()) set.add(name);
  }
}

function findVarying(
  file: ScannedFile,
  names: ReadonlySet<string>,
  varying: ReadonlySet<string>,
): Finding[] {
  return placedRows(file).flatMap((row): Finding[] => {
    const name = changedName(row.directive);
    if (name === undefined || !names.has(name)) return [];
    const by = [...row.conditions, ...bodyNames(row)].find((other) => varying.has(other));
    if (by === undefined) return [];
    const message = `what ${name} is depends on ${by}, which differs from place to place`;
    return [{ ...lateFinding(message), location: placeOf(file, row) }];
  });
}

function findLate(
  file: ScannedFile,
  names: Record<'watched' | 'deciding' | 'accepted', ReadonlySet<string>>,
  { defined }: ProbeView,
): Finding[] {
  const isNamed = (name: string | undefined): name is string =>
    name !== undefined && (names.watched.has(name) || names.deciding.has(name));
  // Conditions are looked at only where it matters: most files define none of them.
  if (!file.directives.some((list) => list.some((row) => isNamed(changedName(row))))) return [];
  return placedRows(file).flatMap((row): Finding[] => {
    const name = changedName(row.directive);
    if (!isNamed(name) || names.accepted.has(`${file.path}:${name}`)) return [];
    const isDefine = row.directive.name === 'define';
    // A default that comes too late: the configuration has defined it.
    if (isDefine && row.unless.includes(name) && defined.has(name)) return [];
    const what = names.watched.has(name) ? name : `${name}, which decides about switches,`;
    const message = `${what} is ${isDefine ? 'defined' : 'taken back'} outside of the configuration, where the oracle does not see it`;
    return [{ ...lateFinding(message), location: placeOf(file, row) }];
  });
}

/** Source: GCC manual, "Push/Pop Macro Pragmas"; the name may stand in a text of `_Pragma`. */
const PUSHED = /\b(?:push|pop)_macro\s*\(\s*\\?"(\w+)/g;

function findPushed({ path, text }: ScannedFile, watched: ReadonlySet<string>): Finding[] {
  if (!text.includes('_macro')) return [];
  return [...text.matchAll(PUSHED)]
    .filter(([, name = '']) => watched.has(name))
    .map(({ 1: name = '', index }) => ({
      ...lateFinding(`${name} is pushed or popped, which brings back another value of it`),
      location: { file: path, line: text.slice(0, index).split('\n').length },
    }));
}

function changedName({ name, rest }: Directive): string | undefined {
  return name === 'define' || name === 'undef' ? /^\w+/.exec(rest)?.[0] : undefined;
}

/** Names in the value of a macro without arguments. */
function bodyNames({ directive }: PlacedDirective): readonly string[] {
  if (directive.name !== 'define' || /^\w+\(/.test(directive.rest)) return [];
  return namesIn(directive.rest).slice(1);
}

function placeOf({ path }: ScannedFile, { directive }: PlacedDirective): Location {
  return { file: path, line: directive.line };
}

function lateFinding(message: string): Finding {
  return {
    check: 'oracle.late-definition',
    severity: 'error',
    message,
    remedy:
      'let the configuration headers decide it for every file alike; where the line decides nothing, accept it under oracle.lateDefinitions in firmware.yaml, with the reason',
  };
}
