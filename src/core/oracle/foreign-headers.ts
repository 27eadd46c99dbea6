import type { Finding } from '../kernel/finding.ts';
import type { IncludedFile } from './included-files.ts';
import { below, isAbsolute, plainPath } from './plain-path.ts';
import { headerMacros, includesOf, isInclude } from './source-includes.ts';
import type { ScannedFile } from './source-switches.ts';

/** The folders of a build, absolute and plain. */
export interface SourceTree {
  readonly folder: string;
  /** Files that were digested, relative to the folder. */
  readonly paths: ReadonlySet<string>;
  /** True for a copy of harden's own: beside the digested files it holds what its scripts made. */
  readonly isCopy: boolean;
  /** Folder of the generated project. */
  readonly project: string;
  /** Folder of the firmware pack. */
  readonly pack: string;
  /** Include folders of the build; a relative one is relative to the project. */
  readonly includes: readonly string[];
}

/**
 * The folder of the source as the compiler names it: it may have come there through a link.
 * @param included - in the order in which they were opened
 */
export function sourceRoot(
  included: readonly IncludedFile[],
  source: { readonly header: string; readonly folder: string; readonly paths: readonly string[] },
): string {
  if (included.some(({ path }) => below(source.folder, path) !== undefined)) return source.folder;
  const inSource = source.paths.filter(
    (path) => path === source.header || path.endsWith(`/${source.header}`),
  );
  const roots = included.flatMap(({ path }) =>
    inSource.flatMap((end) => (path.endsWith(`/${end}`) ? path.slice(0, -end.length - 1) : [])),
  );
  return roots[0] ?? source.folder;
}

/**
 * Finds headers that are neither digested nor of the compiler, the framework or a library: what
 * they say can change without a new key of the cache, and nobody looks for switches in them.
 * @param read - what the preprocessor opened
 * @param files - the scanned sources, for includes that the configuration does not come by
 */
export function findForeignHeaders(
  tree: SourceTree,
  read: readonly IncludedFile[],
  files: readonly ScannedFile[],
): readonly Finding[] {
  return [...readFindings(tree, read), ...writtenFindings(tree, files)];
}

function readFindings(tree: SourceTree, read: readonly IncludedFile[]): Finding[] {
  const folders = packageFolders(tree);
  return read
    .filter((file) => isForeign(file, tree, folders))
    .map(({ path, by, line }) =>
      foreignHeader(path, by === undefined ? undefined : { file: shorten(tree, by), line }),
    );
}

function isForeign(file: IncludedFile, tree: SourceTree, folders: readonly string[]): boolean {
  const { path, by } = file;
  if (below(tree.folder, path) !== undefined && !isOwn(tree, path)) return true;
  if (isOwn(tree, path) || file.isSystem) return false;
  if (folders.some((folder) => below(folder, path) !== undefined)) return false;
  return by === undefined || isOwn(tree, by);
}

/** Of the digested source, or generated. */
function isOwn(tree: SourceTree, path: string): boolean {
  const inSource = below(tree.folder, path);
  if (inSource !== undefined) return tree.isCopy || tree.paths.has(inSource);
  return below(tree.project, path) !== undefined;
}

/** Include folders that PlatformIO brings, whose packages are part of the key by name and version. */
function packageFolders({ folder, project, pack, includes }: SourceTree): readonly string[] {
  const own = [folder, project, pack];
  const holdsOwn = (include: string): boolean =>
    own.some((other) => other === include || below(include, other) !== undefined);
  const isInOwn = (include: string): boolean =>
    own.some((other) => below(other, include) !== undefined);
  return includes
    .map((include) => plainPath(isAbsolute(include) ? include : `${project}/${include}`))
    .filter((include) => !holdsOwn(include) && !isInOwn(include));
}

function writtenFindings(tree: SourceTree, files: readonly ScannedFile[]): Finding[] {
  const macros = headerMacros(files);
  const search = ownIncludes(tree);
  return files.flatMap(({ path, directives }) => {
    const includes = directives.flat().filter(isInclude);
    const targets = includes.flatMap((directive) => includesOf(directive, macros));
    const seen = new Set<string>();
    return targets.flatMap(({ target, line }): Finding[] => {
      if (seen.has(target) || !leavesSource(target, [folderOf(path), ...search], tree)) return [];
      seen.add(target);
      return [foreignHeader(target, { file: path, line })];
    });
  });
}

/** True for an include that no folder inside the source satisfies, and that leads out of one. */
function leavesSource(target: string, search: readonly string[], tree: SourceTree): boolean {
  if (isAbsolute(target)) return true;
  if (!/(^|[\\/])\.\.([\\/]|$)/.test(target)) return false;
  const places: string[] = [];
  for (const folder of search) {
    const place = plainPath(`${folder}/${target.replaceAll('\\', '/')}`);
    if (tree.paths.has(place)) return false;
    places.push(place);
  }
  return places.some((place) => place.startsWith('..') && !isBesideCopy(place, tree));
}

/** The folder around a copy is harden's own, too: what is not there today will not be tomorrow. */
function isBesideCopy(place: string, { folder, isCopy }: SourceTree): boolean {
  return isCopy && below(plainPath(`${folder}/..`), plainPath(`${folder}/${place}`)) !== undefined;
}

/** Include folders inside the source, relative to it. */
function ownIncludes({ folder, project, includes }: SourceTree): readonly string[] {
  return includes.flatMap((include) => {
    const path = plainPath(isAbsolute(include) ? include : `${project}/${include}`);
    if (path === folder) return ['.'];
    return below(folder, path) ?? [];
  });
}

function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end === -1 ? '.' : path.slice(0, end);
}

function shorten({ folder, project }: SourceTree, path: string): string {
  return below(folder, path) ?? below(project, path) ?? path;
}

function foreignHeader(
  path: string,
  place: { readonly file: string; readonly line: number } | undefined,
): Finding {
  return {
    check: 'oracle.foreign-header',
    severity: 'error',
    message: `${place ? `${place.file}:${place.line} includes` : 'the build includes'} ${path}, which is not part of the source`,
    remedy:
      'move the header into the source: outside it is not digested, so a change would go unnoticed, and its switches are not looked at',
    ...(place && { location: place }),
  };
}
