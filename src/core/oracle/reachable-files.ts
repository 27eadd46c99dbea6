import { walkConditions } from './conditional-walk.ts';
import { baseName, headerMacros, includesOf, isInclude, type Macros } from './source-includes.ts';
import type { ScannedFile } from './source-switches.ts';

/** Files the compiler starts from. Source: GCC manual, "Overall Options"; Arduino sketches. */
const UNIT = /\.(c|cc|cp|cxx|cpp|c\+\+|ino|pde|s|sx)$/i;

/**
 * Files that the compiler may read beside those of the configuration: sources, and what they
 * include, told by file name alone. What the files of the configuration include the preprocessor
 * has decided, except where the decision depends on the place.
 * @param read - files of the configuration
 * @param varying - macros that differ from place to place
 */
export function reachableFiles(
  files: readonly ScannedFile[],
  read: ReadonlySet<string>,
  varying: ReadonlySet<string>,
): readonly ScannedFile[] {
  const macros = headerMacros(files);
  const byName = groupByName(files);
  const reached = new Set<ScannedFile>();
  const waiting = files.filter(({ path }) => read.has(path) || UNIT.test(path));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    const targets = read.has(file.path)
      ? placedTargets(file, varying, macros)
      : allTargets(file, macros);
    for (const target of targets) {
      const next = byName.get(baseName(target)) ?? [];
      waiting.push(...next.filter(({ path }) => !read.has(path)));
    }
  }
  return files.filter((file) => reached.has(file) && !read.has(file.path));
}

function groupByName(files: readonly ScannedFile[]): ReadonlyMap<string, readonly ScannedFile[]> {
  const groups = new Map<string, ScannedFile[]>();
  for (const file of files) {
    const group = groups.get(baseName(file.path));
    if (group) group.push(file);
    else groups.set(baseName(file.path), [file]);
  }
  return groups;
}

function allTargets({ directives }: ScannedFile, macros: Macros): readonly string[] {
  return directives
    .flat()
    .filter(isInclude)
    .flatMap((directive) => includesOf(directive, macros).map(({ target }) => target));
}

/** What a file includes in one place and not in another. */
function placedTargets(
  { directives }: ScannedFile,
  varying: ReadonlySet<string>,
  macros: Macros,
): readonly string[] {
  return directives
    .flatMap((list) => [...walkConditions(list)])
    .filter(({ directive }) => isInclude(directive))
    .filter(({ conditions }) => conditions.some((name) => varying.has(name)))
    .flatMap(({ directive }) => includesOf(directive, macros).map(({ target }) => target));
}
