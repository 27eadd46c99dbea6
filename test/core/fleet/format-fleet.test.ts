import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Device } from '../../../src/core/fleet/fleet.ts';
import { FLEET_FORMATS, formatFleet } from '../../../src/core/fleet/format-fleet.ts';
import { parseFleet } from '../../../src/core/fleet/parse-fleet.ts';
import { makeDevice } from '../../support/vault-world.ts';

const HOSTILE = ['=1+1', 'a,b;"c"\t', ' x ', '# no', '{n}', 'ja', 'no', '~', '🚪 Flur', "'", ': -'];

/** One line of text, at most so long. */
function line(maxLength: number): fc.Arbitrary<string> {
  return fc
    .oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...HOSTILE),
    )
    .map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ''))
    .filter((text) => text !== '' && text.length <= maxLength);
}

const text = (maxLength: number) => fc.option(line(maxLength), { nil: undefined });

/** Devices as a fleet file of their own folder has them. */
const devices: fc.Arbitrary<readonly Device[]> = fc
  .array(
    fc.record({
      id: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/).filter((id) => id !== 'fleet'),
      profile: fc.constantFrom('a.yaml', '../b c.yaml', 'x/1.yaml', '/etc/no', 'yes', '"q".yaml'),
      mac: fc.option(
        fc
          .stringMatching(/^[0-9a-f][02468ace](:[0-9a-f]{2}){5}$/)
          .filter((mac) => /[1-9a-f]/.test(mac)),
        { nil: undefined },
      ),
      room: text(64),
      note: text(200),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((rows) =>
    rows.map((row, index) => ({
      ...makeDevice(`${row.id.slice(0, 24)}-${index}`),
      ...{ profile: row.profile, room: row.room, note: row.note },
      mac: rows.findIndex(({ mac }) => mac === row.mac) === index ? row.mac : undefined,
      topic: index % 3 === 0 ? `house/${index}/${row.id}` : undefined,
    })),
  );

const strip = ({ location: _, ...device }: Device) => device;

describe.each(FLEET_FORMATS)('a fleet written as %s', (format) => {
  it('is the same fleet when it is read again', () => {
    fc.assert(
      fc.property(devices, (all) => {
        const result = parseFleet(formatFleet(all, format), `fleet.${format}`);
        if ('findings' in result) throw new Error(JSON.stringify(result.findings, undefined, 2));
        expect(result.fleet.devices.map(strip)).toEqual(all.map(strip));
      }),
    );
  });

  it('has the devices of a series one by one', () => {
    const series = 'devices:\n  - { id: "lamp-{08..10}", profile: a.yaml, topic: "lamps/{n}" }\n';
    const first = parseFleet(series, 'fleet.yaml');
    if ('findings' in first) throw new Error('not a fleet');
    const again = parseFleet(formatFleet(first.fleet.devices, format), `fleet.${format}`);
    if ('findings' in again) throw new Error('not a fleet');
    expect(again.fleet.devices.map(strip)).toEqual(first.fleet.devices.map(strip));
  });
});

it('names, and texts that look like something else, are quoted as far as they must be', () => {
  const device = { ...makeDevice('lamp-1'), mac: '10:20:30:40:50:58', room: 'no', note: 'a "b"' };
  expect(formatFleet([device], 'yaml')).toBe(
    'devices:\n  - { id: lamp-1, profile: lamp.yaml, mac: "10:20:30:40:50:58", room: "no", note: "a \\"b\\"" }\n',
  );
  expect(formatFleet([device], 'csv')).toBe(
    'id,profile,mac,room,note\r\nlamp-1,lamp.yaml,10:20:30:40:50:58,no,"a ""b"""\r\n',
  );
});
