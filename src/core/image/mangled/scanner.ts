import type { Node } from './node.ts';

/** Thrown inside the demangler only; made once, because a stack trace costs more than a name. */
export const NOT_MANGLED = new Error('not a name this demangler knows');

/** Levels of nesting: far above real names, far below the stack. */
const MAX_DEPTH = 192;

/** A name as it stands in a scope. */
export interface Name {
  readonly node: Node;
  /** Arguments of the last component, where it is a template. */
  readonly templateArgs: readonly Node[] | undefined;
  /** Constructors, destructors and conversions have no return type in their mangled form. */
  readonly returnless: boolean;
  /** ` const`, ` &`: qualifiers of a member function. */
  readonly suffix: string;
}

/** The rules that call each other, so that each can stand in a file of its own. */
export interface Grammar {
  name(scanner: Scanner): Name;
  type(scanner: Scanner): Node;
  expression(scanner: Scanner): Node;
  encoding(scanner: Scanner): Node;
}

/** Position in a mangled name, with the substitutions collected so far. */
export class Scanner {
  readonly text: string;
  readonly grammar: Grammar;
  readonly substitutions: Node[] = [];
  at = 0;
  /** True inside the type of a conversion operator, where `I` may belong to the operator. */
  inConversion = false;
  #depth = 0;

  constructor(mangled: string, grammar: Grammar) {
    this.text = mangled;
    this.grammar = grammar;
  }

  /** The character `ahead` of the position; empty at the end. */
  peek(ahead = 0): string {
    return this.text[this.at + ahead] ?? '';
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  next(): string {
    const char = this.text[this.at];
    if (char === undefined) return fail();
    this.at += 1;
    return char;
  }

  /** Steps over `token` when it is next. */
  accept(token: string): boolean {
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  expect(token: string): void {
    if (!this.accept(token)) fail();
  }

  /** A decimal number, at most six digits long. */
  number(): number {
    const start = this.at;
    while (isDigit(this.peek())) this.at += 1;
    if (this.at === start || this.at - start > 6) return fail();
    return Number(this.text.slice(start, this.at));
  }

  /** `_` is 0, `0_` is 1, `1_` is 2; `base` 36 for substitutions. */
  sequence(base: 10 | 36 = 10): number {
    const start = this.at;
    while (/[0-9A-Z]/.test(this.peek())) this.at += 1;
    const digits = this.text.slice(start, this.at);
    this.expect('_');
    if (digits === '') return 0;
    const number = Number.parseInt(digits, base);
    return Number.isNaN(number) || digits.length > 5 ? fail() : number + 1;
  }

  /** Exactly `size` characters. */
  take(size: number): string {
    if (this.at + size > this.text.length) return fail();
    this.at += size;
    return this.text.slice(this.at - size, this.at);
  }

  /** Remembers a node for later `S…_` and hands it back. */
  remember(node: Node): Node {
    this.substitutions.push(node);
    return node;
  }

  /** Runs a rule one level deeper; too deep is not a name. */
  nested<T>(rule: () => T): T {
    if (this.#depth >= MAX_DEPTH) return fail();
    this.#depth += 1;
    const result = rule();
    this.#depth -= 1;
    return result;
  }
}

/** True for one ASCII digit. */
export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

/** Gives the name up. */
export function fail(): never {
  throw NOT_MANGLED;
}
