import { parseSourceName, parseTemplateArgs } from './names.ts';
import { type Node, qualified, row, text } from './node.ts';
import { fail, isDigit, type Scanner } from './scanner.ts';
import { LITERAL_SUFFIXES, OPERATORS } from './tables.ts';
import { parseTemplateParameter } from './types.ts';

/** `<expression>`, as found in template arguments and `decltype`. Source: Itanium C++ ABI §5.1.6. */
export function parseExpression(s: Scanner): Node {
  return s.nested(() => parse(s));
}

function parse(s: Scanner): Node {
  const char = s.peek();
  if (char === 'L') return parseLiteral(s);
  if (char === 'T') return parseTemplateParameter(s);
  if (s.accept('fpT')) return text('this');
  if (char === 'f' && /[pL]/.test(s.peek(1))) return parseFunctionParameter(s);
  if (isDigit(char)) return parsePlainName(s);
  if (s.accept('gs')) return row('::', parseExpression(s));
  if (s.accept('on')) return s.grammar.name(s).node;
  const code = s.take(2);
  const rule = Object.hasOwn(RULES, code) ? RULES[code] : undefined;
  return rule === undefined ? parseOperation(s, code) : rule(s);
}

function parsePlainName(s: Scanner): Node {
  const name = text(parseSourceName(s));
  return s.peek() === 'I' ? { kind: 'template', name, args: parseTemplateArgs(s) } : name;
}

/** `fp_`, `fp0_`, `fL0p_`: a parameter of the function whose type is being written. */
function parseFunctionParameter(s: Scanner): Node {
  if (s.accept('fL')) {
    s.number();
    s.expect('p');
  } else {
    s.expect('fp');
  }
  while (s.accept('K') || s.accept('V'));
  return text(`{parm#${s.sequence() + 1}}`);
}

function parseLiteral(s: Scanner): Node {
  s.expect('L');
  if (s.accept('_Z') || s.accept('Z')) {
    const encoding = s.grammar.encoding(s);
    s.expect('E');
    return encoding;
  }
  const code = s.peek();
  const type = s.grammar.type(s);
  if (code === 'D' && s.accept('E')) return type;
  const start = s.at;
  while (s.peek() !== 'E' && !s.done) s.at += 1;
  const digits = s.text.slice(start, s.at);
  s.expect('E');
  if (code === 'b' && digits === '0') return text('false');
  if (code === 'b' && digits === '1') return text('true');
  const value = digits.startsWith('n') ? `-${digits.slice(1)}` : digits;
  const suffix = Object.hasOwn(LITERAL_SUFFIXES, code) ? LITERAL_SUFFIXES[code] : undefined;
  if (suffix !== undefined) return { kind: 'literal', text: value + suffix };
  return row('(', type, ')', code === 'f' || code === 'd' ? `[${value}]` : value);
}

function parseOperation(s: Scanner, code: string): Node {
  const operator = Object.hasOwn(OPERATORS, code) ? OPERATORS[code] : undefined;
  if (operator === undefined) return fail();
  const [sign, operands] = operator;
  if (operands === 1) {
    const inner = parseExpression(s);
    // `&f` names a function without its parameters.
    return row(sign, operand(inner.kind === 'encoding' && code === 'ad' ? inner.name : inner));
  }
  if (operands !== 2) return fail();
  const left = parseExpression(s);
  const right = parseExpression(s);
  const whole = row(operand(left), sign, operand(right));
  return sign === '>' ? row('(', whole, ')') : whole;
}

/** Names stand alone, everything else in brackets, as GNU binutils prints it. */
function operand(node: Node): Node {
  const { kind } = node;
  const isName = kind === 'text' || kind === 'encoding' || kind === 'qualified';
  return isName ? node : row('(', node, ')');
}

function listUpTo(s: Scanner, end: string): Node {
  const items: Node[] = [];
  while (!s.accept(end)) items.push(parseExpression(s));
  return { kind: 'list', items };
}

function cast(word: string): (s: Scanner) => Node {
  return (s) => row(`${word}<`, s.grammar.type(s), '>', operand(parseExpression(s)));
}

/** Expressions that are more than operands around a sign. */
const RULES: Readonly<Record<string, (s: Scanner) => Node>> = {
  cl: (s) => row(parseExpression(s), '(', listUpTo(s, 'E'), ')'),
  cv: (s) => {
    const type = s.grammar.type(s);
    const value = s.accept('_') ? listUpTo(s, 'E') : parseExpression(s);
    return row('(', type, ')', operand(value));
  },
  il: (s) => row('{', listUpTo(s, 'E'), '}'),
  tl: (s) => row(s.grammar.type(s), '{', listUpTo(s, 'E'), '}'),
  dc: cast('dynamic_cast'),
  sc: cast('static_cast'),
  cc: cast('const_cast'),
  rc: cast('reinterpret_cast'),
  sr: (s) => qualified(s.grammar.type(s), parseMember(s)),
  st: (s) => row('sizeof (', s.grammar.type(s), ')'),
  sz: (s) => row('sizeof ', operand(parseExpression(s))),
  at: (s) => row('alignof (', s.grammar.type(s), ')'),
  az: (s) => row('alignof ', operand(parseExpression(s))),
  ti: (s) => row('typeid (', s.grammar.type(s), ')'),
  te: (s) => row('typeid ', operand(parseExpression(s))),
  nx: (s) => row('noexcept', operand(parseExpression(s))),
  sZ: (s) => row('sizeof...(', parseExpression(s), ')'),
  sp: (s) => ({ kind: 'expansion', pattern: parseExpression(s) }),
  tw: (s) => row('throw ', parseExpression(s)),
  tr: () => text('throw'),
  dt: (s) => row(parseExpression(s), '.', parseMember(s)),
  pt: (s) => row(parseExpression(s), '->', parseMember(s)),
  ix: (s) => row(operand(parseExpression(s)), '[', parseExpression(s), ']'),
  qu: (s) =>
    row(
      operand(parseExpression(s)),
      '?',
      operand(parseExpression(s)),
      ' : ',
      operand(parseExpression(s)),
    ),
  nw: (s) => {
    const place = listUpTo(s, '_');
    const type = s.grammar.type(s);
    if (s.accept('E')) return row('new (', place, ') ', type);
    s.expect('pi');
    return row('new (', place, ') ', type, '(', listUpTo(s, 'E'), ')');
  },
};

/** The name behind `::`, `.` or `->`; its template arguments belong to it. */
function parseMember(s: Scanner): Node {
  if (s.accept('on')) return s.grammar.name(s).node;
  const name = isDigit(s.peek()) ? text(parseSourceName(s)) : s.grammar.name(s).node;
  return s.peek() === 'I' ? { kind: 'template', name, args: parseTemplateArgs(s) } : name;
}
