import { describe, expect, test } from 'vitest';
import { parsePreprocessed } from '../../../src/core/oracle/parse-preprocessed.ts';

/** Shape of `gcc -E -dD` output; lines as GCC 12 prints them. */
const OUTPUT = `# 0 "<stdin>"
# 1 "/project//"
# 0 "<command-line>"
#define USE_HARDEN_CONFIG 1
# 1 "<stdin>"
# 1 "src/config/all.h" 1
# 1 "/project/include/harden_config.h" 1
#define TELNET_SUPPORT 0

#define NAME "a \\" b"
# 3 "src/config/all.h" 2
# 1 "src/config/dependencies.h" 1

# 11 "src/config/dependencies.h"
#undef TELNET_SUPPORT
#define TELNET_SUPPORT 1
#define FUNCTION(x) TELNET_SUPPORT
# 2 "<stdin>" 2

"harden-oracle" "TELNET_SUPPORT" "value" 1
"harden-oracle" "TELNET_SUPPORT" "expand0" 1
"harden-oracle" "TELNET_SUPPORT" "expand1" 0
"harden-oracle" "TELNET_SUPPORT" "true"
"harden-oracle" "NAME" "value" "a \\" b"
`;

describe('preprocessor output', () => {
  const macros = parsePreprocessed(OUTPUT, {
    macros: new Set(['TELNET_SUPPORT', 'NAME', 'ABSENT']),
    folders: ['/project'],
  });

  test('gives the history of a macro with file and line', () => {
    expect(macros.get('TELNET_SUPPORT')?.history).toEqual([
      { file: 'include/harden_config.h', line: 1, value: '0' },
      { file: 'src/config/dependencies.h', line: 11, value: undefined },
      { file: 'src/config/dependencies.h', line: 12, value: '1' },
    ]);
  });

  test('gives expansion, truth and the asked expansions', () => {
    expect(macros.get('TELNET_SUPPORT')).toMatchObject({
      expansion: '1',
      truth: true,
      expanded: ['1', '0'],
    });
    expect(macros.get('NAME')?.expansion).toBe('"a \\" b"');
  });

  test('tells a macro that is not defined', () => {
    expect(macros.get('ABSENT')).toEqual({
      expansion: undefined,
      truth: false,
      expanded: [],
      history: [],
    });
  });
});

test('a file included from the folder above has its plain name', () => {
  const output = '# 1 "/project/src/include/../src/a.h" 1\n#define X 1\n';
  const answer = parsePreprocessed(output, { macros: new Set(['X']), folders: ['/project'] });
  expect(answer.get('X')?.history[0]?.file).toBe('src/src/a.h');
});
