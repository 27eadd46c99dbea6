import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/core/fleet/csv.ts';
import type { Fleet } from '../../../src/core/fleet/fleet.ts';
import { parseFleet } from '../../../src/core/fleet/parse-fleet.ts';
import type { Finding } from '../../../src/core/kernel/finding.ts';

function fleetOf(text: string, file = 'house/fleet.yaml'): Fleet {
  const result = parseFleet(text, file);
  if ('findings' in result) throw new Error(JSON.stringify(result.findings, undefined, 2));
  return result.fleet;
}

function findingsOf(text: string, file = 'fleet.yaml'): readonly Finding[] {
  const result = parseFleet(text, file);
  return 'findings' in result ? result.findings : [];
}

/** `file:line:column check`, in order. */
function places(text: string, file?: string): readonly string[] {
  return findingsOf(text, file).map(
    ({ check, location }) =>
      `${location?.file}:${location?.line ?? '-'}:${location?.column ?? '-'} ${check}`,
  );
}

const YAML = `
devices:
  - { id: garage-door, profile: door.yaml, mac: 5C-CF-7F-12-34-56, room: garage }
  - { id: lamp, profile: ../lamp.yaml }
`.trimStart();

describe('a fleet file', () => {
  it('in YAML gives its devices, with profiles seen from where it lies', () => {
    expect(fleetOf(YAML).devices).toEqual([
      {
        id: 'garage-door',
        profile: 'house/door.yaml',
        mac: '5c:cf:7f:12:34:56',
        room: 'garage',
        topic: undefined,
        note: undefined,
        location: {
          file: 'house/fleet.yaml',
          line: 2,
          column: 11,
          endColumn: 22,
          source: YAML.split('\n')[1],
        },
      },
      expect.objectContaining({ id: 'lamp', profile: 'lamp.yaml', mac: undefined }),
    ]);
  });

  it.each([',', ';', '\t'])('in CSV with "%s" says the same', (separator) => {
    const csv = [
      ['id', 'profile', 'mac', 'room'],
      ['garage-door', 'door.yaml', '5C-CF-7F-12-34-56', 'garage'],
      ['lamp', '../lamp.yaml', '', ''],
    ];
    const text = csv.map((row) => row.join(separator)).join('\r\n');
    const strip = ({ devices }: Fleet) => devices.map(({ location: _, ...device }) => device);
    expect(strip(fleetOf(text, 'house/fleet.csv'))).toEqual(strip(fleetOf(YAML)));
  });

  it('in CSV takes quotes, separators inside them, and blank lines', () => {
    const text = '\uFEFF"id","profile","note"\n\nlamp,"a,b.yaml","say ""no"""\n';
    expect(fleetOf(text, 'fleet.csv').devices[0]).toMatchObject({
      profile: 'a,b.yaml',
      note: 'say "no"',
      location: { line: 3, column: 1 },
    });
  });
});

describe('what is wrong with a fleet file', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'an unknown key',
      'devices:\n  - { id: a, profile: b, rom: c }\n',
      ['fleet.yaml:2:26 fleet.unknown-key'],
    ],
    ['no profile', 'devices:\n  - { id: a }\n', ['fleet.yaml:2:5 fleet.missing-key']],
    [
      'a number as id',
      'devices:\n  - { id: 7, profile: b }\n',
      ['fleet.yaml:2:11 fleet.wrong-type'],
    ],
    [
      'capitals in an id',
      'devices:\n  - { id: Lamp, profile: b }\n',
      ['fleet.yaml:2:11 fleet.wrong-form'],
    ],
    [
      'the id of the whole fleet',
      'devices:\n  - { id: fleet, profile: b }\n',
      ['fleet.yaml:2:11 fleet.wrong-form'],
    ],
    ['no device', 'devices: []\n', ['fleet.yaml:1:10 fleet.wrong-form']],
    [
      'two devices with one id',
      'devices:\n  - { id: a, profile: b }\n  - { id: a, profile: c }\n',
      ['fleet.yaml:3:11 fleet.twice'],
    ],
    [
      'ids that differ in letter case',
      'devices:\n  - { id: lamp, profile: b }\n  - { id: LAMP, profile: c }\n',
      ['fleet.yaml:3:11 fleet.twice', 'fleet.yaml:3:11 fleet.wrong-form'],
    ],
    [
      'one MAC address in two spellings',
      'devices:\n  - { id: a, profile: b, mac: "5c:cf:7f:12:34:56" }\n  - { id: c, profile: b, mac: 5C-CF-7F-12-34-56 }\n',
      ['fleet.yaml:3:31 fleet.twice'],
    ],
    [
      'a group address',
      'devices:\n  - { id: a, profile: b, mac: "01:00:5e:00:00:01" }\n',
      ['fleet.yaml:2:31 fleet.bad-mac'],
    ],
    [
      'an address of zeros',
      'devices:\n  - { id: a, profile: b, mac: "00:00:00:00:00:00" }\n',
      ['fleet.yaml:2:31 fleet.bad-mac'],
    ],
    [
      'half an address',
      'devices:\n  - { id: a, profile: b, mac: "5c:cf" }\n',
      ['fleet.yaml:2:31 fleet.wrong-form'],
    ],
  ])('%s is said with its place', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each<[string, string, readonly string[]]>([
    ['no line', '', ['fleet.csv:1:1 fleet.csv']],
    ['an open quote', 'id,profile\nlamp,"b\n', ['fleet.csv:2:6 fleet.csv']],
    ['text behind a quote', 'id,profile\n"lamp"x,b\n', ['fleet.csv:2:7 fleet.csv']],
    ['a column without a name', 'id,,profile\nlamp,,b\n', ['fleet.csv:1:4 fleet.csv']],
    ['a column twice', 'id,profile,id\nlamp,b,c\n', ['fleet.csv:1:12 fleet.csv']],
    ['a value too many', 'id,profile\nlamp,b,c\n', ['fleet.csv:2:8 fleet.csv']],
    ['an unknown column', 'id,profile,rom\nlamp,b,c\n', ['fleet.csv:1:12 fleet.unknown-key']],
    ['no device', 'id,profile\n', ['fleet.csv:1:1 fleet.wrong-form']],
    ['an empty id', 'id,profile\n,b\n', ['fleet.csv:2:1 fleet.missing-key']],
    ['a bad id', 'profile,id\nb,Lamp\n', ['fleet.csv:2:3 fleet.wrong-form']],
    ['an id twice', 'id,profile\na,b\na,b\n', ['fleet.csv:3:1 fleet.twice']],
  ])('%s is said with its place in CSV', (_, text, expected) => {
    expect(places(text, 'fleet.csv')).toEqual(expected);
  });

  it('never repeats a column that may hold secrets', () => {
    const text = 'id,profile,password\nLamp,b,hunter2-hunter2\n';
    expect(JSON.stringify(findingsOf(text, 'fleet.csv'))).not.toContain('hunter2');
    const yaml = 'devices:\n  - { id: Lamp, profile: b, password: hunter2-hunter2 }\n';
    expect(JSON.stringify(findingsOf(yaml))).not.toContain('hunter2');
  });
});

describe('any text at all', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'id,profile',
      'devices:',
      '  - { id: a, profile: b }',
      '"',
      ',',
      '\n',
      '__proto__',
    ),
  );
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

  it.each(['fleet.yaml', 'fleet.json', 'fleet.csv'])('is read or refused as %s', (file) => {
    fc.assert(
      fc.property(text, (content) => {
        const result = parseFleet(content, file);
        if ('findings' in result) expect(result.findings.length).toBeGreaterThan(0);
        else expect(result.fleet.devices.length).toBeGreaterThan(0);
      }),
    );
  });

  it('comes back from CSV as it was quoted', () => {
    const cell = fc.string().filter((value) => !/[\r\n]/.test(value));
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1 });
    const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(rows, (table) => {
        const content = table.map((row) => row.map(quote).join(',')).join('\n');
        const result = parseCsv(`a,b\n${content}`);
        if ('problem' in result) throw new Error(result.problem);
        expect(result.rows.slice(1).map((row) => row.map(({ text: value }) => value))).toEqual(
          table,
        );
      }),
    );
  });
});
