import { parseExpression } from './mangled/expressions.ts';
import { parseName } from './mangled/names.ts';
import { type Node, row } from './mangled/node.ts';
import { printName, type Work } from './mangled/print-name.ts';
import { fail, type Grammar, NOT_MANGLED, Scanner } from './mangled/scanner.ts';
import { SPECIAL_NAMES, SPECIAL_TYPES } from './mangled/tables.ts';
import { parseType } from './mangled/types.ts';

/** Longest mangled name looked at; the longest of libstdc++ has some 700 characters. */
const MAX_SIZE = 8192;

/**
 * Characters and steps a name may take, at first and per character of its mangled form. Names of
 * libstdc++ take 2 on average and 14 at most, those of LLVM 25.
 */
const BUDGET_BASE = 512;
const BUDGET_FACTOR = 48;

const GRAMMAR: Grammar = {
  name: parseName,
  type: parseType,
  expression: parseExpression,
  encoding: parseEncoding,
};

/**
 * Turns a mangled C++ name into a readable one, as `c++filt` prints it but without the return type,
 * so that a name begins with its namespace: `espurna::telnet::setup()`. Never throws, and takes
 * time in proportion to the name.
 * @param rawName - as in the symbol table, any bytes
 * @returns `rawName` itself where it is not a C++ name this reader knows
 */
export function demangle(rawName: string): string {
  return demangleCounted(rawName, { spent: 0 });
}

/**
 * The same for readers of many names, who want to stop when all together cost too much.
 * @param work - what the name cost is added here
 */
export function demangleCounted(rawName: string, work: Work): string {
  if (!rawName.startsWith('_Z') || rawName.length > MAX_SIZE) return rawName;
  const scanner = new Scanner(rawName, GRAMMAR);
  scanner.at = 2;
  try {
    const node = parseEncoding(scanner);
    const clones = formatClones(rawName.slice(scanner.at));
    return printName(node, BUDGET_BASE + BUDGET_FACTOR * rawName.length, work) + clones;
  } catch (error) {
    if (error === NOT_MANGLED) return rawName;
    throw error;
  }
}

/** ` [clone .constprop.0]` for `.constprop.0`: copies the optimiser made. */
function formatClones(rest: string): string {
  if (rest === '') return '';
  const clones = rest.match(/\.(?:[A-Za-z_]+|\d+)(?:\.\d+)*/g) ?? fail();
  if (clones.join('') !== rest) return fail();
  return clones.map((clone) => ` [clone ${clone}]`).join('');
}

/** `<encoding>`: a function, an object, or something the compiler made for one. */
function parseEncoding(s: Scanner): Node {
  return s.nested(() => {
    if (s.peek() === 'T' || s.peek() === 'G') return parseSpecial(s);
    const name = parseName(s);
    const templateArgs = name.templateArgs ?? [];
    if (atEnd(s)) {
      return { kind: 'encoding', name: name.node, templateArgs, params: undefined, suffix: '' };
    }
    // Only templates mangle their return type.
    if (name.templateArgs !== undefined && !name.returnless) parseType(s);
    const params: Node[] = [];
    while (!atEnd(s)) params.push(parseType(s));
    return { kind: 'encoding', name: name.node, templateArgs, params, suffix: name.suffix };
  });
}

function atEnd(s: Scanner): boolean {
  return s.done || s.peek() === 'E' || s.peek() === '.';
}

/** Virtual tables, guards, thunks. Source: Itanium C++ ABI §5.1.4. */
function parseSpecial(s: Scanner): Node {
  const code = s.take(2);
  const type = Object.hasOwn(SPECIAL_TYPES, code) ? SPECIAL_TYPES[code] : undefined;
  if (type !== undefined) return row(type, parseType(s));
  const name = Object.hasOwn(SPECIAL_NAMES, code) ? SPECIAL_NAMES[code] : undefined;
  if (name !== undefined) return row(name, parseName(s).node);
  switch (code) {
    case 'Th':
      skipOffset(s);
      return row('non-virtual thunk to ', parseEncoding(s));
    case 'Tv':
      skipOffset(s);
      skipOffset(s);
      return row('virtual thunk to ', parseEncoding(s));
    case 'Tc':
      skipThunkOffset(s);
      skipThunkOffset(s);
      return row('covariant return thunk to ', parseEncoding(s));
    case 'TC': {
      const derived = parseType(s);
      skipOffset(s);
      return row('construction vtable for ', parseType(s), '-in-', derived);
    }
    case 'GR': {
      const node = parseName(s).node;
      return row(`reference temporary #${s.done ? 0 : s.sequence()} for `, node);
    }
    case 'GT':
      return row(
        s.next() === 'n' ? 'non-transaction clone for ' : 'transaction clone for ',
        parseEncoding(s),
      );
    default:
      return fail();
  }
}

/** `h` or `v` and the numbers behind it. */
function skipThunkOffset(s: Scanner): void {
  if (s.next() === 'v') skipOffset(s);
  skipOffset(s);
}

function skipOffset(s: Scanner): void {
  s.accept('n');
  while (/[0-9]/.test(s.peek())) s.at += 1;
  s.expect('_');
}
