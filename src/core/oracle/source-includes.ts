import { type Directive, namesIn } from './clean-source.ts';
import type { ScannedFile } from './source-switches.ts';

/** A header that a source asks for, in whatever branch. */
export interface Include {
  /** As written, without quotes or brackets. */
  readonly target: string;
  readonly line: number;
}

const ASKS: ReadonlySet<string> = new Set(['include', 'include_next', 'import', 'embed']);
const TARGET = /^(?:"([^"]*)"|<([^>]*)>)/;

/** True for a directive that brings another file in. */
export function isInclude({ name }: Directive): boolean {
  return ASKS.has(name);
}

/** One definition of a macro; `parameters` only where it takes arguments. */
interface Macro {
  readonly parameters: readonly string[] | undefined;
  readonly body: string;
}

/** All definitions of each macro, whatever branch they stand in. */
export type Macros = ReadonlyMap<string, readonly Macro[]>;

/**
 * Headers that a directive asks for.
 * @param macros - from {@link headerMacros}, for `#include NAME` and `#include TEXT_OF(name.h)`
 */
export function includesOf({ rest, line }: Directive, macros: Macros): readonly Include[] {
  return targetsOf(rest, macros).map((target) => ({ target, line }));
}

/** Texts looked at for one directive: macros may be defined in many ways, or by themselves. */
const MOST_TEXTS = 200;
/** Characters of a text that may still become the name of a header; macros can double each other. */
const LONGEST_TEXT = 1000;

/** All that a text may stand for once its macros are replaced. */
function targetsOf(text: string, macros: Macros): readonly string[] {
  const targets = new Set<string>();
  const texts = new Set([text]);
  for (const part of texts) {
    const match = TARGET.exec(part);
    if (match) targets.add(match[1] ?? match[2] ?? '');
    else if (texts.size < MOST_TEXTS && part.length < LONGEST_TEXT)
      for (const next of replaceOne(part, macros)) texts.add(next);
  }
  return [...targets];
}

/** A text with one macro replaced, once for each of its definitions; arguments come first. */
function replaceOne(text: string, macros: Macros): readonly string[] {
  const known = namesIn(text).flatMap(
    (name) => macros.get(name)?.map((row) => ({ name, row })) ?? [],
  );
  const plain = known.find(({ row }) => row.parameters === undefined);
  const { name } = plain ?? known[0] ?? {};
  return known
    .filter((other) => other.name === name)
    .map(({ row }) => replace(text, name ?? '', row));
}

function replace(text: string, name: string, { parameters, body }: Macro): string {
  if (parameters === undefined) return text.replace(new RegExp(`\\b${name}\\b`), () => body);
  return text.replace(new RegExp(`\\b${name}\\s*\\(([^()]*)\\)`), (_, given: string) => {
    const values = given.split(',').map((value) => value.trim());
    return body
      .replace(/(?:(?<!#)#)?\b[A-Za-z_]\w*/g, (word) => {
        const value = values[parameters.indexOf(word.replace('#', ''))];
        if (value === undefined) return word;
        return word.startsWith('#') ? `"${value}"` : value;
      })
      .replace(/\s*##\s*/g, '');
  });
}

const MACRO = /^(\w+)(?:\(([^)]*)\))?\s*(.*)$/;

/** Macros of which the name of a header may be made; none where all names are written out. */
export function headerMacros(files: readonly ScannedFile[]): Macros {
  const directives = files.flatMap((file) => file.directives.flat());
  const macros = new Map<string, readonly Macro[]>();
  if (!directives.some((row) => isInclude(row) && !TARGET.test(row.rest))) return macros;
  for (const { name, rest } of directives) {
    const [, macro = '', parameters, body = ''] = (name === 'define' && MACRO.exec(rest)) || [];
    if (macro === '') continue;
    const row = { parameters: parameters?.split(',').map((part) => part.trim()), body };
    macros.set(macro, [...(macros.get(macro) ?? []), row]);
  }
  return macros;
}

/** Last part of a path. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
