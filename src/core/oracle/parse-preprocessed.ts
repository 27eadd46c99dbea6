import type { MacroValue } from '../catalogue/feature.ts';
import { plainPath } from './plain-path.ts';
import { PROBE_MARK } from './probe.ts';

/** One `#define` or `#undef` the preprocessor went through. */
export interface Definition {
  /** As the compiler names it; `<command-line>` for `-D`. */
  readonly file: string;
  readonly line: number;
  /** Text as written; `undefined` for `#undef`. */
  readonly value: MacroValue;
}

/** Everything the preprocessor says of one macro. */
export interface EffectiveMacro {
  /** Fully expanded text; `undefined` where the macro is not defined at the end. */
  readonly expansion: MacroValue;
  /** What `#if` makes of it; only where the probe asked. */
  readonly truth: boolean;
  /** Expansions of the texts the probe asked for, in its order. */
  readonly expanded: readonly string[];
  /** Every definition in order; the last one is in force. */
  readonly history: readonly Definition[];
}

interface Draft {
  expansion: MacroValue;
  truth: boolean;
  expanded: string[];
  history: Definition[];
}

const LINE_MARKER = /^# (\d+) "((?:[^"\\]|\\.)*)"/;
const DIRECTIVE = /^#(define|undef) ([A-Za-z_]\w*)(\([^)]*\))?(?: (.*))?$/;
const ANSWER = new RegExp(`^${PROBE_MARK} "(\\w+)" "(value|true|expand\\d+)"(.*)$`);

/**
 * Reads the output of `gcc -E -dD` over a probe.
 * Source of the format: GCC manual, "Preprocessor Output" and option `-dD`.
 * @param scope.macros - names to follow; all others are passed over
 * @param scope.folders - folders left out of file names, so that equal builds give equal answers
 */
export function parsePreprocessed(
  output: string,
  scope: { readonly macros: ReadonlySet<string>; readonly folders: readonly string[] },
): ReadonlyMap<string, EffectiveMacro> {
  const drafts = new Map<string, Draft>();
  for (const name of scope.macros) {
    drafts.set(name, { expansion: undefined, truth: false, expanded: [], history: [] });
  }
  let file = '<unknown>';
  let line = 0;
  for (const text of output.split('\n')) {
    const marker = text.startsWith('# ') ? LINE_MARKER.exec(text) : null;
    if (marker) {
      line = Number(marker[1]);
      file = shorten((marker[2] ?? '').replace(/\\(.)/g, '$1'), scope.folders);
      continue;
    }
    if (text.startsWith('#')) readDirective(text, { file, line }, drafts);
    else if (text.startsWith(PROBE_MARK)) readAnswer(text, drafts);
    line += 1;
  }
  return drafts;
}

function readDirective(
  text: string,
  place: { file: string; line: number },
  drafts: ReadonlyMap<string, Draft>,
): void {
  const match = DIRECTIVE.exec(text);
  const draft = drafts.get(match?.[2] ?? '');
  if (!match || !draft) return;
  draft.history.push({
    ...place,
    value: match[1] === 'define' ? (match[4] ?? '').trim() : undefined,
  });
}

function readAnswer(text: string, drafts: ReadonlyMap<string, Draft>): void {
  const match = ANSWER.exec(text);
  const draft = drafts.get(match?.[1] ?? '');
  if (!match || !draft) return;
  const answer = (match[3] ?? '').trim();
  if (match[2] === 'value') draft.expansion = answer;
  else if (match[2] === 'true') draft.truth = true;
  else draft.expanded.push(answer);
}

function shorten(name: string, folders: readonly string[]): string {
  const file = plainPath(name);
  const folder = folders.find((prefix) => file.startsWith(`${prefix}/`));
  return folder === undefined ? file : file.slice(folder.length + 1);
}
