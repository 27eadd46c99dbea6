import { type Directive, namesIn } from './clean-source.ts';

/** A directive with the conditions around it. */
export interface PlacedDirective {
  readonly directive: Directive;
  /** All names in the conditions it stands behind, those of earlier branches included. */
  readonly conditions: readonly string[];
  /** Macros that are surely not defined there: it stands behind `#ifndef X`. */
  readonly unless: readonly string[];
}

/** What holds behind one `#if`, the ones around it included. */
interface Branch {
  readonly conditions: readonly string[];
  readonly unless: readonly string[];
}

const TOP: Branch = { conditions: [], unless: [] };

/** Goes through the directives of a file and keeps account of `#if` … `#endif`. */
export function* walkConditions(directives: readonly Directive[]): Generator<PlacedDirective> {
  const open: Branch[] = [];
  for (const directive of directives) {
    const { name } = directive;
    const branch = open.at(-1) ?? TOP;
    if (name === 'endif') open.pop();
    else if (name === 'if' || name === 'ifdef' || name === 'ifndef') {
      open.push(enter(directive, branch, branch));
    } else if (name === 'else' || name.startsWith('elif')) {
      open.pop();
      open.push(enter(directive, branch, open.at(-1) ?? TOP));
    } else {
      yield { directive, ...branch };
    }
  }
}

/**
 * @param before - the branch whose conditions go on to count
 * @param around - what surely holds
 */
function enter(directive: Directive, before: Branch, around: Branch): Branch {
  return {
    conditions: [...before.conditions, ...askedNames(directive.rest)],
    unless: [...around.unless, ...excluded(directive)],
  };
}

function askedNames(condition: string): readonly string[] {
  return namesIn(condition).filter((name) => name !== 'defined');
}

const NOT_DEFINED = /^!\s*defined\s*(?:\(\s*(\w+)\s*\)|(\w+))$/;

/** Macros that a condition wants not to be defined, all of them. */
function excluded({ name, rest }: Directive): readonly string[] {
  if (name === 'ifndef' || name === 'elifndef') return namesIn(rest).slice(0, 1);
  if ((name !== 'if' && name !== 'elif') || rest.includes('||') || rest.includes('?')) return [];
  return rest.split('&&').flatMap((part) => {
    const match = NOT_DEFINED.exec(part.trim());
    return match?.[1] ?? match?.[2] ?? [];
  });
}
