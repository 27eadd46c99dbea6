import { type Node, text } from './node.ts';
import { fail } from './scanner.ts';

/** What template parameters stand for, from the inside out. */
interface Scope {
  readonly args: readonly Node[];
  readonly outer: Scope | undefined;
}

/** Where printing stands: how much may still be printed, and which parameters are bound. */
interface Context {
  readonly run: Run;
  readonly scope: Scope | undefined;
  /** Element of the packs that an expansion is at. */
  readonly element: number | undefined;
  readonly inLambda: boolean;
}

/** Characters and steps that printing took, successful or not. */
export interface Work {
  spent: number;
}

/** What all contexts of one printing share. */
interface Run {
  budget: number;
  depth: number;
}

type Marked = Extract<Node, { kind: 'marked' }>;

/** Nodes that hold others. */
type Compound = Exclude<Node, { kind: 'text' | 'literal' }>;

/** Nodes that print on both sides of a name. */
type Declarator = Extract<Node, { kind: 'parameter' | 'marked' | 'member' | 'array' | 'function' }>;

/** Levels a graph of substitutions may pile up. */
const MAX_DEPTH = 256;

/**
 * Prints a name the way GNU binutils does, without the return type of functions.
 * @param budget - characters and steps together; a name that needs more is given up
 * @param work - what it took is added here
 */
export function printName(node: Node, budget: number, work: Work): string {
  const run = { budget, depth: 0 };
  try {
    return print(node, { run, scope: undefined, element: undefined, inLambda: false });
  } finally {
    work.spent += budget - run.budget;
  }
}

function print(node: Node, context: Context): string {
  return left(node, context) + right(node, context);
}

function spend({ run }: Context, amount: number): void {
  run.budget -= amount;
  if (run.budget < 0) fail();
}

/** Runs one more step of a walk over the graph; too deep is given up. */
function step<T>({ run }: Context, walk: () => T): T {
  run.budget -= 1;
  run.depth += 1;
  if (run.budget < 0 || run.depth > MAX_DEPTH) return fail();
  const result = walk();
  run.depth -= 1;
  return result;
}

/** What stands before the name a declaration would have: `int (*` of `int (*)[4]`. */
function left(node: Node, context: Context): string {
  if (node.kind === 'text' || node.kind === 'literal') {
    spend(context, node.text.length);
    return node.text;
  }
  return step(context, () => leftOf(node, context));
}

function leftOf(node: Compound, context: Context): string {
  switch (node.kind) {
    case 'row':
      return node.parts.map((part) => print(part, context)).join('');
    case 'qualified':
      return `${print(node.scope, context)}::${print(node.name, context)}`;
    case 'list':
    case 'pack':
      return printList(node.items, context);
    case 'tagged':
      spend(context, node.tag.length);
      return `${print(node.name, context)}[abi:${node.tag}]`;
    case 'template':
      return printTemplate(node.name, node.args, context);
    case 'expansion':
      return printExpansion(node.pattern, context);
    case 'parameter':
      return printParameter(node, context, left);
    case 'marked':
      return printMarked(node.inner, node.mark, context);
    case 'member': {
      const open = isOutsideIn(node.inner, context) ? ' (' : ' ';
      return `${left(node.inner, context)}${open}${print(node.owner, context)}::*`;
    }
    case 'array':
      return left(node.inner, context);
    case 'function':
      return print(node.returns, context);
    case 'encoding':
      return printEncoding(node, context);
    case 'lambda': {
      const params = printParams(node.params, { ...context, inLambda: true });
      return `{lambda${params}#${node.number}}`;
    }
  }
}

/** What stands behind the name a declaration would have: `)[4]` of `int (*)[4]`. */
function right(node: Node, context: Context): string {
  return isDeclarator(node) ? step(context, () => rightOf(node, context)) : '';
}

function isDeclarator(node: Node): node is Declarator {
  const { kind } = node;
  return (
    kind === 'marked' ||
    kind === 'parameter' ||
    kind === 'function' ||
    kind === 'array' ||
    kind === 'member'
  );
}

function rightOf(node: Declarator, context: Context): string {
  switch (node.kind) {
    case 'parameter':
      return printParameter(node, context, right);
    case 'marked':
    case 'member': {
      const inner = right(node.inner, context);
      if (!isOutsideIn(node.inner, context) || isPlainMark(node)) return inner;
      return `)${inner.startsWith(' (') ? inner.slice(1) : inner}`;
    }
    case 'array': {
      const inner = right(node.inner, context);
      return ` [${print(node.size, context)}]${inner.startsWith(' [') ? inner.slice(1) : inner}`;
    }
    case 'function':
      return ` ${printParams(node.params, context)}${node.suffix}`;
  }
}

/** Qualifiers of an array are those of its elements: `int const [4]`. */
function isPlainMark(node: Node): node is Marked {
  return node.kind === 'marked' && node.mark.startsWith(' ');
}

function isOutsideIn(node: Node, context: Context): boolean {
  const bound = resolve(node, context);
  const { node: inner } = bound;
  if (isPlainMark(inner)) return step(context, () => isOutsideIn(inner.inner, bound.context));
  return inner.kind === 'function' || inner.kind === 'array';
}

function printMarked(inner: Node, mark: string, context: Context): string {
  spend(context, mark.length);
  const bound = resolve(inner, context).node;
  // A reference to a reference collapses; `&` wins.
  if (bound.kind === 'marked' && bound.mark.startsWith('&') && mark.startsWith('&')) {
    if (bound.mark === '&' || mark === '&&') return left(inner, context);
    const target = resolve(inner, context);
    return left({ ...bound, mark: '&' }, target.context);
  }
  const opens = isOutsideIn(inner, context) && !mark.startsWith(' ');
  return `${left(inner, context)}${opens ? ' (' : ''}${mark}`;
}

function printTemplate(name: Node, args: readonly Node[], context: Context): string {
  const before = print(name, context);
  const list = printList(args, context);
  return `${before}${before.endsWith('<') ? ' ' : ''}<${list}${list.endsWith('>') ? ' >' : '>'}`;
}

function printList(items: readonly Node[], context: Context): string {
  return items
    .map((item) => print(item, context))
    .filter((item) => item !== '')
    .join(', ');
}

function printParams(params: readonly Node[], context: Context): string {
  const only = params.length === 1 ? params[0] : undefined;
  if (only?.kind === 'text' && only.text === 'void') return '()';
  return `(${printList(params, context)})`;
}

function printEncoding(node: Node & { kind: 'encoding' }, context: Context): string {
  const scope: Scope = { args: node.templateArgs, outer: context.scope };
  const inside =
    node.templateArgs.length === 0 ? context : { ...context, scope, element: undefined };
  const params = node.params === undefined ? '' : printParams(node.params, inside);
  return `${print(node.name, inside)}${params}${node.suffix}`;
}

/** Follows template parameters to what they are bound to, in the scope where that was written. */
function resolve(start: Node, context: Context): { node: Node; context: Context } {
  let node = start;
  let at = context;
  while (node.kind === 'parameter' && at.scope !== undefined && !at.inLambda) {
    spend(at, 1);
    const bound: Node | undefined = at.scope.args[node.index];
    if (bound === undefined) return fail();
    const element: Node | undefined =
      bound.kind === 'pack' && at.element !== undefined ? bound.items[at.element] : bound;
    if (element === undefined) return fail();
    node = element;
    at = { ...at, scope: at.scope.outer };
  }
  return { node, context: at };
}

function printParameter(
  node: Node & { kind: 'parameter' },
  context: Context,
  side: (node: Node, context: Context) => string,
): string {
  if (context.inLambda) return side(text(`auto:${node.index + 1}`), context);
  const bound = resolve(node, context);
  if (bound.node.kind === 'parameter') return fail();
  return side(bound.node, bound.context);
}

function printExpansion(pattern: Node, context: Context): string {
  const size = packSize(pattern, context);
  if (size === undefined) return `(${print(pattern, context)})...`;
  const items: string[] = [];
  for (let element = 0; element < size; element += 1) {
    items.push(print(pattern, { ...context, element }));
  }
  return items.join(', ');
}

/** Elements of the first pack a pattern names. */
function packSize(pattern: Node, context: Context): number | undefined {
  if (pattern.kind === 'parameter') {
    const bound = context.inLambda ? undefined : context.scope?.args[pattern.index];
    return bound?.kind === 'pack' ? bound.items.length : undefined;
  }
  return step(context, () => {
    for (const child of childrenOf(pattern)) {
      const size = packSize(child, context);
      if (size !== undefined) return size;
    }
    return undefined;
  });
}

function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'row':
      return node.parts;
    case 'qualified':
      return [node.scope, node.name];
    case 'list':
    case 'pack':
      return node.items;
    case 'template':
      return [node.name, ...node.args];
    case 'marked':
      return [node.inner];
    case 'member':
      return [node.owner, node.inner];
    case 'array':
      return [node.inner, node.size];
    case 'function':
      return [node.returns, ...node.params];
    case 'text':
    case 'literal':
    case 'tagged':
    case 'parameter':
    case 'encoding':
    case 'lambda':
    case 'expansion':
      return [];
  }
}
