import { isAbsolute, plainPath } from './plain-path.ts';

/** A file that the preprocessor read. */
export interface IncludedFile {
  /** Absolute. */
  readonly path: string;
  /** Absolute path of the file that includes it; `undefined` for the command line and the probe. */
  readonly by: string | undefined;
  /** Line of the `#include`. */
  readonly line: number;
  /** True where the compiler found it in one of its own folders. */
  readonly isSystem: boolean;
}

interface Open {
  readonly path: string;
  /** `#pragma GCC system_header` makes all that a file includes look like the compiler's own. */
  claimsSystem: boolean;
}

const LINE_MARKER = /^# (\d+) "((?:[^"\\]|\\.)*)"([ 1-4]*)$/gm;

/**
 * Names the files in the output of `gcc -E`, in the order in which they were opened, each once.
 * Source of the format: GCC manual, "Preprocessor Output": 1 opens a file, 2 goes back to one, 3
 * marks a system header.
 * @param folder - where the compiler was started
 */
export function parseIncludedFiles(output: string, folder: string): readonly IncludedFile[] {
  const files = new Map<string, IncludedFile>();
  const open: Open[] = [];
  let line = 0;
  let end = 0;
  for (const match of output.matchAll(LINE_MARKER)) {
    line += countBreaks(output, end, match.index);
    end = match.index + match[0].length + 1;
    const flags = match[3] ?? '';
    if (flags.includes('1')) {
      const path = fullPath((match[2] ?? '').replace(/\\(.)/g, '$1'), folder);
      openFile(path, { files, open, line, isSystem: flags.includes('3') });
    } else if (flags.includes('2')) open.pop();
    else if (flags.includes('3')) claimSystem(open.at(-1), files);
    line = Number(match[1]);
  }
  return [...files.values()];
}

function openFile(
  path: string,
  at: {
    readonly files: Map<string, IncludedFile>;
    readonly open: Open[];
    readonly line: number;
    readonly isSystem: boolean;
  },
): void {
  const { files, open, line } = at;
  const by = open.at(-1);
  const isSystem = at.isSystem && by?.claimsSystem !== true;
  if (!files.has(path)) files.set(path, { path, by: by?.path, line, isSystem });
  open.push({ path, claimsSystem: false });
}

/** A file that is of the compiler anyway may say so. */
function claimSystem(open: Open | undefined, files: ReadonlyMap<string, IncludedFile>): void {
  if (open !== undefined && files.get(open.path)?.isSystem !== true) open.claimsSystem = true;
}

function fullPath(name: string, folder: string): string {
  return plainPath(isAbsolute(name) ? name : `${folder}/${name}`);
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 10) count += 1;
  return count;
}

/** Macros that are defined at the end of the output of `gcc -E -dD`. */
export function parseDefinedNames(output: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, kind, name = ''] of output.matchAll(/^#(define|undef) (\w+)/gm)) {
    if (kind === 'define') names.add(name);
    else names.delete(name);
  }
  return names;
}
