import { makeNativeSha256 } from '../src/bindings/node/sha256.ts';
import { parseFirmwareFile } from '../src/core/image/firmware-file.ts';
import { concatBytes, utf8 } from '../src/core/kernel/bytes.ts';
import { locateField } from '../src/core/personalise/locate-field.ts';
import type { IdentityKey } from '../src/core/profile/profile.ts';
import { checkFleetValues } from '../src/core/vault/check-fleet.ts';
import { makeDeviceValues } from '../src/core/vault/device-values.ts';
import { makePersonaliser } from '../src/flows/personalise.ts';
import { buildArduinoImage, noise } from '../test/support/image-builder.ts';
import {
  FRESH_VAULT,
  makeDevice,
  makeField,
  makeVaultProfile,
} from '../test/support/vault-world.ts';
import type { Row } from './row.ts';

const DEVICES = 10_000;
const IMAGE_SIZE = 1 << 20;

const KEYS: readonly IdentityKey[] = [
  'adminPassword',
  'otaPassword',
  'hostname',
  'mqttUser',
  'mqttPassword',
  'mqttClientId',
];

const FIELDS = KEYS.map((key) => ({
  ...makeField(`identity.${key}`),
  macro: key,
  placeholder: `@@harden:${key}:`.padEnd(43, 'A'),
}));

/** From a vault to ten thousand images of 1 MB, in one process: derived, filled, proved, digested. */
export function benchFleet(): Row[] {
  const fields = FIELDS.map(({ placeholder }) => utf8(`${placeholder}\0`));
  const image = buildArduinoImage({
    code: concatBytes(noise(1024), ...fields, noise(IMAGE_SIZE, 3)).subarray(0, IMAGE_SIZE - 8192),
  });
  const file = parseFirmwareFile(image);
  const personaliser = makePersonaliser(
    { image, manifest: { harden: { fields: FIELDS.map((field) => locateField(file, field)) } } },
    { makeSha256: makeNativeSha256 },
  );
  const profile = makeVaultProfile(Object.fromEntries(KEYS.map((key) => [key, 'per-device'])));
  const valuesOf = makeDeviceValues(FRESH_VAULT);
  const start = process.cpuUsage();
  const members = Array.from({ length: DEVICES }, (_, index) => {
    const device = makeDevice(`d${index}`, index + 1);
    const request = { device, profile, texts: new Map(), fields: FIELDS, pin: () => undefined };
    return { device, values: valuesOf(request) };
  });
  const findings = checkFleetValues(members);
  const derived = process.cpuUsage(start);
  if (findings.length > 0) throw new Error(JSON.stringify(findings[0]));
  const before = process.memoryUsage.rss();
  const digests = new Set<string>();
  let buffer: Uint8Array<ArrayBuffer> | undefined;
  let most = before;
  for (const { values } of members) {
    const made = personaliser.personalise(values.current, buffer);
    buffer = made.bytes;
    digests.add(made.digest);
    if (digests.size % 100 === 0) most = Math.max(most, process.memoryUsage.rss());
  }
  const all = process.cpuUsage(start);
  if (digests.size !== DEVICES) throw new Error('two devices have the same image');
  const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;
  return [
    {
      what: `${DEVICES} devices of one bundle, vault to proved images`,
      measured: seconds(all),
      unit: 's',
      target: DEVICES / 100,
    },
    {
      what: 'part of it for deriving and comparing secrets',
      measured: seconds(derived),
      unit: 's',
    },
    {
      what: 'memory that came on top while making them',
      measured: (most - before) / IMAGE_SIZE,
      unit: 'MB',
    },
  ];
}
