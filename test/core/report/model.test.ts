import { expect, test } from 'vitest';
import { formatCounts, formatNumber, judgeListener } from '../../../src/core/report/model.ts';
import { UNKNOWN_KEY } from '../../support/report-world.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
])('%d is written %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test('counts say one or many, and nothing of what there is none of', () => {
  expect(formatCounts([])).toBe('no findings');
  expect(formatCounts([UNKNOWN_KEY])).toBe('1 error');
  expect(formatCounts([UNKNOWN_KEY, UNKNOWN_KEY, { ...UNKNOWN_KEY, severity: 'note' }])).toBe(
    '2 errors, 1 note',
  );
});

test.each([
  [true, undefined, 'open'],
  [true, true, 'open, allowed'],
  [true, false, 'open, not allowed'],
  [false, true, 'allowed, not open'],
])('open %s and allowed %s is "%s"', (open, allowed, words) => {
  expect(judgeListener({ port: 'tcp/1', open, allowed, features: [] })).toBe(words);
});
