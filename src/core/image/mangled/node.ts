/**
 * What a mangled C++ name stands for, before printing. Substitutions share nodes, so that a name is
 * a graph without cycles; printing it is what can grow, and `print-name.ts` holds the budget.
 */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  /** A number or other literal; in brackets where it is an operand. */
  | { readonly kind: 'literal'; readonly text: string }
  /** Parts printed one after the other: `std` `::` `swap`. */
  | { readonly kind: 'row'; readonly parts: readonly Node[] }
  /** `scope::name`. */
  | { readonly kind: 'qualified'; readonly scope: Node; readonly name: Node }
  | { readonly kind: 'list'; readonly items: readonly Node[] }
  | { readonly kind: 'tagged'; readonly name: Node; readonly tag: string }
  | { readonly kind: 'template'; readonly name: Node; readonly args: readonly Node[] }
  /** The arguments bound to one parameter pack. */
  | { readonly kind: 'pack'; readonly items: readonly Node[] }
  /** A pattern repeated for each element of the packs in it. */
  | { readonly kind: 'expansion'; readonly pattern: Node }
  /** A template parameter, counted from 0. */
  | { readonly kind: 'parameter'; readonly index: number }
  /** A type with something behind it: `*`, `&`, ` const`. */
  | { readonly kind: 'marked'; readonly inner: Node; readonly mark: string }
  | { readonly kind: 'member'; readonly owner: Node; readonly inner: Node }
  | { readonly kind: 'array'; readonly inner: Node; readonly size: Node }
  | {
      readonly kind: 'function';
      readonly returns: Node;
      readonly params: readonly Node[];
      readonly suffix: string;
    }
  /** A function or an object: a name with the template arguments its types refer to. */
  | {
      readonly kind: 'encoding';
      readonly name: Node;
      readonly templateArgs: readonly Node[];
      readonly params: readonly Node[] | undefined;
      readonly suffix: string;
    }
  | { readonly kind: 'lambda'; readonly params: readonly Node[]; readonly number: number };

/** A piece of text. */
export function text(value: string): Node {
  return { kind: 'text', text: value };
}

/** Nodes and texts in a row. */
export function row(...parts: readonly (Node | string)[]): Node {
  return {
    kind: 'row',
    parts: parts.map((part) => (typeof part === 'string' ? text(part) : part)),
  };
}

/** `scope::name`. */
export function qualified(scope: Node, name: Node): Node {
  return { kind: 'qualified', scope, name };
}

/** Last component of a qualified name without its arguments: what a constructor is called. */
export function lastComponent(node: Node): Node {
  let at: Node = node;
  while (at.kind === 'qualified' || at.kind === 'template' || at.kind === 'tagged') at = at.name;
  return at;
}
