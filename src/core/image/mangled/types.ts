import { parseQualifiers, parseSourceName, parseSubstitution, parseTemplateArgs } from './names.ts';
import { type Node, row, text } from './node.ts';
import { fail, isDigit, type Scanner } from './scanner.ts';
import { BUILTIN_TYPES, D_TYPES } from './tables.ts';

/** What the letters of compound types put behind the inner type. */
const MARKS: Readonly<Record<string, string>> = {
  P: '*',
  R: '&',
  O: '&&',
  C: ' _Complex',
  G: ' _Imaginary',
};

/** `<type>`. Source: Itanium C++ ABI §5.1.5. */
export function parseType(s: Scanner): Node {
  return s.nested(() => parse(s));
}

function parse(s: Scanner): Node {
  const char = s.peek();
  if (Object.hasOwn(BUILTIN_TYPES, char)) {
    s.at += 1;
    return text(BUILTIN_TYPES[char] ?? fail());
  }
  if (Object.hasOwn(MARKS, char)) {
    s.at += 1;
    return s.remember({ kind: 'marked', inner: parseType(s), mark: MARKS[char] ?? fail() });
  }
  if (/[rVK]/.test(char)) return parseQualified(s);
  if (isDigit(char) || char === 'N' || char === 'Z') return s.remember(s.grammar.name(s).node);
  switch (char) {
    case 'S':
      return parseSubstituted(s);
    case 'T':
      return parseParameter(s);
    case 'F':
      return s.remember(parseFunction(s, ''));
    case 'A':
      return parseArray(s);
    case 'M':
      return parseMember(s);
    case 'D':
      return parseD(s);
    case 'U':
      return parseVendorQualified(s);
    case 'u':
      s.at += 1;
      return s.remember(text(parseSourceName(s)));
    default:
      return fail();
  }
}

/** Qualifiers in front of a function belong to its `this`: the bare function is not remembered. */
function parseQualified(s: Scanner): Node {
  const mark = parseQualifiers(s);
  if (s.peek() === 'F') return s.remember(parseFunction(s, mark));
  return s.remember({ kind: 'marked', inner: parseType(s), mark });
}

function parseSubstituted(s: Scanner): Node {
  if (s.peek(1) === 't') return s.remember(s.grammar.name(s).node);
  const node = parseSubstitution(s);
  if (s.peek() !== 'I') return node;
  return s.remember({ kind: 'template', name: node, args: parseTemplateArgs(s) });
}

function parseParameter(s: Scanner): Node {
  if (/[sue]/.test(s.peek(1))) {
    s.at += 2;
    return s.remember(s.grammar.name(s).node);
  }
  const node = s.remember(parseTemplateParameter(s));
  if (s.peek() !== 'I') return node;
  const [start, known] = [s.at, s.substitutions.length];
  const args = parseTemplateArgs(s);
  if (s.inConversion && s.peek() !== 'I') {
    // `operator T<…>`: the arguments are those of the operator.
    s.at = start;
    s.substitutions.length = known;
    return node;
  }
  return s.remember({ kind: 'template', name: node, args });
}

/** `T_`, `T0_` … */
export function parseTemplateParameter(s: Scanner): Node {
  s.expect('T');
  return { kind: 'parameter', index: s.sequence() };
}

function parseFunction(s: Scanner, qualifiers: string): Node {
  s.expect('F');
  s.accept('Y');
  const returns = parseType(s);
  const params: Node[] = [];
  let suffix = qualifiers;
  while (!s.accept('E')) {
    if (s.accept('RE')) {
      suffix += ' &';
      break;
    }
    if (s.accept('OE')) {
      suffix += ' &&';
      break;
    }
    params.push(parseType(s));
  }
  return { kind: 'function', returns, params, suffix };
}

function parseArray(s: Scanner): Node {
  s.expect('A');
  let size: Node = text('');
  if (isDigit(s.peek())) size = text(String(s.number()));
  else if (s.peek() !== '_') size = s.grammar.expression(s);
  s.expect('_');
  return s.remember({ kind: 'array', size, inner: parseType(s) });
}

function parseMember(s: Scanner): Node {
  s.expect('M');
  const owner = parseType(s);
  return s.remember({ kind: 'member', owner, inner: parseType(s) });
}

function parseVendorQualified(s: Scanner): Node {
  s.expect('U');
  const mark = ` ${parseSourceName(s)}`;
  if (s.peek() === 'I') parseTemplateArgs(s);
  return s.remember({ kind: 'marked', inner: parseType(s), mark });
}

/** Types that begin with `D`. */
function parseD(s: Scanner): Node {
  const code = s.peek(1);
  if (Object.hasOwn(D_TYPES, code)) {
    s.at += 2;
    return text(D_TYPES[code] ?? fail());
  }
  s.expect('D');
  switch (s.next()) {
    case 'p':
      return s.remember({ kind: 'expansion', pattern: parseType(s) });
    case 't':
    case 'T': {
      const expression = s.grammar.expression(s);
      s.expect('E');
      return s.remember(row('decltype (', expression, ')'));
    }
    case 'F':
      return parseExtendedFloat(s);
    case 'v':
      return parseVector(s);
    case 'o':
      return s.remember(parseFunction(s, ' noexcept'));
    case 'O':
      s.grammar.expression(s);
      s.expect('E');
      return s.remember(parseFunction(s, ' noexcept'));
    default:
      return fail();
  }
}

function parseExtendedFloat(s: Scanner): Node {
  const bits = s.number();
  if (s.accept('b')) return text('std::bfloat16_t');
  if (s.accept('x')) return text(`_Float${bits}x`);
  s.expect('_');
  return text(`_Float${bits}`);
}

function parseVector(s: Scanner): Node {
  const size = s.number();
  s.expect('_');
  return s.remember({ kind: 'marked', inner: parseType(s), mark: ` __vector(${size})` });
}
