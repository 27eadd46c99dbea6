import { describe, expect, test } from 'vitest';
import { formatIniFlag, formatIniValue } from '../../../src/core/generate/ini-literal.ts';

// test/contract/ini-literal.test.ts reads these back with PlatformIO's own parser.

describe('an INI value', () => {
  test.for([
    ['home', 'home'],
    ['50%', '50%%'],
    ['a;b#c', 'a;b#c'],
    ['Küche', 'Küche'],
    ['with spaces', 'with spaces'],
  ])('%s becomes %s', ([value, text]) => {
    expect(formatIniValue(value ?? '')).toBe(text);
  });

  test.for([
    'a\nb = c',
    'a\rb',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: PlatformIO's interpolation
    '${sysenv.HOME}',
    'a ; comment',
    'a # comment',
    '; all comment',
    ' leading',
    'trailing ',
    'a\u2028b',
    'a\0b',
  ])('%j is refused', (value) => {
    expect(() => formatIniValue(value)).toThrow(
      expect.objectContaining({ code: 'literal.unrepresentable' }),
    );
  });
});

describe('a build flag', () => {
  test.for([
    ['-Iinclude', '-Iinclude'],
    ['-I/home/user/my project/include', '"-I/home/user/my project/include"'],
    ['-I/a(b)', '"-I/a(b)"'],
    ["-I/it's", '"-I/it\'s"'],
    ['-I/100%', '-I/100%%'],
  ])('%s becomes %s', ([flag, text]) => {
    expect(formatIniFlag(flag ?? '')).toBe(text);
  });

  test.for(['-DX="a"', '-I\\server', '-I$HOME', '-I`id`'])('%j is refused', (flag) => {
    expect(() => formatIniFlag(flag)).toThrow(
      expect.objectContaining({ code: 'literal.unrepresentable' }),
    );
  });
});
