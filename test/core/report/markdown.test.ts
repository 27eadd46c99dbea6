import { expect, test } from 'vitest';
import { formatMarkdown } from '../../../src/core/report/markdown.ts';
import { aReport, GARAGE_DOOR, HOSTILE, hostileReport } from '../../support/report-world.ts';

/** What makes the structure: the mark each line starts with, and its cell borders. */
const frame = (markdown: string) =>
  markdown.split('\n').map((line) => {
    const borders = line.match(/(?<!\\)\|/g) ?? [];
    return `${/^(#+|\||\s*-)? /.exec(line)?.[0] ?? ''}${borders.length}`;
  });

test.each(HOSTILE)('%j changes no heading, no table and no list', (hostile) => {
  expect(frame(formatMarkdown(hostileReport(hostile)))).toEqual(
    frame(formatMarkdown(hostileReport('x'))),
  );
});

test.each(HOSTILE)('%j opens no tag and no link', (hostile) => {
  const markdown = formatMarkdown(hostileReport(hostile));
  expect(markdown.replace(/<\/?code>|<br>/g, '')).not.toMatch(/<[a-z/!]/i);
  expect(markdown).not.toMatch(/(?<!\\)\[/);
  expect(markdown).not.toMatch(/https?:\/\/|www\.|(?<!\\)@/);
});

test('limits stand before findings, waived ones apart and not counted', () => {
  const markdown = formatMarkdown(GARAGE_DOOR);
  const order = ['## What this cannot', '## Findings', '## Listeners', '## Waived'];
  const places = order.map((heading) => markdown.indexOf(heading));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(markdown).toContain('**3 errors, 1 warning, 1 note, 1 waived**');
});

test('an empty report has no empty sections', () => {
  expect(formatMarkdown(aReport())).toBe(
    '# Audit of firmware.bin\n\n**no findings**\n\nMade by harden 1.2.3.\n',
  );
});
