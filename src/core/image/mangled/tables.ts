// Codes of the Itanium C++ ABI, https://itanium-cxx-abi.github.io/cxx-abi/abi.html#mangling

/** Builtin types of one letter. Source: Itanium C++ ABI §5.1.5.2. */
export const BUILTIN_TYPES: Readonly<Record<string, string>> = {
  v: 'void',
  w: 'wchar_t',
  b: 'bool',
  c: 'char',
  a: 'signed char',
  h: 'unsigned char',
  s: 'short',
  t: 'unsigned short',
  i: 'int',
  j: 'unsigned int',
  l: 'long',
  m: 'unsigned long',
  x: 'long long',
  y: 'unsigned long long',
  n: '__int128',
  o: 'unsigned __int128',
  f: 'float',
  d: 'double',
  e: 'long double',
  g: '__float128',
  z: '...',
};

/** Builtin types behind a `D`. Source: Itanium C++ ABI §5.1.5.2; texts as GNU binutils prints them. */
export const D_TYPES: Readonly<Record<string, string>> = {
  a: 'auto',
  c: 'decltype(auto)',
  d: 'decimal64',
  e: 'decimal128',
  f: 'decimal32',
  h: 'half',
  i: 'char32_t',
  n: 'decltype(nullptr)',
  s: 'char16_t',
  u: 'char8_t',
};

/** Suffixes of integer literals, by the builtin type; other literals are printed as casts. */
export const LITERAL_SUFFIXES: Readonly<Record<string, string>> = {
  i: '',
  j: 'u',
  l: 'l',
  m: 'ul',
  x: 'll',
  y: 'ull',
};

/** Abbreviated names in `std`, written out as GNU binutils does. Source: Itanium C++ ABI §5.1.10. */
export const STANDARD_NAMES: Readonly<
  Record<string, { readonly name: string; readonly args: string }>
> = {
  a: { name: 'allocator', args: '' },
  b: { name: 'basic_string', args: '' },
  s: { name: 'basic_string', args: 'char, std::char_traits<char>, std::allocator<char>' },
  i: { name: 'basic_istream', args: 'char, std::char_traits<char>' },
  o: { name: 'basic_ostream', args: 'char, std::char_traits<char>' },
  d: { name: 'basic_iostream', args: 'char, std::char_traits<char>' },
};

/** Operators: text and number of operands in an expression. Source: Itanium C++ ABI §5.1.3. */
export const OPERATORS: Readonly<Record<string, readonly [text: string, operands: number]>> = {
  nw: [' new', 3],
  na: [' new[]', 3],
  dl: [' delete', 1],
  da: [' delete[]', 1],
  aw: [' co_await', 1],
  ps: ['+', 1],
  ng: ['-', 1],
  ad: ['&', 1],
  de: ['*', 1],
  co: ['~', 1],
  pl: ['+', 2],
  mi: ['-', 2],
  ml: ['*', 2],
  dv: ['/', 2],
  rm: ['%', 2],
  an: ['&', 2],
  or: ['|', 2],
  eo: ['^', 2],
  aS: ['=', 2],
  pL: ['+=', 2],
  mI: ['-=', 2],
  mL: ['*=', 2],
  dV: ['/=', 2],
  rM: ['%=', 2],
  aN: ['&=', 2],
  oR: ['|=', 2],
  eO: ['^=', 2],
  ls: ['<<', 2],
  rs: ['>>', 2],
  lS: ['<<=', 2],
  rS: ['>>=', 2],
  eq: ['==', 2],
  ne: ['!=', 2],
  lt: ['<', 2],
  gt: ['>', 2],
  le: ['<=', 2],
  ge: ['>=', 2],
  ss: ['<=>', 2],
  nt: ['!', 1],
  aa: ['&&', 2],
  oo: ['||', 2],
  pp: ['++', 1],
  mm: ['--', 1],
  cm: [',', 2],
  pm: ['->*', 2],
  pt: ['->', 2],
  dt: ['.', 2],
  ds: ['.*', 2],
  cl: ['()', 2],
  ix: ['[]', 2],
  qu: ['?', 3],
};

/** What stands before the name of a compiler-made object. Source: Itanium C++ ABI §5.1.4. */
export const SPECIAL_TYPES: Readonly<Record<string, string>> = {
  TV: 'vtable for ',
  TT: 'VTT for ',
  TI: 'typeinfo for ',
  TS: 'typeinfo name for ',
  TF: 'typeinfo fn for ',
};

/** The same for objects named by a name instead of a type. */
export const SPECIAL_NAMES: Readonly<Record<string, string>> = {
  GV: 'guard variable for ',
  TH: 'TLS init function for ',
  TW: 'TLS wrapper function for ',
};
