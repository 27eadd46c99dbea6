import type { CompileFlags } from '../../../flows/bindings/toolchain.ts';
import type { Description } from './description.ts';

interface SplitCommand {
  readonly flags: readonly string[];
  /** Without `-D`. */
  readonly defines: readonly string[];
  /** Without `-I`. */
  readonly includes: readonly string[];
}

/** Options that take the next word with them and say nothing about the language. */
const OUTPUT_OPTIONS: ReadonlySet<string> = new Set(['-o', '-MF', '-MT', '-MQ']);
/** Options that stand for one step of the compiler or for dependency files. */
const STEP_OPTIONS: ReadonlySet<string> = new Set(['-c', '-S', '-E', '-M', '-MM', '-MD', '-MMD']);
/** Options whose value may stand in the next word and must stay with them. */
const PAIRED_OPTIONS: ReadonlySet<string> = new Set([
  ...['-include', '-imacros', '-isystem', '-iquote', '-idirafter', '-iprefix', '-iwithprefix'],
  ...['-isysroot', '-x', '-Xpreprocessor', '-Xassembler', '-specs', '--param', '-B', '-L', '-T'],
]);

/**
 * Sorts the words of a compile command. The compiler reads `-D` and `-U` in one row and before
 * any `-include`, and `-I` in a row of its own; so each list keeps the order that matters.
 * A `-U` takes back the defines before it and stays among the flags, which come first.
 * @param words - compiler, options and source, as the shell would hand them over
 * @param source - the word that is the source
 */
export function splitCompileCommand(words: readonly string[], source: string): SplitCommand {
  const sorted: Sorted = { flags: [], includes: [], defines: [] };
  const rest = words.slice(1).values();
  for (const word of rest) {
    if (STEP_OPTIONS.has(word) || word === source) continue;
    sortWord(sorted, word, () => rest.next().value ?? '');
  }
  return sorted;
}

interface Sorted {
  flags: string[];
  defines: string[];
  includes: string[];
}

/** @param next - takes the next word of the command */
function sortWord(sorted: Sorted, word: string, next: () => string): void {
  const value = () => word.slice(2) || next();
  if (OUTPUT_OPTIONS.has(word)) next();
  else if (PAIRED_OPTIONS.has(word)) sorted.flags.push(word, next());
  else if (word.startsWith('-D')) sorted.defines.push(value());
  else if (word.startsWith('-I')) sorted.includes.push(value());
  else if (word.startsWith('-U')) {
    const name = value();
    sorted.defines = sorted.defines.filter((define) => macroName(define) !== name);
    sorted.flags.push(`-U${name}`);
  } else sorted.flags.push(word);
}

/** The name a `-D` argument defines: `F(x)=1` defines `F`. */
function macroName(define: string): string {
  return define.split(/[=(]/, 1)[0] ?? define;
}

/**
 * The flags of both languages. PlatformIO gives C and C++ the same defines and includes.
 * Relative includes are relative to the project's folder, where PlatformIO starts the compiler.
 */
export function makeCompileFlags(description: Description): CompileFlags {
  const c = splitCompileCommand(description.c, 'harden.source');
  const cxx = splitCompileCommand(description.cxx, 'harden.source');
  return {
    cc: description.cc,
    cxx: description.cxxCompiler,
    cFlags: c.flags,
    cxxFlags: cxx.flags,
    defines: c.defines,
    includes: c.includes,
  };
}
