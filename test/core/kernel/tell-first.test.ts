import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from '../../../src/core/kernel/finding.ts';
import { MAX_ALIKE, tellFirst } from '../../../src/core/kernel/tell-first.ts';

const finding = (row: number): Finding => ({
  check: 'some.check',
  severity: 'error',
  message: `row ${row}`,
  remedy: 'mend it',
  location: { file: 'f.yaml', line: row + 1 },
});

it('looks at no more rows than it tells, and counts all', () => {
  fc.assert(
    fc.property(fc.nat(3 * MAX_ALIKE), (count) => {
      let looks = 0;
      const rows = Array.from({ length: count }, (_, row) => row);
      const describe = (row: number): Finding[] => {
        looks += 1;
        return [finding(row)];
      };
      const findings = tellFirst(rows, describe, 'wrong rows');
      const told = Math.min(count, MAX_ALIKE);
      expect(looks).toBeLessThanOrEqual(MAX_ALIKE + 1);
      expect(findings.slice(0, told)).toEqual(rows.slice(0, told).map(finding));
      expect(findings.slice(told).map(({ message }) => message)).toEqual(
        count > MAX_ALIKE ? [`… and ${count - MAX_ALIKE} more wrong rows from here on`] : [],
      );
    }),
  );
});

it('stands where the first row stands that is not told', () => {
  const rows = Array.from({ length: 10_000 }, (_, row) => row);
  const last = tellFirst(rows, (row) => [finding(row)], 'rows').at(-1);
  expect(last).toMatchObject({
    check: 'some.check',
    severity: 'error',
    location: { file: 'f.yaml', line: MAX_ALIKE + 1 },
  });
});
