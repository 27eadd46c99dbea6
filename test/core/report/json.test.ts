import { expect, test } from 'vitest';
import { Secret } from '../../../src/core/kernel/secret.ts';
import { formatJson } from '../../../src/core/report/json.ts';
import { aReport, GARAGE_DOOR, HOSTILE, hostileReport } from '../../support/report-world.ts';

test('the document has all its keys, whatever the report has', () => {
  const keys = (json: string) => json.match(/^ {2}"\w+":/gm);
  expect(keys(formatJson(aReport()))).toEqual(keys(formatJson(GARAGE_DOOR)));
  const full: unknown = JSON.parse(formatJson(GARAGE_DOOR));
  expect(full).toMatchObject({
    format: 'harden-report/1',
    harden: '1.2.3',
    counts: { error: 3, warning: 1, note: 1, waived: 1 },
  });
});

test.each(HOSTILE)('%j comes back as it was', (hostile) => {
  expect(JSON.parse(formatJson(hostileReport(hostile)))).toMatchObject({ title: hostile });
});

test('a secret that strays into a report prints its label', () => {
  const stray = aReport({
    facts: [{ name: 'password', value: String(Secret.of('wifi', 'hunter2')) }],
  });
  expect(formatJson(stray)).not.toContain('hunter2');
});
