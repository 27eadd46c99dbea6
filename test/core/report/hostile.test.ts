import { describe, expect, test } from 'vitest';
import { escapeLines, formatJsonText } from '../../../src/core/report/escape.ts';
import { formatHtml } from '../../../src/core/report/html.ts';
import { formatJson } from '../../../src/core/report/json.ts';
import { formatMarkdown } from '../../../src/core/report/markdown.ts';
import type { ReportModel } from '../../../src/core/report/model.ts';
import { ANSI_PALETTE, ANSI_SEQUENCE, PLAIN_PALETTE } from '../../../src/core/report/palette.ts';
import { formatSarif } from '../../../src/core/report/sarif.ts';
import { formatText } from '../../../src/core/report/text.ts';
import { HOSTILE, hostileReport } from '../../support/report-world.ts';

/** What a terminal obeys or a reader is fooled by; line feeds are those of the format itself. */
const OBEYED = /(?!\n)\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

const FORMATS: readonly (readonly [string, (model: ReportModel) => string])[] = [
  ['text', (model) => formatText(model, PLAIN_PALETTE)],
  ['json', formatJson],
  ['sarif', formatSarif],
  ['markdown', formatMarkdown],
  ['html', formatHtml],
];

const MARKS =
  '\u061c\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\u007f\u0080\u009b\u009d';

describe.each(FORMATS)('as %s', (_, format) => {
  test.each([...HOSTILE, MARKS])('%j in every field of a report orders nothing', (hostile) => {
    const shown = format(hostileReport(hostile));
    expect(shown).not.toMatch(OBEYED);
    const lines = (text: string) => text.split('\n').length;
    expect(lines(shown)).toBe(lines(format(hostileReport('x'))));
  });
});

test.each([...HOSTILE, MARKS])('%j in colour orders nothing but colour', (hostile) => {
  const shown = formatText(hostileReport(hostile), ANSI_PALETTE);
  expect(shown.replace(new RegExp(ANSI_SEQUENCE.source, 'g'), '')).not.toMatch(OBEYED);
});

test.each([...HOSTILE, MARKS])('%j is the same text after JSON', (hostile) => {
  expect(JSON.parse(formatJsonText({ [hostile]: hostile }))).toEqual({ [hostile]: hostile });
});

test('escapeLines lets pass what results are made of, and colour only where it was asked for', () => {
  const text = `a\n\t${ANSI_PALETTE.error('b')}\u001b[8mhidden\r`;
  expect(escapeLines(text)).toBe('a\n\t\\x1b[1;31mb\\x1b[0m\\x1b[8mhidden\\r');
  expect(escapeLines(text, true)).toBe('a\n\t\u001b[1;31mb\u001b[0m\\x1b[8mhidden\\r');
});
