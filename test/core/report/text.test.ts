import { describe, expect, test } from 'vitest';
import { ANSI_PALETTE, PLAIN_PALETTE } from '../../../src/core/report/palette.ts';
import { formatFindings, formatText } from '../../../src/core/report/text.ts';
import {
  aReport,
  GARAGE_DOOR,
  HOSTILE,
  hostileReport,
  UNKNOWN_KEY,
} from '../../support/report-world.ts';

describe('formatFindings', () => {
  test('draws the source line with carets', () => {
    expect(formatFindings([UNKNOWN_KEY], PLAIN_PALETTE)).toBe(
      [
        'error[profile.unknown-key] unknown key "lisenters"; did you mean "listeners"?',
        '  --> garage.yaml:7:1',
        '  |',
        '7 | lisenters: []',
        '  | ^^^^^^^^^',
        '  = remedy: rename the key',
        '',
      ].join('\n'),
    );
  });

  test('keeps the gutter straight under long line numbers', () => {
    const location = { file: 'a.yaml', line: 1234, column: 3, source: 'x: y' };
    expect(formatFindings([{ ...UNKNOWN_KEY, location }], PLAIN_PALETTE)).toContain(
      '     --> a.yaml:1234:3\n     |\n1234 | x: y\n     |   ^\n     = remedy',
    );
  });

  test('leaves the line out where it may hold a secret', () => {
    const location = { file: 'a.yaml', line: 3, column: 5 };
    expect(formatFindings([{ ...UNKNOWN_KEY, location }], PLAIN_PALETTE)).toMatch(
      /\n {2}--> a\.yaml:3:5\n {2}= remedy/,
    );
  });

  test('without a place there is only the remedy', () => {
    const { location: _, ...bare } = UNKNOWN_KEY;
    expect(formatFindings([bare], PLAIN_PALETTE)).toMatch(/\?\n = remedy: rename the key\n$/);
  });

  test('long evidence is cut with a count', () => {
    const evidence = Array.from({ length: 20 }, (_, index) => `trace ${index}`);
    const text = formatFindings([{ ...UNKNOWN_KEY, evidence }], PLAIN_PALETTE);
    expect(text).toContain('= evidence: trace 4\n');
    expect(text).toContain('= evidence: and 15 more\n');
    expect(text).not.toContain('trace 5');
  });

  test('waived findings come last with reason and date', () => {
    const waived = { ...UNKNOWN_KEY, waived: { reason: 'known', until: '2026-12-31' } };
    const text = formatFindings([waived, UNKNOWN_KEY], PLAIN_PALETTE);
    expect(text).toMatch(/^error\[[\s\S]*\n\nwaived\[[\s\S]*= waived until 2026-12-31: known\n$/);
  });

  test('no findings are no text', () => {
    expect(formatFindings([], PLAIN_PALETTE)).toBe('');
  });

  test('colour changes nothing but the colour', () => {
    const coloured = formatFindings(GARAGE_DOOR.findings, ANSI_PALETTE);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is made of them
    expect(coloured.replace(/\u001b\[[0-9;]*m/g, '')).toBe(
      formatFindings(GARAGE_DOOR.findings, PLAIN_PALETTE),
    );
    expect(coloured).toContain('\u001b[1;31merror[');
  });
});

describe('formatText', () => {
  test('a clean report says so', () => {
    expect(formatText(aReport(), PLAIN_PALETTE)).toBe(
      'Audit of firmware.bin\n\nListeners\n  not derived: no catalogue knows this firmware\n\nno findings\n',
    );
  });

  test('no listener is said only of a firmware whose features are known', () => {
    const known = { ...GARAGE_DOOR, listeners: [] };
    expect(formatText(known, PLAIN_PALETTE)).toContain('\nListeners\n  none derived\n');
  });

  test('limits stand before findings', () => {
    const text = formatText(GARAGE_DOOR, PLAIN_PALETTE);
    expect(text.indexOf('cannot protect')).toBeLessThan(text.indexOf('error['));
  });

  test('waived findings do not count', () => {
    expect(formatText(GARAGE_DOOR, PLAIN_PALETTE)).toMatch(
      /\n3 errors, 1 warning, 1 note, 1 waived\n$/,
    );
  });

  test.each(HOSTILE)('%j reaches the terminal as plain text', (hostile) => {
    const text = formatText(hostileReport(hostile), PLAIN_PALETTE);
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    const harmless = formatText(hostileReport('x'), PLAIN_PALETTE);
    expect(text.split('\n')).toHaveLength(harmless.split('\n').length);
  });
});
