import { describe, expect, it } from 'vitest';
import { parseFleet } from '../../../src/core/fleet/parse-fleet.ts';

/** A fleet of these rows, in YAML. */
function parse(rows: readonly string[]) {
  return parseFleet(`devices:\n${rows.map((row) => `  - { ${row} }\n`).join('')}`, 'fleet.yaml');
}

function devicesOf(...rows: readonly string[]) {
  const result = parse(rows);
  if ('findings' in result) throw new Error(JSON.stringify(result.findings, undefined, 2));
  return result.fleet.devices;
}

/** `line:column check message`, in order. */
function said(...rows: readonly string[]): readonly string[] {
  const result = parse(rows);
  if ('fleet' in result) return [];
  return result.findings.map(
    ({ check, location, message }) => `${location?.line}:${location?.column} ${check} ${message}`,
  );
}

describe('a series in a fleet file', () => {
  it('gives a device for each number, which its texts may name', () => {
    const [first, second, other] = devicesOf(
      'id: "lamp-{09..10}", profile: a.yaml, room: "hall {n}", topic: "house/{n}/lamp", note: "{n} of {n}"',
      'id: door, profile: a.yaml, note: "{n}"',
    );
    expect(first).toMatchObject({
      ...{ id: 'lamp-09', room: 'hall 09', topic: 'house/09/lamp', note: '09 of 09' },
      location: { line: 2, column: 11 },
    });
    expect(second).toMatchObject({ id: 'lamp-10', topic: 'house/10/lamp' });
    expect(other).toMatchObject({ id: 'door', note: '{n}', topic: undefined });
  });

  it('is the same in CSV', () => {
    const text = 'id,profile,topic\nlamp-{1..2},a.yaml,house/{n}\n';
    const result = parseFleet(text, 'fleet.csv');
    expect('fleet' in result && result.fleet.devices.map(({ id, topic }) => [id, topic])).toEqual([
      ['lamp-1', 'house/1'],
      ['lamp-2', 'house/2'],
    ]);
  });
});

describe('what is wrong with a series', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'a MAC address',
      ['id: "lamp-{1..2}", profile: a, mac: "5c:cf:7f:12:34:56"'],
      ['2:43 fleet.series a MAC address is that of one device, and this is a series'],
    ],
    [
      'a topic without a number',
      ['id: "lamp-{1..2}", profile: a, topic: house'],
      ['2:45 fleet.series all devices of this series would have the same topic'],
    ],
    [
      'numbers of different lengths',
      ['id: "lamp-{01..100}", profile: a'],
      ['2:11 fleet.series "01" and "100" have zeros in front, but not the same length'],
    ],
    [
      'too many devices',
      ['id: a, profile: a', 'id: "lamp-{000001..100000}", profile: a'],
      ['3:11 fleet.series up to this series the fleet has 100001 devices, and may have 100000'],
    ],
    [
      'two ranges',
      ['id: "l-{1..2}-{1..2}", profile: a'],
      [
        '2:11 fleet.wrong-form "devices[0].id" must be at most 32 lower-case letters, digits and single dashes; a series has one range in it: lamp-{001..250}',
      ],
    ],
    [
      'dashes that meet',
      ['id: "l--{1..2}", profile: a'],
      [
        '2:11 fleet.wrong-form "devices[0].id" must give ids of lower-case letters, digits and single dashes',
      ],
    ],
    [
      'ids and rooms that get too long',
      [`id: "${'l'.repeat(29)}{000001..000002}", profile: a, room: "${'{n}'.repeat(20)}"`],
      [
        '2:11 fleet.wrong-form "devices[0].id" gives a device a text of more than 32 characters',
        '2:78 fleet.wrong-form "devices[0].room" gives a device a text of more than 64 characters',
      ],
    ],
    [
      'a topic with a wildcard',
      ['id: "l-{1..2}", profile: a, topic: "{n}/#"'],
      ['2:42 fleet.topic the topic must not have + or #, which stand for the topics of others'],
    ],
    [
      'a room of two lines',
      ['id: lamp, profile: a, room: "a\\nb"'],
      [
        '2:35 fleet.wrong-form "devices[0].room" must be one line of text, without control characters',
      ],
    ],
  ])('%s', (_, rows, expected) => {
    expect(said(...rows)).toEqual(expected);
  });
});

describe('devices that meet others', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'one device and a series',
      ['id: lamp-007, profile: a', 'id: "lamp-{001..250}", profile: a'],
      ['3:11 fleet.twice the id "lamp-007" of this series is also one of the device in line 2'],
    ],
    [
      'a series and one device behind it',
      ['id: "lamp-{001..250}", profile: a', 'id: LAMP-007, profile: a'],
      [
        '3:11 fleet.twice the id "LAMP-007" of this device is also one of the series in line 2',
        '3:11 fleet.wrong-form "devices[1].id" must be at most 32 lower-case letters, digits and single dashes; a series has one range in it: lamp-{001..250}',
      ],
    ],
    [
      'two series, once for all their ids',
      ['id: "lamp-{001..250}", profile: a', 'id: "lamp-{100..300}", profile: a'],
      [
        '3:11 fleet.twice 151 ids of this series, from "lamp-100" to "lamp-250", are also those of the series in line 2',
      ],
    ],
    [
      'a series with and one without zeros in front, which differ',
      ['id: "lamp-{01..09}", profile: a', 'id: "lamp-{1..9}", profile: a'],
      [],
    ],
    [
      'one topic',
      ['id: a, profile: a, topic: house/lamp', 'id: b, profile: a, topic: house/lamp'],
      ['3:33 fleet.twice the topic of this device is the same as that in line 2'],
    ],
    [
      'a topic that is the id of another',
      ['id: lamp, profile: a', 'id: b, profile: a, topic: lamp'],
      ['3:33 fleet.twice the topic of this device is the same as that in line 2'],
    ],
    [
      'a topic within that of another',
      ['id: a, profile: a, topic: house/hall/lamp', 'id: b, profile: a, topic: house'],
      [
        '2:33 fleet.twice the topic of this device lies within that of the device in line 3, which could speak for it',
      ],
    ],
    [
      'topics of series',
      [
        'id: "a-{1..9}", profile: a, topic: "lamps/{n}"',
        'id: "b-{5..12}", profile: a, topic: "lamps/{n}"',
      ],
      [
        '3:43 fleet.twice 5 topics of this series, from "lamps/5" to "lamps/9", are also those of the series in line 2',
      ],
    ],
  ])('%s', (_, rows, expected) => {
    expect(said(...rows)).toEqual(expected);
  });

  it('are told for the first 50 pairs', () => {
    const rows = Array.from({ length: 80 }, () => 'id: lamp, profile: a');
    const all = said(...rows);
    expect(all).toHaveLength(51);
    expect(all.some((line) => line.includes('… and 29 more devices that meet others'))).toBe(true);
  });
});
