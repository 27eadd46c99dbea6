import { describe, expect, test } from 'vitest';
import { formatSarif } from '../../../src/core/report/sarif.ts';
import {
  aReport,
  GARAGE_DOOR,
  HOSTILE,
  hostileReport,
  UNKNOWN_KEY,
} from '../../support/report-world.ts';

interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly Run[];
}
interface Run {
  readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly Rule[] } };
  readonly columnKind: string;
  readonly results: readonly Result[];
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
  }[];
}
interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string };
  readonly defaultConfiguration: { readonly level: string };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region?: Readonly<Record<string, unknown>>;
    };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly {
    readonly kind: string;
    readonly status: string;
    readonly justification: string;
  }[];
}

function isLog(value: unknown): value is Log {
  return typeof value === 'object' && value !== null && 'runs' in value;
}

function parse(text: string): { log: Log; run: Run } {
  const log: unknown = JSON.parse(text);
  if (!isLog(log)) throw new Error('a log has runs');
  const [run] = log.runs;
  if (run === undefined) throw new Error('a log has a run');
  return { log, run };
}

/** What SARIF 2.1.0 asks of every log, by section. */
function expectValid({ log, run }: { log: Log; run: Run }): void {
  expect(log.version).toBe('2.1.0'); // §3.13.2
  expect(log.$schema).toMatch(/sarif.*2\.1\.0/); // §3.13.3
  expect(run.columnKind).toBe('utf16CodeUnits'); // §3.14.17
  const ids = run.tool.driver.rules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length); // §3.19.23: unique
  for (const rule of run.tool.driver.rules) {
    expect(['error', 'warning', 'note', 'none']).toContain(rule.defaultConfiguration.level); // §3.50.3
  }
  for (const result of run.results) {
    expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId); // §3.27.6
    expect(['error', 'warning', 'note', 'none']).toContain(result.level); // §3.27.10
    expect(result.locations).toHaveLength(1); // GitHub wants one
    for (const { physicalLocation } of result.locations) {
      // §3.4.3: a URI reference of RFC 3986
      expect(physicalLocation.artifactLocation.uri).toMatch(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/%]+$/);
    }
  }
}

const { log, run } = parse(formatSarif(GARAGE_DOOR));

test('the log has the shape the standard asks for', () => {
  expectValid({ log, run });
});

test.each(HOSTILE)('it has so with %j everywhere', (hostile) => {
  expectValid(parse(formatSarif(hostileReport(hostile))));
});

describe('a result', () => {
  test('with a place carries line, columns and the line itself', () => {
    const result = run.results.find(({ ruleId }) => ruleId === 'profile.unknown-key');
    expect(result?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'garage.yaml' },
      region: { startLine: 7, startColumn: 1, endColumn: 10, snippet: { text: 'lisenters: []' } },
    });
  });

  test('without one points to the audited file', () => {
    const result = run.results.find(({ ruleId }) => ruleId === 'audit.feature-present');
    expect(result?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'build/garage-door' },
    });
  });

  test('that is waived is suppressed with its reason', () => {
    const [waived] = run.results.filter((result) => result.suppressions !== undefined);
    expect(waived?.suppressions).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: 'the broker moves to TLS with the next release (until 2026-12-31)',
      },
    ]);
  });

  test('keeps its fingerprint when the line moves', () => {
    const print = (line: number) =>
      parse(formatSarif(aReport({ findings: [{ ...UNKNOWN_KEY, location: { file: 'a', line } }] })))
        .run.results[0]?.partialFingerprints;
    expect(print(3)).toEqual(print(4));
  });
});

test('a finding of a check nobody described gets a rule of its own', () => {
  expect(run.tool.driver.rules.map(({ id }) => id)).toContain('profile.unknown-key');
});

test('checks that did not run are notifications', () => {
  expect(run.invocations[0]?.toolExecutionNotifications[0]?.message.text).toBe(
    'audit.image-digest was not checked: it needs an image that carries a digest',
  );
});

test.each([
  ['my profile.yaml', 'my%20profile.yaml'],
  ['/srv/a#b.bin', 'file:///srv/a%23b.bin'],
  ['C:\\fw\\a.bin', 'file:///C:/fw/a.bin'],
  ['profiles/ü.yaml', 'profiles/%C3%BC.yaml'],
])('%s is the URI %s', (file, uri) => {
  const { run: one } = parse(
    formatSarif(aReport({ findings: [{ ...UNKNOWN_KEY, location: { file } }] })),
  );
  expect(one.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
});
