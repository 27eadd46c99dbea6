import { lastComponent, type Node, qualified, row, text } from './node.ts';
import { fail, isDigit, type Name, type Scanner } from './scanner.ts';
import { OPERATORS, STANDARD_NAMES } from './tables.ts';

const STD = text('std');

/** One component of a name. */
interface Component {
  readonly node: Node;
  readonly returnless: boolean;
}

/** `<name>`: nested, local, in `std`, or plain. Source: Itanium C++ ABI §5.1.2. */
export function parseName(s: Scanner): Name {
  return s.nested(() => {
    if (s.accept('N')) return parseNested(s);
    if (s.accept('Z')) return parseLocal(s);
    if (s.peek() === 'S' && s.peek(1) !== 't') {
      return withArguments(s, { node: parseSubstitution(s), returnless: false });
    }
    const isStandard = s.accept('St');
    const component = parseComponent(s, undefined);
    const node = isStandard ? qualified(STD, component.node) : component.node;
    if (s.peek() !== 'I') {
      return { node, returnless: component.returnless, templateArgs: undefined, suffix: '' };
    }
    s.remember(node);
    return withArguments(s, { node, returnless: component.returnless });
  });
}

function withArguments(s: Scanner, component: Component): Name {
  const args = parseTemplateArgs(s);
  return {
    node: { kind: 'template', name: component.node, args },
    templateArgs: args,
    returnless: component.returnless,
    suffix: '',
  };
}

function parseNested(s: Scanner): Name {
  const suffix = parseQualifiers(s) + parseRefQualifier(s);
  let node: Node | undefined;
  let templateArgs: readonly Node[] | undefined;
  let returnless = false;
  while (!s.accept('E')) {
    if (s.accept('M')) continue;
    const isSubstitution = s.peek() === 'S';
    if (s.peek() === 'I') {
      if (node === undefined) return fail();
      templateArgs = parseTemplateArgs(s);
      node = { kind: 'template', name: node, args: templateArgs };
    } else {
      templateArgs = undefined;
      const component = parsePrefix(s, node);
      node = node === undefined ? component.node : qualified(node, component.node);
      returnless = component.returnless;
    }
    // The whole name is remembered by whoever uses it as a type, a substitution never again.
    if (s.peek() !== 'E' && !isSubstitution) s.remember(node);
  }
  if (node === undefined) return fail();
  return { node, templateArgs, returnless, suffix };
}

function parsePrefix(s: Scanner, scope: Node | undefined): Component {
  const [first, second] = [s.peek(), s.peek(1)];
  if (scope === undefined && (first === 'T' || (first === 'D' && /[tT]/.test(second)))) {
    // The type rule remembers it too; the loop of the caller would do it twice.
    const node = s.grammar.type(s);
    s.substitutions.pop();
    return { node, returnless: false };
  }
  if (first === 'S') {
    if (scope !== undefined) return fail();
    return { node: s.accept('St') ? STD : parseSubstitution(s), returnless: false };
  }
  return parseComponent(s, scope);
}

/** `<unqualified-name>` with its ABI tags. */
function parseComponent(s: Scanner, scope: Node | undefined): Component {
  s.accept('L');
  const first = s.peek();
  let component: Component;
  if (isDigit(first)) component = { node: text(parseSourceName(s)), returnless: false };
  else if (first === 'C' || (first === 'D' && /[0-5]/.test(s.peek(1)))) {
    component = { node: parseStructor(s, scope), returnless: true };
  } else if (first === 'U') component = { node: parseUnnamed(s), returnless: false };
  else if (s.accept('DC')) component = { node: parseBinding(s), returnless: false };
  else component = parseOperatorName(s);
  let node = component.node;
  while (s.accept('B')) node = { kind: 'tagged', name: node, tag: parseSourceName(s) };
  return { node, returnless: component.returnless };
}

/** `<source-name>`: length and identifier. */
export function parseSourceName(s: Scanner): string {
  const name = s.take(s.number());
  // GCC's spelling of an unnamed namespace: `_GLOBAL__N_1`, in old versions with the file's name.
  return /^_GLOBAL_[._$]N/.test(name) ? '(anonymous namespace)' : name;
}

function parseStructor(s: Scanner, scope: Node | undefined): Node {
  if (scope === undefined) return fail();
  const isDestructor = s.next() === 'D';
  const isInherited = !isDestructor && s.accept('I');
  s.next();
  if (isInherited) s.grammar.type(s);
  return isDestructor ? row('~', lastComponent(scope)) : lastComponent(scope);
}

/** `Ut_`, `Ul…E_`: types without a name, counted within their function. */
function parseUnnamed(s: Scanner): Node {
  if (s.accept('Ut')) return text(`{unnamed type#${s.sequence() + 1}}`);
  s.expect('Ul');
  const params: Node[] = [];
  while (!s.accept('E')) params.push(s.grammar.type(s));
  return { kind: 'lambda', params, number: s.sequence() + 1 };
}

function parseBinding(s: Scanner): Node {
  const names: string[] = [];
  while (!s.accept('E')) names.push(parseSourceName(s));
  return text(`[${names.join(', ')}]`);
}

function parseOperatorName(s: Scanner): Component {
  const code = s.take(2);
  if (code === 'cv') return { node: row('operator ', parseConversionType(s)), returnless: true };
  if (code === 'li') return { node: text(`operator"" ${parseSourceName(s)}`), returnless: false };
  const operator = Object.hasOwn(OPERATORS, code) ? OPERATORS[code] : undefined;
  if (operator === undefined) return fail();
  return { node: text(`operator${operator[0]}`), returnless: false };
}

function parseConversionType(s: Scanner): Node {
  const outer = s.inConversion;
  s.inConversion = true;
  const type = s.grammar.type(s);
  s.inConversion = outer;
  return type;
}

/** A name inside a function: `Z` encoding `E` entity. */
function parseLocal(s: Scanner): Name {
  const outside = s.grammar.encoding(s);
  s.expect('E');
  if (s.accept('s')) {
    skipDiscriminator(s);
    const node = qualified(outside, text('string literal'));
    return { node, templateArgs: undefined, returnless: false, suffix: '' };
  }
  const place = s.accept('d')
    ? qualified(outside, text(`{default arg#${s.sequence() + 1}}`))
    : outside;
  const inside = parseName(s);
  skipDiscriminator(s);
  return { ...inside, node: qualified(place, inside.node) };
}

/** Counts entities of one name in one function; not shown. */
function skipDiscriminator(s: Scanner): void {
  if (s.accept('__')) {
    s.number();
    s.expect('_');
  } else if (s.peek() === '_' && isDigit(s.peek(1))) {
    s.at += 2;
  }
}

/** `S_`, `S1_`, `Sa` …: something seen before, or an abbreviation. */
export function parseSubstitution(s: Scanner): Node {
  s.expect('S');
  const char = s.peek();
  if (char === '_' || /[0-9A-Z]/.test(char)) return s.substitutions[s.sequence(36)] ?? fail();
  const known = Object.hasOwn(STANDARD_NAMES, char) ? STANDARD_NAMES[char] : undefined;
  if (known === undefined) return fail();
  s.at += 1;
  return known.args === ''
    ? qualified(STD, text(known.name))
    : qualified(STD, { kind: 'template', name: text(known.name), args: [text(known.args)] });
}

/** `I` … `E`. */
export function parseTemplateArgs(s: Scanner): readonly Node[] {
  s.expect('I');
  return s.nested(() => parseArgsUpToEnd(s));
}

function parseArgsUpToEnd(s: Scanner): readonly Node[] {
  const outer = s.inConversion;
  s.inConversion = false;
  const args: Node[] = [];
  while (!s.accept('E')) args.push(parseTemplateArg(s));
  s.inConversion = outer;
  return args;
}

function parseTemplateArg(s: Scanner): Node {
  switch (s.peek()) {
    case 'I':
    case 'J':
      s.at += 1;
      return { kind: 'pack', items: s.nested(() => parseArgsUpToEnd(s)) };
    case 'L':
      return s.grammar.expression(s);
    case 'X': {
      s.at += 1;
      const expression = s.grammar.expression(s);
      s.expect('E');
      return expression;
    }
    default:
      return s.grammar.type(s);
  }
}

/** `r`, `V`, `K` in front of a type or member function, as text behind it. */
export function parseQualifiers(s: Scanner): string {
  const restrict = s.accept('r') ? ' __restrict' : '';
  const volatile = s.accept('V') ? ' volatile' : '';
  const constant = s.accept('K') ? ' const' : '';
  return constant + volatile + restrict;
}

function parseRefQualifier(s: Scanner): string {
  if (s.accept('R')) return ' &';
  return s.accept('O') ? ' &&' : '';
}
