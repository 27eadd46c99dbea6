import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { formatHtml } from '../../../src/core/report/html.ts';
import { aReport, GARAGE_DOOR, HOSTILE, hostileReport } from '../../support/report-world.ts';

const page = formatHtml(GARAGE_DOOR);
const tags = (html: string) => html.match(/<\/?[a-z][^\s>]*/gi) ?? [];

describe('the page', () => {
  test('forbids everything but its own style sheet, by digest', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'"`,
    );
  });

  test('has no script, no inline style, no handler and no address to load', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|\son[a-z]+=|src=|href=|url\(/i);
    expect(page).not.toMatch(/https?:\/\//);
  });

  test('says its limits before its findings', () => {
    expect(page.indexOf('What this cannot protect against')).toBeLessThan(
      page.indexOf('<h2>Findings'),
    );
  });

  test('follows the colours of the system and can be printed', () => {
    expect(page).toContain('@media (prefers-color-scheme: dark)');
    expect(page).toContain('@media print');
  });

  test('closes every element it opens', () => {
    const open: string[] = [];
    for (const tag of tags(page.replace(/<(meta|br|rect)[^>]*>/g, ''))) {
      if (tag.startsWith('</')) expect(open.pop()).toBe(tag.slice(2));
      else open.push(tag.slice(1));
    }
    expect(open).toEqual([]);
  });

  test('draws stock and hardened firmware side by side, with words for those who cannot see it', () => {
    expect(page).toContain(
      'aria-label="stock: 610,160 bytes, 6 listeners: tcp/23, udp/53, tcp/80, udp/1900, udp/5353, udp/8266; hardened: 417,344 bytes, 2 listeners: tcp/23, tcp/80"',
    );
    expect(page).toContain('<rect class="before" x="0" y="28" width="520"');
    expect(page).toContain('width="356" height="18"');
  });

  test('says so in the picture when no port is open', () => {
    const side = { label: 'hardened', bytes: 0, listeners: [] };
    const sides = { before: side, after: side };
    expect(formatHtml(aReport({ sides }))).toContain('>no open port</text>');
  });

  test('shows no empty section', () => {
    expect(formatHtml(aReport())).not.toContain('<h2>');
  });
});

test.each(HOSTILE)('%j opens no element and leaves no attribute', (hostile) => {
  const harmless = formatHtml(hostileReport('x'));
  expect(tags(formatHtml(hostileReport(hostile)))).toEqual(tags(harmless));
  const quotes = (html: string) => html.match(/"/g)?.length;
  expect(quotes(formatHtml(hostileReport(hostile)))).toBe(quotes(harmless));
});
