import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  escapeTelnet,
  formatNegotiation,
  formatSubnegotiation,
  TelnetDecoder,
  type TelnetVerb,
} from '../../../src/core/serial/telnet.ts';
import { TelnetOptions } from '../../../src/core/serial/telnet-options.ts';

type Item =
  | { readonly kind: 'data'; readonly bytes: readonly number[] }
  | { readonly kind: 'negotiation'; readonly verb: TelnetVerb; readonly option: number }
  | { readonly kind: 'subnegotiation'; readonly option: number; readonly bytes: readonly number[] };

const byte = fc.integer({ min: 0, max: 255 });
/** Every other one is what needs escaping. */
const bytes = fc.array(fc.oneof(byte, fc.constant(0xff)), { maxLength: 40 });
const item: fc.Arbitrary<Item> = fc.oneof(
  fc.record({
    kind: fc.constant('data' as const),
    bytes: fc.array(fc.oneof(byte, fc.constant(0xff)), { minLength: 1, maxLength: 40 }),
  }),
  fc.record({
    kind: fc.constant('negotiation' as const),
    verb: fc.constantFrom('will', 'wont', 'do', 'dont'),
    option: byte,
  }),
  fc.record({
    kind: fc.constant('subnegotiation' as const),
    option: byte.filter((option) => option !== 0xff),
    bytes,
  }),
);

function format(item: Item): Uint8Array {
  switch (item.kind) {
    case 'data':
      return escapeTelnet(Uint8Array.from(item.bytes));
    case 'negotiation':
      return formatNegotiation(item.verb, item.option);
    case 'subnegotiation':
      return formatSubnegotiation(item.option, Uint8Array.from(item.bytes));
  }
}

/** What a decoder finds, with data that stands together in one piece. */
function decode(chunks: readonly Uint8Array[]): readonly Item[] {
  const found: Item[] = [];
  const decoder = new TelnetDecoder({
    data(more) {
      const last = found.at(-1);
      if (last?.kind === 'data') {
        found[found.length - 1] = { kind: 'data', bytes: [...last.bytes, ...more] };
      } else {
        found.push({ kind: 'data', bytes: [...more] });
      }
    },
    negotiation: (verb, option) => void found.push({ kind: 'negotiation', verb, option }),
    subnegotiation: (option, more) =>
      void found.push({ kind: 'subnegotiation', option, bytes: [...more] }),
  });
  for (const chunk of chunks) decoder.feed(chunk);
  return found;
}

function joined(items: readonly Item[]): readonly Item[] {
  return decode(items.map(format));
}

describe('Telnet', () => {
  it('finds what was sent, in pieces of any size', () => {
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 20 }),
        fc.integer({ min: 1, max: 9 }),
        (items, size) => {
          const wire = Uint8Array.from(items.flatMap((one) => [...format(one)]));
          const pieces: Uint8Array[] = [];
          for (let at = 0; at < wire.length; at += size) pieces.push(wire.subarray(at, at + size));
          const data = items.flatMap((one) => (one.kind === 'data' ? one.bytes : []));
          const found = decode(pieces);
          expect(found).toEqual(joined(items));
          expect(found.flatMap((one) => (one.kind === 'data' ? one.bytes : []))).toEqual(data);
          expect(found.filter(({ kind }) => kind !== 'data')).toEqual(
            items.filter(({ kind }) => kind !== 'data'),
          );
        },
      ),
    );
  });

  it('survives any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const marker = [1, 2, 3];
        // Whatever it was in the middle of, two ends of a subnegotiation bring it out.
        const found = decode([noise, Uint8Array.of(0, 0xff, 0xf0, 0xff, 0xf0, ...marker)]);
        const last = found.at(-1);
        expect(last?.kind === 'data' ? last.bytes.slice(-3) : undefined).toEqual(marker);
      }),
    );
  });

  it('drops a subnegotiation without end, and commands that nobody needs', () => {
    const endless = [0xff, 0xfa, 44, ...new Array<number>(5000).fill(7), 0xff, 0xf0];
    expect(decode([Uint8Array.of(...endless, 0xff, 0xf1, 5)])).toEqual([
      { kind: 'data', bytes: [5] },
    ]);
  });
});

interface Said {
  readonly by: 0 | 1;
  readonly bytes: Uint8Array;
}

/** Lets two ends hear what the other has said, until nobody says anything; at most 100 times. */
function talk(ends: readonly [TelnetOptions, TelnetOptions], said: readonly Said[]): number {
  const waiting = [...said];
  let steps = 0;
  for (let next = waiting.shift(); next !== undefined && steps < 100; next = waiting.shift()) {
    steps += 1;
    const listener = next.by === 0 ? 1 : 0;
    for (const one of decode([next.bytes])) {
      if (one.kind !== 'negotiation') continue;
      const answer = ends[listener].answer(one.verb, one.option);
      if (answer !== undefined) waiting.push({ by: listener, bytes: answer });
    }
  }
  return steps;
}

describe('Telnet options', () => {
  const BINARY = 0;
  const ECHO = 1;

  it('come to rest, whoever asks for what', () => {
    const asks = fc.array(
      fc.record({
        by: fc.constantFrom(0 as const, 1 as const),
        side: fc.constantFrom('us' as const, 'them' as const),
        option: fc.constantFrom(0, 1, 3, 44),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(asks, fc.subarray([0, 1, 3, 44]), fc.subarray([0, 1, 3, 44]), (asked, a, b) => {
        const ends = [new TelnetOptions(a), new TelnetOptions(b)] as const;
        const said = asked.map(({ by, side, option }) => ({
          by,
          bytes: ends[by].ask(side, option),
        }));
        expect(talk(ends, said)).toBeLessThan(100);
      }),
    );
  });

  it('are on once both agree, and off when one refuses', () => {
    const options = new TelnetOptions([BINARY]);
    expect(options.ask('us', BINARY)).toEqual(formatNegotiation('will', BINARY));
    expect(options.isOpen('us', BINARY)).toBe(true);
    expect(options.answer('do', BINARY)).toBeUndefined();
    expect(options.isOn('us', BINARY)).toBe(true);
    expect(options.answer('will', BINARY)).toEqual(formatNegotiation('do', BINARY));
    expect(options.answer('will', ECHO)).toEqual(formatNegotiation('dont', ECHO));
    expect(options.answer('do', ECHO)).toEqual(formatNegotiation('wont', ECHO));
    expect(options.answer('dont', BINARY)).toEqual(formatNegotiation('wont', BINARY));
    expect(options.isOn('us', BINARY)).toBe(false);
  });
});
