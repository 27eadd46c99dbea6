import type { Device } from '../fleet/fleet.ts';
import { findPurpose, type Purpose, shortPurpose } from '../identity/purpose.ts';
import { formBits, WANTED_BITS } from '../identity/value-form.ts';
import { type FieldForm, fieldProblem } from '../image/field.ts';
import type { Finding } from '../kernel/finding.ts';
import { commandLine } from '../kernel/program.ts';
import { Secret } from '../kernel/secret.ts';
import { makeLiteral } from '../profile/literal.ts';
import { type Profile, profileValues, type Value } from '../profile/profile.ts';
import type { Slot } from './change-vault.ts';
import { derivedForm, makeValueSource, type ValueSource } from './draw-value.ts';
import { deviceOwner, entryOf, hasEntry, type Vault, type Version } from './vault.ts';

/** What one device gets, and what it has until then. */
export interface DeviceValues {
  /** Field id → value for the next image. */
  readonly current: ReadonlyMap<string, Secret>;
  /** Field id → value the device still has; only where it is another one. */
  readonly previous: ReadonlyMap<string, Secret>;
  /** Fields whose value no other device may have. */
  readonly own: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** What the values of a device depend on besides the vault. */
export interface DeviceRequest {
  readonly device: Pick<Device, 'id' | 'location'>;
  readonly profile: Pick<Profile, 'wifi' | 'identity' | 'locate'>;
  /** What is the same for all devices of its profile and no secret, by path: `mqtt.host` … */
  readonly texts: ReadonlyMap<string, string>;
  /** Fields of its image. */
  readonly fields: readonly FieldForm[];
  /** The TLS pin for a field; `undefined` where there is none. */
  readonly pin: (field: FieldForm) => Secret | undefined;
}

/** Field of the TLS pin; all others are named after a {@link Purpose} or a text of the profile. */
export const PIN_FIELD = 'mqtt.fingerprint';

/** Makes the values of all devices of one vault; never throws for what a user can mend. */
export function makeDeviceValues(vault: Vault): (request: DeviceRequest) => DeviceValues {
  const source = makeValueSource(vault);
  return (request) => {
    const parts = request.fields.map((field) => makePart(vault, source, request, field));
    const pick = (key: 'current' | 'previous'): ReadonlyMap<string, Secret> =>
      new Map(
        parts.flatMap(({ id, [key]: value }) =>
          value === undefined ? [] : [[id, value] as const],
        ),
      );
    return {
      current: pick('current'),
      previous: pick('previous'),
      own: new Set(parts.flatMap(({ id, isOwn }) => (isOwn ? [id] : []))),
      findings: parts.flatMap(({ findings }) => findings),
    };
  };
}

interface Part {
  readonly id: string;
  readonly current?: Secret | undefined;
  readonly previous?: Secret | undefined;
  readonly isOwn?: boolean;
  readonly findings: readonly Finding[];
}

function makePart(
  vault: Vault,
  source: ValueSource,
  request: DeviceRequest,
  field: FieldForm,
): Part {
  const { id } = field;
  if (id === PIN_FIELD) {
    const current = request.pin(field);
    const findings = current ? misfit(request, field, current) : [missing(request, id, PIN_REMEDY)];
    return { id, current, findings };
  }
  const text = request.texts.get(id);
  if (text !== undefined) {
    const current = Secret.of(id, text);
    return { id, current, findings: misfit(request, field, current) };
  }
  const purpose = findPurpose(id)?.id;
  const value = profileValues(request.profile).find(({ path }) => path === id)?.value;
  if (purpose === undefined || value === undefined) {
    return { id, findings: [missing(request, id, `give it a value in the profile: ${id}`)] };
  }
  return value.kind === 'literal'
    ? literalPart(source, request, field, { purpose, value })
    : vaultPart(vault, source, request, field, { purpose, value });
}

const PIN_REMEDY = "put the broker's certificate where the profile names it";

function literalPart(
  source: ValueSource,
  request: DeviceRequest,
  field: FieldForm,
  { purpose, value }: { purpose: Purpose; value: Extract<Value, { kind: 'literal' }> },
): Part {
  const ssid = request.profile.wifi?.ssid ?? '';
  const current = source.adapt(purpose, value.literal.secret, field, ssid);
  return { id: field.id, current, findings: misfit(request, field, current) };
}

function vaultPart(
  vault: Vault,
  source: ValueSource,
  request: DeviceRequest,
  field: FieldForm,
  { purpose, value }: { purpose: Purpose; value: Value },
): Part {
  const { id } = field;
  const isOwn = value.kind === 'per-device';
  const slot: Slot = { owner: isOwn ? deviceOwner(request.device.id) : 'fleet', purpose };
  if (purpose === 'wifi.password' && !hasEntry(vault, slot.owner, purpose)) {
    // A made-up one would keep every device out of the network it should join.
    const remedy = `type it in: ${commandLine('vault', 'set', 'fleet', 'wifi.password')}`;
    return { id, findings: [missing(request, id, remedy)] };
  }
  const ssid = request.profile.wifi?.ssid ?? '';
  const entry = entryOf(vault, slot.owner, purpose);
  const current = source.draw(slot, entry.current, field, ssid);
  return {
    id,
    isOwn,
    current,
    previous: entry.previous && source.draw(slot, entry.previous, field, ssid),
    findings: [
      ...misfit(request, field, current),
      ...tooWeak(request, { purpose, slot, field }, entry.current),
    ],
  };
}

function missing({ device }: DeviceRequest, id: string, remedy: string): Finding {
  return {
    check: 'identity.missing',
    severity: 'error',
    message: `device ${device.id} has no value for "${id}"`,
    remedy,
    location: device.location,
  };
}

function misfit({ device }: DeviceRequest, field: FieldForm, value: Secret): Finding[] {
  const problem = fieldProblem(field, value);
  if (problem === undefined) return [];
  return [
    {
      check: 'identity.form',
      severity: 'error',
      message: `device ${device.id}: ${problem.message}`,
      remedy: 'set a value that fits, or have one derived',
      location: device.location,
    },
  ];
}

function tooWeak(
  { device, profile }: DeviceRequest,
  { purpose, slot, field }: { purpose: Purpose; slot: Slot; field: FieldForm },
  { value }: Version,
): Finding[] {
  const form = derivedForm(purpose, field);
  if (form === undefined) return []; // a name
  if (value === undefined) {
    const bits = formBits(form);
    if (bits >= WANTED_BITS) return [];
    return [
      {
        check: 'identity.entropy',
        severity: 'warning',
        message: `"${field.id}" has room for ${field.size} characters, which are ${Math.floor(bits)} bits`,
        remedy: 'keep the network closed to those who could try it out',
        location: profile.locate(field.id.split('.')),
      },
    ];
  }
  if (strengthOf(value) === 'fair') return [];
  const owner = slot.owner === 'fleet' ? 'fleet' : device.id;
  return [
    {
      check: 'identity.weak',
      severity: 'warning',
      message: `the imported "${field.id}" of ${owner === 'fleet' ? 'the fleet' : `device ${owner}`} is easy to guess`,
      remedy: `have one derived: ${commandLine('vault', 'rotate', owner, shortPurpose(purpose))}`,
      location: slot.owner === 'fleet' ? profile.locate(field.id.split('.')) : device.location,
    },
  ];
}

function strengthOf(value: Secret): string {
  // eslint-disable-next-line no-restricted-syntax -- only its strength leaves this function
  return makeLiteral(value.label, value.reveal()).strength;
}
