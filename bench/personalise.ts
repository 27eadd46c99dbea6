import { makeFiles } from '../src/bindings/node/files.ts';

import { makeNativeSha256 } from '../src/bindings/node/sha256.ts';
import type { ImageField } from '../src/core/image/field.ts';
import { parseFirmwareFile } from '../src/core/image/firmware-file.ts';
import { concatBytes, utf8 } from '../src/core/kernel/bytes.ts';
import { Secret } from '../src/core/kernel/secret.ts';
import { locateField } from '../src/core/personalise/locate-field.ts';
import { makePatches, personalise } from '../src/core/personalise/personalise.ts';
import { type FieldValues, prepareImage } from '../src/core/personalise/prepare-image.ts';
import { proveImage } from '../src/core/personalise/prove-image.ts';
import { testHost } from '../test/contract/platformio-world.ts';
import { prepareProject } from '../test/support/compile-profile.ts';
import { buildArduinoImage, buildEsp32Image, noise } from '../test/support/image-builder.ts';
import { cpuMilliseconds, medianOf, milliseconds } from './measure.ts';
import type { Row } from './row.ts';

const MEGABYTE = 1 << 20;
const DEVICES = 1_000;
const WARM_UP = 100;

/** Six fields, as a firmware with Wi-Fi and MQTT has. */
const FIELDS = ['wifi', 'admin', 'user', 'password', 'client', 'ota'].map((name) => ({
  id: `identity.${name}`,
  macro: name,
  size: 43,
  padding: 'exact' as const,
  alphabet: 'base64url' as const,
  encoding: 'text' as const,
  secret: true,
  placeholder: `@@harden:${name}:`.padEnd(43, 'A'),
}));

/** Code with the empty fields near its start: the dearest place, for all that follows depends on it. */
function program(size: number): Uint8Array {
  const fields = FIELDS.map(({ placeholder }) => utf8(`${placeholder}\0`));
  return concatBytes(noise(1024), ...fields, noise(size, 3)).subarray(0, size);
}

/** Values of one device; each device gets others. */
function valuesOf(device: number): FieldValues {
  return new Map(
    FIELDS.map(({ id }) => [id, Secret.of(id, `${id.slice(9)}-${device}-`.padEnd(43, 'x'))]),
  );
}

/** Images of 1 MB, one and many; then what a device would cost without: a compiler. */
export async function benchPersonalise(): Promise<Row[]> {
  const rows: Row[] = [];
  const images = [
    ['ESP8266', buildArduinoImage({ code: program(MEGABYTE - 8192) })],
    [
      'ESP32-C3',
      buildEsp32Image({
        chipId: 5,
        segments: [{ address: 0x3c000020, data: program(MEGABYTE - 8192) }],
      }),
    ],
  ] as const;
  for (const [chip, image] of images) rows.push(...benchImage(chip, image));
  return [...rows, ...(await benchRebuild())];
}

function benchImage(chip: string, image: Uint8Array<ArrayBuffer>): Row[] {
  const file = parseFirmwareFile(image);
  const fields: ImageField[] = FIELDS.map((field) => locateField(file, field));
  const prepared = prepareImage(image, fields, { makeSha256: makeNativeSha256 });
  const buffer = image.slice();
  const make = (device: number) => personalise(prepared, valuesOf(device), buffer);
  const makeAndProve = (device: number) => {
    const values = valuesOf(device);
    const personalised = personalise(prepared, values, buffer);
    proveImage(prepared, personalised, values);
    return personalised;
  };
  cpuMilliseconds(WARM_UP, makeAndProve);
  const one = cpuMilliseconds(DEVICES, make);
  const proven = cpuMilliseconds(WARM_UP, makeAndProve);
  const many = cpuMilliseconds(DEVICES, (device) => prepared.digest(makeAndProve(device).patches));
  return [
    { what: `personalise 1 MB for ${chip}`, measured: one, unit: 'ms', target: 5 },
    { what: 'the same, proved by reading it again', measured: proven, unit: 'ms', target: 5 },
    {
      what: `${DEVICES} devices, ${chip}, proved, with SHA-256 of each`,
      measured: (many * DEVICES) / 1000,
      unit: 's',
      target: 10,
    },
    {
      what: `images a second of one processor, ${chip}`,
      measured: 1000 / many,
      unit: '/s',
    },
  ];
}

/** The reference firmware: one changed credential in the header, against one filled field. */
async function benchRebuild(): Promise<Row[]> {
  const project = await prepareProject({
    profile: 'profiles/reference.yaml',
    out: `${process.cwd()}/build/bench-rebuild`,
    host: testHost(),
  });
  const device = (number: number): FieldValues =>
    new Map(
      project.plan.fields.map(({ id, size }) => [
        id,
        Secret.of(id, `a${number}`.padEnd(size, 'a').slice(0, size)),
      ]),
    );
  const empty = await project.compile();
  const file = parseFirmwareFile(empty);
  const prepared = prepareImage(
    empty,
    project.plan.fields.map((field) => locateField(file, field)),
  );
  await project.compile(device(0));
  let built = 0;
  const rebuild = await medianOf(3, () => {
    built += 1;
    return milliseconds(() => project.compile(device(built)));
  });
  const fill = cpuMilliseconds(DEVICES, (number) => makePatches(prepared, device(number)));
  const files = makeFiles();
  await files.remove(`${project.prepared.project.folder}/include`);
  return [
    { what: 'rebuild of the reference firmware with other values', measured: rebuild, unit: 'ms' },
    {
      what: 'one device by filling fields, part of a rebuild',
      measured: fill / rebuild,
      unit: 'x',
      target: 0.001,
    },
  ];
}
