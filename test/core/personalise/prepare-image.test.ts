import { describe, expect, it } from 'vitest';
import type { ImageField } from '../../../src/core/image/field.ts';
import type { ImageSignature } from '../../../src/core/image/image-file.ts';
import { mergeParts } from '../../../src/core/image/merge.ts';
import { concatBytes } from '../../../src/core/kernel/bytes.ts';
import { HardenError } from '../../../src/core/kernel/errors.ts';
import { personalise } from '../../../src/core/personalise/personalise.ts';
import { prepareImage, valueProblems } from '../../../src/core/personalise/prepare-image.ts';
import { proveImage } from '../../../src/core/personalise/prove-image.ts';
import { words32 } from '../../support/elf-builder.ts';
import { buildArduinoImage, buildEsp32Image, noise } from '../../support/image-builder.ts';
import {
  aShape,
  esp32With,
  FILES,
  fieldsIn,
  SHAPES,
  TEXTS,
  valuesOf,
} from '../../support/personalise-world.ts';
import { codeOf } from '../image/failure.ts';

const ARDUINO = FILES['ESP8266, Arduino core']?.(SHAPES) ?? new Uint8Array();
const FIELDS = fieldsIn(ARDUINO);
const MERGED = FILES['merged file']?.(SHAPES) ?? new Uint8Array();

function damaged(bytes: Uint8Array, offset: number): Uint8Array {
  const copy = bytes.slice();
  copy[offset] = (copy[offset] ?? 0) ^ 1;
  return copy;
}

function aField(changes: Partial<ImageField>): ImageField {
  return { ...aShape('identity.test', { size: 8 }), offset: 0x1020, ...changes };
}

describe('prepareImage refuses', () => {
  const SIGNED = concatBytes(ARDUINO, noise(256), words32(256));
  const ESP32 = esp32With(SHAPES);
  it.each([
    ['a wrong CRC', damaged(ARDUINO, 0x1018), 'image.checksum', 'CRC over the whole'],
    ['a wrong checksum of eboot', damaged(ARDUINO, 24), 'image.checksum', 'part at 0x0'],
    ['a wrong SHA-256', damaged(ESP32, ESP32.length - 1), 'image.checksum', 'SHA-256'],
    ['a wrong checksum', damaged(ESP32, 70), 'image.checksum', 'checksum of the part'],
    [
      'one wrong image of a merged file',
      damaged(MERGED, 0x10040),
      'image.checksum',
      'the image at 0x10000',
    ],
    ['a signed image', SIGNED, 'image.signed', 'update signature of the Arduino core'],
    [
      'an image signed for Secure Boot v1',
      concatBytes(ESP32, words32(0), noise(64)),
      'image.signed',
      'Secure Boot v1',
    ],
    ['an encrypted file', noise(8192, 5), 'image.encrypted', 'looks encrypted'],
    ['a text', new TextEncoder().encode('hello'), 'image.unknown', '0x68'],
  ] as const)('%s', (_, bytes, code, words) => {
    expect(codeOf(() => prepareImage(bytes, []))).toBe(code);
    expect(() => prepareImage(bytes, [])).toThrow(words);
  });

  it('a sector of Secure Boot v2 that belongs to another image, before it asks for a key', () => {
    const sector = new Uint8Array(4096).fill(0xff);
    sector.set([0xe7, 2]);
    const padded = mergeParts([
      { offset: 0, bytes: ESP32 },
      { offset: 0x1000, bytes: sector },
    ]);
    expect(() => prepareImage(padded, [])).toThrow('digest in its signature');
  });

  const last = ARDUINO.length - 1;
  it.each([
    ['in a header', aField({ offset: 0x1000 }), 'does not lie inside one segment'],
    ['in the CRC words', aField({ offset: 0x1014 }), 'does not lie inside one segment'],
    ['across two segments', aField({ offset: 0x1010, size: 900 }), 'inside one segment'],
    ['in the checksum', aField({ offset: last, size: 1 }), 'does not lie inside one segment'],
    ['between eboot and application', aField({ offset: 0xf00 }), 'inside one segment'],
    ['beyond the file', aField({ offset: 0x7fffffff }), 'does not lie inside one segment'],
  ])('a field %s', (_, field, words) => {
    expect(codeOf(() => prepareImage(ARDUINO, [field]))).toBe('image.field');
    expect(() => prepareImage(ARDUINO, [field])).toThrow(words);
  });

  it('fields that share bytes, and one that stands twice', () => {
    const field = aField({ offset: 0x1020 });
    const shared = [field, aField({ id: 'identity.other', offset: 0x1024 })];
    expect(() => prepareImage(ARDUINO, shared)).toThrow('shares bytes with field identity.other');
    const twin = [field, aField({ offset: 0x1040 })];
    expect(() => prepareImage(ARDUINO, twin)).toThrow('stands at 0x1040 as well');
  });

  it('a field in the description of an application', () => {
    const descriptor = concatBytes(words32(0xabcd5432), noise(300));
    const base = esp32With([]);
    const image = concatBytes(base);
    const other = prepareImage(image, [aField({ offset: 0x40 })]);
    expect(other.fields).toHaveLength(1);
    const described = esp32WithData(descriptor);
    expect(codeOf(() => prepareImage(described, [aField({ offset: 0x40 })]))).toBe('image.field');
    expect(prepareImage(described, [aField({ offset: 0x20 + 256 })]).fields).toHaveLength(1);
  });
});

function esp32WithData(data: Uint8Array): Uint8Array {
  return buildEsp32Image({ segments: [{ address: 0x3f400020, data }] });
}

describe('values', () => {
  const problemsOf = (changes: Readonly<Record<string, string>>) =>
    valueProblems(FIELDS, valuesOf({ ...TEXTS, ...changes })).map(
      ({ code, message }) => `${code}: ${message}`,
    );

  it.each([
    [
      { 'identity.mqttPassword': 'x'.repeat(44) },
      'image.field-size: field identity.mqttPassword is 44 bytes long, there is room for 43',
    ],
    [
      { 'identity.mqttPassword': 'x'.repeat(42) },
      'image.field-size: field identity.mqttPassword is 42 bytes long, it must have all 43',
    ],
    [
      { 'identity.mqttPassword': '!'.repeat(43) },
      'image.field-value: field identity.mqttPassword has a character outside its alphabet: letters, digits, - and _',
    ],
    [
      { 'wifi.password': 'ü'.repeat(32) },
      'image.field-size: field wifi.password is 64 bytes long, there is room for 63',
    ],
    [{ 'wifi.password': '' }, 'image.field-size: field wifi.password has an empty value'],
    [
      { 'wifi.password': 'a\0b' },
      'image.field-value: field wifi.password has a character outside its alphabet: text without control characters',
    ],
    [
      { 'wifi.password': 'half \ud800' },
      'image.field-value: field wifi.password has a character outside its alphabet: text without control characters',
    ],
    [
      { 'identity.hostname': '-garage' },
      'image.field-value: field identity.hostname has a character outside its alphabet: letters, digits, and - between them',
    ],
    [
      { 'mqtt.fingerprint': '0'.repeat(39) },
      'image.field-size: field mqtt.fingerprint has half a byte too many: its digits come in pairs',
    ],
    [
      { 'mqtt.fingerprint': '0'.repeat(38) },
      'image.field-size: field mqtt.fingerprint is 56 bytes long, it must have all 59',
    ],
    [
      { 'mqtt.fingerprint': 'g'.repeat(40) },
      'image.field-value: field mqtt.fingerprint has a character outside its alphabet: hexadecimal digits',
    ],
    [
      { 'identity.mqttClientId': '00'.repeat(21) },
      'image.field-size: field identity.mqttClientId is 21 bytes long, there is room for 20',
    ],
    [
      { 'identity.nickname': 'x' },
      'image.field-value: field identity.nickname is not in this image',
    ],
  ])('%j', (changes, problem) => {
    expect(problemsOf(changes)).toEqual([problem]);
  });

  it('that are missing are named, all at once', () => {
    const problems = valueProblems(FIELDS, valuesOf({ 'wifi.password': 'x' }));
    expect(problems.map(({ message }) => message)).toEqual(
      ['mqttPassword', 'hostname', 'mqttClientId']
        .map((key) => `field identity.${key} has no value`)
        .toSpliced(2, 0, 'field mqtt.fingerprint has no value'),
    );
  });

  it('never show in an error, whatever is wrong with them', () => {
    const prepared = prepareImage(ARDUINO, FIELDS);
    for (const secret of ['hunter2-hunter2', '\u0001hunter2', 'hunter2'.repeat(20)]) {
      const texts = Object.fromEntries(Object.keys(TEXTS).map((id) => [id, secret]));
      try {
        personalise(prepared, valuesOf(texts));
        expect.unreachable();
      } catch (error) {
        if (!(error instanceof HardenError)) throw error;
        expect(`${error.stack} ${error.message} ${error.hint}`).not.toContain('hunter2');
      }
    }
  });
});

describe('a signed image with a key at hand', () => {
  /** Stands for a real signature: depends on every byte of the payload. */
  const sign = (payload: Uint8Array, { size }: ImageSignature): Uint8Array => {
    const sum = payload.reduce((all, byte) => (Math.imul(all, 31) + byte) >>> 0, 7);
    return concatBytes(noise(size - 4, sum), words32(size - 4));
  };
  const unsigned = buildArduinoImage({ code: noise(600) });
  const fields = [aField({ offset: 0x1100 })];
  const values = valuesOf({ 'identity.test': 'abcdefgh' });
  const signedBase = concatBytes(
    unsigned,
    sign(unsigned, { kind: 'arduino', offset: 0, size: 260 }),
  );

  it('is filled, repaired, and signed as the last step', () => {
    const prepared = prepareImage(signedBase, fields, { sign });
    const image = personalise(prepared, values);
    proveImage(prepared, image, values);
    const payload = personalise(prepareImage(unsigned, fields), values).bytes;
    const expected = concatBytes(payload, sign(payload, { kind: 'arduino', offset: 0, size: 260 }));
    expect(image.bytes).toEqual(expected);
  });

  it('is refused when the new signature has another size', () => {
    const prepared = prepareImage(signedBase, fields, { sign: () => noise(10) });
    expect(codeOf(() => personalise(prepared, values))).toBe('image.signed');
  });
});

describe('proveImage', () => {
  const prepared = prepareImage(ARDUINO, FIELDS);
  const values = valuesOf(TEXTS);
  const image = personalise(prepared, values);

  it('finds a changed byte, whether or not the checksums were made to fit', () => {
    const bytes = image.bytes.slice();
    bytes[0x1030] = (bytes[0x1030] ?? 0) ^ 1;
    expect(codeOf(() => proveImage(prepared, { ...image, bytes }, values))).toBe('image.checksum');
    const place = aField({ id: 'x', offset: 0x1018, size: 4 });
    const fitting = personalise(prepareImage(image.bytes, [place]), valuesOf({ x: 'evil' })).bytes;
    expect(() => proveImage(prepared, { ...image, bytes: fitting }, values)).toThrow(
      'the byte at 0x1018 has changed',
    );
  });

  it('finds values of another device', () => {
    const other = valuesOf({ ...TEXTS, 'identity.hostname': 'attic' });
    expect(() => proveImage(prepared, image, other)).toThrow('identity.hostname');
  });
});
