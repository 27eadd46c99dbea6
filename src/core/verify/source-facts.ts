import { cleanSource, INNER_BREAK, lineCounter, readingsOf } from '../oracle/clean-source.ts';
import type { SourceFile } from '../oracle/source-switches.ts';

/** A place in the source. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A `#define` of a macro. */
export interface MacroDefault extends Place {
  /** Text as written, without comments; empty for a bare `#define X`. */
  readonly value: string;
  /** True behind `#ifndef X`: whoever defines it earlier wins. */
  readonly guarded: boolean;
}

/** Everything the text of the source says of one macro. */
export interface MacroFacts {
  readonly defaults: readonly MacroDefault[];
  /** Where its value counts: `#if X`, or the name in code or in another macro. */
  readonly byValue: readonly Place[];
  /** Where only its being defined counts: `#ifdef X`, `defined(X)`. */
  readonly byDefinition: readonly Place[];
}

interface Draft {
  defaults: MacroDefault[];
  byValue: Place[];
  byDefinition: Place[];
}

const DIRECTIVE = /^\s*(?:#|%:)\s*(ifdef|ifndef|if|elif|elifdef|elifndef|define)\b\s*(.*)$/;
const NAME = /\b[A-Za-z_]\w*\b/g;
const DEFINED = /\bdefined\s*(?:\(\s*([A-Za-z_]\w*)\s*\)|([A-Za-z_]\w*))/g;

/**
 * Reads what a source says of macros, by text alone: comments are passed over, conditions are not
 * evaluated.
 * @param macros - names to follow; all names when left out
 */
export function readFacts(
  files: readonly SourceFile[],
  macros?: ReadonlySet<string>,
): ReadonlyMap<string, MacroFacts> {
  const drafts = new Map<string, Draft>();
  const draftOf = (name: string): Draft | undefined => {
    if (macros && !macros.has(name)) return undefined;
    const known = drafts.get(name) ?? { defaults: [], byValue: [], byDefinition: [] };
    drafts.set(name, known);
    return known;
  };
  for (const file of files) readFile(file, draftOf);
  return drafts;
}

type DraftOf = (name: string) => Draft | undefined;

/** What stands in the place of a directive for a line of code. */
const CODE = 'code';

/** One line of the source that says something. */
interface Line {
  readonly place: Place;
  readonly directive: string;
  /** What follows the directive; the whole line for code. */
  readonly rest: string;
}

function readFile(file: SourceFile, draftOf: DraftOf): void {
  const lines = tellingLines(file);
  for (const [index, line] of lines.entries()) {
    const { place, rest } = line;
    switch (line.directive) {
      case 'define':
        readDefine(line, lines[index - 1], draftOf);
        break;
      case 'ifdef':
      case 'elifdef':
      case 'elifndef':
        draftOf(firstName(rest))?.byDefinition.push(place);
        break;
      case 'ifndef':
        if (!isGuard(line, lines[index + 1])) draftOf(firstName(rest))?.byDefinition.push(place);
        break;
      case 'if':
      case 'elif':
        readCondition(rest, place, draftOf);
        break;
      default:
        for (const name of namesIn(rest)) draftOf(name)?.byValue.push(place);
    }
  }
}

/** True for `#ifndef X` in front of `#define X`. */
function isGuard(line: Line | undefined, next: Line | undefined): boolean {
  return (
    line?.directive === 'ifndef' &&
    next?.directive === 'define' &&
    firstName(line.rest) === firstName(next.rest)
  );
}

function readDefine(line: Line, previous: Line | undefined, draftOf: DraftOf): void {
  const name = firstName(line.rest);
  const body = line.rest.slice(name.length);
  for (const used of namesIn(body)) draftOf(used)?.byValue.push(line.place);
  if (body.startsWith('(')) return; // takes arguments: no switch
  const value = body.trim().replace(/\s+/g, ' ');
  draftOf(name)?.defaults.push({ ...line.place, value, guarded: isGuard(previous, line) });
}

function readCondition(condition: string, place: Place, draftOf: DraftOf): void {
  for (const match of condition.matchAll(DEFINED)) {
    draftOf(match[1] ?? match[2] ?? '')?.byDefinition.push(place);
  }
  for (const name of condition.replace(DEFINED, ' ').match(NAME) ?? []) {
    draftOf(name)?.byValue.push(place);
  }
}

function firstName(text: string): string {
  return /^[A-Za-z_]\w*/.exec(text)?.[0] ?? '';
}

/** Names outside of strings. */
function namesIn(text: string): readonly string[] {
  return text.replace(/"(?:[^"\\]|\\.)*"/g, ' ').match(NAME) ?? [];
}

/** Code and the directives that define or ask. */
function tellingLines({ path, text }: SourceFile): readonly Line[] {
  const lines: Line[] = [];
  for (const { content, line } of logicalLines(text)) {
    const place = { file: path, line };
    const [, directive, rest] = DIRECTIVE.exec(content) ?? [];
    if (directive !== undefined) lines.push({ place, directive, rest: rest ?? '' });
    else if (/^\s*[^#\s]/.test(content)) lines.push({ place, directive: CODE, rest: content });
  }
  return lines;
}

/** Lines with continuations joined and comments blanked; each keeps the number of its first line. */
export function* logicalLines(text: string): Generator<{ content: string; line: number }> {
  const [reading] = readingsOf(text);
  const source = cleanSource(text, reading);
  const lineAt = lineCounter(source);
  let at = 0;
  for (const raw of source.text.split('\n')) {
    const blanks = Math.max(0, raw.search(BEHIND_BLANKS));
    yield { content: raw.replaceAll(INNER_BREAK, ' ').trimEnd(), line: lineAt(at + blanks) };
    at += raw.length + 1;
  }
}

/** A comment in front of a line is blank by now. */
const BEHIND_BLANKS = new RegExp(`[^\\s${INNER_BREAK}]`);
