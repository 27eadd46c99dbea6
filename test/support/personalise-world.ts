import type { ImageField } from '../../src/core/image/field.ts';
import { mergeParts } from '../../src/core/image/merge.ts';
import { formatPartitionTable, type Partition } from '../../src/core/image/partition-table.ts';
import { concatBytes, findBytes, utf8 } from '../../src/core/kernel/bytes.ts';
import { Secret } from '../../src/core/kernel/secret.ts';
import {
  buildArduinoImage,
  buildEsp32Image,
  buildPart,
  buildV2Image,
  noise,
} from './image-builder.ts';

/** A field without its place. */
export type FieldShape = Omit<ImageField, 'offset'>;

/** One of each kind, sizes odd on purpose. */
export const SHAPES: readonly FieldShape[] = [
  aShape('identity.mqttPassword', { size: 43, alphabet: 'base64url' }),
  aShape('wifi.password', { size: 63, alphabet: 'text', padding: 'nul' }),
  aShape('identity.hostname', { size: 25, alphabet: 'hostname', padding: 'nul', secret: false }),
  aShape('mqtt.fingerprint', { size: 59, alphabet: 'hex', encoding: 'pairs', secret: false }),
  aShape('identity.mqttClientId', { size: 20, alphabet: 'hex', encoding: 'bytes' }),
];

/** A field with everything but its id filled in. */
export function aShape(id: string, changes: Partial<FieldShape> = {}): FieldShape {
  return {
    id,
    size: 32,
    padding: 'exact',
    alphabet: 'readable',
    encoding: 'text',
    secret: true,
    ...changes,
  };
}

function emptyOf({ id, size }: FieldShape): Uint8Array {
  return utf8(`<${id}>`.padEnd(size, '.'));
}

/** Bytes of a program with the empty fields in it, some words apart. */
export function programWith(shapes: readonly FieldShape[]): Uint8Array {
  return concatBytes(
    noise(40, 11),
    ...shapes.flatMap((shape, index) => [emptyOf(shape), noise(17 + index * 4, index + 1)]),
  );
}

/** An application of an ESP32 with the fields in its first segment. */
export function esp32With(shapes: readonly FieldShape[], chipId = 5): Uint8Array<ArrayBuffer> {
  return buildEsp32Image({
    chipId,
    segments: [
      { address: 0x3c000020, data: programWith(shapes) },
      { address: 0x3fc80000, data: noise(40, 6) },
      { address: 0x40380000, data: noise(128, 7) },
    ],
  });
}

const PARTITION: Partition = {
  label: 'app',
  type: 0,
  subtype: 0x10,
  offset: 0x10000,
  size: 0x10000,
  isEncrypted: false,
  isReadOnly: false,
};

/** Boot loader, table and two applications at their places; the fields are in the second one. */
function mergedWith(shapes: readonly FieldShape[]): Uint8Array<ArrayBuffer> {
  return mergeParts([
    { offset: 0, bytes: buildEsp32Image({ chipId: 5 }) },
    {
      offset: 0x8000,
      bytes: formatPartitionTable([
        { ...PARTITION, label: 'nvs', type: 1, subtype: 2, offset: 0x9000, size: 0x6000 },
        PARTITION,
        { ...PARTITION, label: 'other', subtype: 0x11, offset: 0x20000 },
      ]),
    },
    { offset: 0x10000, bytes: buildEsp32Image({ chipId: 5 }) },
    { offset: 0x20000, bytes: esp32With(shapes) },
  ]);
}

/** A file of every kind that can be personalised, fields still empty. */
export const FILES: Readonly<
  Record<string, (shapes: readonly FieldShape[]) => Uint8Array<ArrayBuffer>>
> = {
  'ESP8266, single image': (shapes) =>
    concatBytes(
      buildPart([
        { address: 0x40100000, data: noise(64, 2) },
        { address: 0x3ffe8000, data: programWith(shapes) },
      ]),
    ),
  'ESP8266, Arduino core': (shapes) => buildArduinoImage({ code: programWith(shapes) }),
  'ESP8266, Arduino core, fields in RAM': (shapes) =>
    buildArduinoImage({ data: programWith(shapes) }),
  'ESP8266, Arduino core before 2.7': (shapes) =>
    buildArduinoImage({ code: programWith(shapes), crc: false }),
  'ESP8266, version 2, fields in flash': (shapes) => buildV2Image({ code: programWith(shapes) }),
  'ESP8266, version 2, fields in RAM': (shapes) => buildV2Image({ data: programWith(shapes) }),
  'ESP32 family': esp32With,
  'ESP32 family without digest': (shapes) =>
    buildEsp32Image({
      digest: false,
      segments: [{ address: 0x3f400020, data: programWith(shapes) }],
    }),
  'merged file': mergedWith,
};

/** The fields at the places where they stand in a file. */
export function fieldsIn(bytes: Uint8Array, shapes: readonly FieldShape[] = SHAPES): ImageField[] {
  return shapes.map((shape) => {
    const [offset = -1] = findBytes(bytes, emptyOf(shape));
    return { ...shape, offset };
  });
}

/** Field values from plain text. */
export function valuesOf(texts: Readonly<Record<string, string>>): Map<string, Secret> {
  return new Map(Object.entries(texts).map(([id, text]) => [id, Secret.of(id, text)]));
}

/** Values that fit {@link SHAPES}. */
export const TEXTS: Readonly<Record<string, string>> = {
  'identity.mqttPassword': 'p'.repeat(43),
  'wifi.password': 'Grüße, WLAN',
  'identity.hostname': 'garage-door-7',
  'mqtt.fingerprint': '00112233445566778899aabbccddeeff01234567',
  'identity.mqttClientId': 'ffeeddccbbaa99887766554433221100fedcba98',
};
