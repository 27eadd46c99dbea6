import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFirmwareFile } from '../../../src/core/image/firmware-file.ts';
import { equalBytes, utf8 } from '../../../src/core/kernel/bytes.ts';
import { digestHex } from '../../../src/core/kernel/checksums.ts';
import { applyPatches } from '../../../src/core/personalise/patches.ts';
import {
  makePatches,
  personalise,
  sectorsBetween,
} from '../../../src/core/personalise/personalise.ts';
import { prepareImage } from '../../../src/core/personalise/prepare-image.ts';
import { proveImage } from '../../../src/core/personalise/prove-image.ts';
import { FILES, fieldsIn, SHAPES, TEXTS, valuesOf } from '../../support/personalise-world.ts';

const letters = (characters: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from(characters)), minLength, maxLength });
const HEX = '0123456789abcdef';
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Any values the fields can hold. */
const anyTexts = fc.record({
  'identity.mqttPassword': letters(BASE64URL, 43, 43),
  'wifi.password': fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 63 })
    .filter((text) => !/\p{Cc}/u.test(text) && utf8(text).length <= 63),
  'identity.hostname': letters('abcxyz019', 1, 25),
  'mqtt.fingerprint': letters(HEX, 40, 40),
  'identity.mqttClientId': letters(HEX, 40, 40),
});

describe.each(Object.entries(FILES))('personalise on %s', (_, build) => {
  const base = build(SHAPES);
  const fields = fieldsIn(base);
  const prepared = prepareImage(base, fields);

  it('gives a valid image for any values, and changes nothing but fields and checksums', () => {
    const before = digestHex(base);
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const values = valuesOf(texts);
        const image = personalise(prepared, values);
        proveImage(prepared, image, values);
        const patched = image.patches.map(({ offset, bytes }) => [offset, bytes.length] as const);
        expect(patched).toEqual(
          [...fields.map(({ offset, size }) => [offset, size] as const), ...sealPlaces(base)].sort(
            ([a], [b]) => a - b,
          ),
        );
        const allowed = new Set(patched.flatMap(([offset, size]) => range(offset, size)));
        const changed = range(0, base.length).filter((at) => base[at] !== image.bytes[at]);
        expect(changed.filter((at) => !allowed.has(at))).toEqual([]);
        const sectors = new Set(changed.map((at) => at - (at % 4096)));
        expect(image.sectors).toEqual([...sectors].sort((a, b) => a - b));
        expect(prepared.digest(image.patches)).toBe(digestHex(image.bytes));
        // The sealed numbers are those a fresh parser computes.
        for (const { image: parsed } of parseFirmwareFile(image.bytes).images) {
          expect(parsed.crc?.stored).toBe(parsed.crc?.computed);
          for (const { checksum, digest } of parsed.parts) {
            expect(checksum.stored).toBe(checksum.computed);
            expect(digest?.stored).toBe(digest?.computed);
          }
        }
      }),
      { numRuns: 25 },
    );
    expect(digestHex(base)).toBe(before);
  });

  it('gives the same bytes from an image that was personalised before', () => {
    fc.assert(
      fc.property(anyTexts, anyTexts, (first, second) => {
        const once = personalise(prepared, valuesOf(first)).bytes;
        const again = prepareImage(once, fields);
        expect(equalBytes(personalise(again, valuesOf(first)).bytes, once)).toBe(true);
        expect(personalise(again, valuesOf(first)).sectors).toEqual([]);
        const other = personalise(prepared, valuesOf(second)).bytes;
        expect(equalBytes(personalise(again, valuesOf(second)).bytes, other)).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('needs no more memory than one buffer for many devices', () => {
    const buffer = Uint8Array.from(base);
    for (const letter of 'abc') {
      const values = valuesOf({ ...TEXTS, 'identity.mqttPassword': letter.repeat(43) });
      const image = personalise(prepared, values, buffer);
      expect(image.bytes).toBe(buffer);
      expect(equalBytes(image.bytes, personalise(prepared, values).bytes)).toBe(true);
    }
  });

  it('tells a rotation by the sectors that differ', () => {
    const old = makePatches(prepared, valuesOf(TEXTS));
    const next = makePatches(prepared, valuesOf({ ...TEXTS, 'identity.hostname': 'attic' }));
    const images = [old, next].map((patches) => applyPatches(base.slice(), patches));
    const differing = range(0, base.length).filter((at) => images[0]?.[at] !== images[1]?.[at]);
    const sectors = new Set(differing.map((at) => at - (at % 4096)));
    expect(sectorsBetween(old, next)).toEqual([...sectors].sort((a, b) => a - b));
    expect(sectorsBetween(old, old)).toEqual([]);
  });
});

describe('fields', () => {
  const base = FILES['ESP8266, Arduino core']?.(SHAPES) ?? new Uint8Array();
  const fields = fieldsIn(base);
  const { bytes } = personalise(prepareImage(base, fields), valuesOf(TEXTS));
  const held = (id: string): Uint8Array => {
    const field = fields.find((row) => row.id === id);
    return bytes.slice(field?.offset, (field?.offset ?? 0) + (field?.size ?? 0));
  };

  it('hold text, padded with NUL where the firmware takes shorter values', () => {
    expect(new TextDecoder().decode(held('wifi.password'))).toBe('Grüße, WLAN'.padEnd(61, '\0'));
    expect(new TextDecoder().decode(held('identity.mqttPassword'))).toBe('p'.repeat(43));
  });

  it('hold a fingerprint as pairs with colons, or as the bytes themselves', () => {
    expect(new TextDecoder().decode(held('mqtt.fingerprint'))).toBe(
      '00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:01:23:45:67',
    );
    expect(Buffer.from(held('identity.mqttClientId')).toString('hex')).toBe(
      TEXTS['identity.mqttClientId'],
    );
  });
});

/** Where checksums, CRC words and digests stand, and how long they are. */
function sealPlaces(bytes: Uint8Array): (readonly [number, number])[] {
  return parseFirmwareFile(bytes).images.flatMap(({ offset, image }) => {
    const end = image.parts.at(-1);
    const crc = image.kind === 'esp8266-v2' ? (end?.offset ?? 0) + (end?.size ?? 0) : 0x1014;
    return [
      ...image.parts.flatMap((part) => {
        const behind = offset + part.offset + part.size - (part.digest ? 32 : 0);
        const checksum = [behind - 1, 1] as const;
        return part.digest ? [checksum, [behind, 32] as const] : [checksum];
      }),
      ...(image.crc ? [[offset + crc, 4] as const] : []),
    ];
  });
}

function range(start: number, size: number): number[] {
  return Array.from({ length: size }, (_, index) => start + index);
}
