import type { FieldForm } from '../image/field.ts';
import type { Secret } from '../kernel/secret.ts';
import type { Slot } from '../vault/change-vault.ts';
import type { FleetMember } from '../vault/check-fleet.ts';
import { makeValueSource } from '../vault/draw-value.ts';
import { controllerOwner, entryOf, type Vault } from '../vault/vault.ts';

/** What a controller takes: nothing limits it but what people can type. */
const FIELDS: readonly FieldForm[] = [
  {
    ...{ id: 'identity.mqttUser', size: 41, padding: 'nul', alphabet: 'hostname' },
    ...{ encoding: 'text', secret: false },
  },
  {
    ...{ id: 'identity.mqttPassword', size: 43, padding: 'nul', alphabet: 'readable' },
    ...{ encoding: 'text', secret: true },
  },
];

/** Values of a controller that the vault has. */
export const CONTROLLER_PURPOSES = ['identity.mqttUser', 'identity.mqttPassword'] as const;

/**
 * The programs that control the devices, in the form of devices, so that a rotation treats them alike.
 * @param names - as in the settings of the broker
 */
export function makeControllers(vault: Vault, names: readonly string[]): readonly FleetMember[] {
  const source = makeValueSource(vault);
  return names.map((name) => {
    const owner = controllerOwner(name);
    const current = new Map<string, Secret>();
    const previous = new Map<string, Secret>();
    for (const purpose of CONTROLLER_PURPOSES) {
      const field = FIELDS.find(({ id }) => id === purpose);
      if (field === undefined) continue;
      const entry = entryOf(vault, owner, purpose);
      current.set(purpose, source.draw({ owner, purpose }, entry.current, field, ''));
      if (entry.previous !== undefined)
        previous.set(purpose, source.draw({ owner, purpose }, entry.previous, field, ''));
    }
    return {
      device: {
        ...{ id: owner, profile: '', mac: undefined, room: undefined, topic: undefined },
        ...{ note: undefined, location: { file: 'broker.json' } },
      },
      values: { current, previous, own: new Set(CONTROLLER_PURPOSES), findings: [] },
    };
  });
}

/** Name of a controller as people type it, or `undefined` for a device: `controller/home-assistant`. */
export function controllerName(owner: string): string | undefined {
  return /^controller\/(?!.{33})([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(owner)?.[1];
}

/** What rotating a controller renews: its user with its password, so that the broker can know both pairs. */
export function controllerSlots(name: string): readonly Slot[] {
  return CONTROLLER_PURPOSES.map((purpose) => ({ owner: controllerOwner(name), purpose }));
}

/** One value of a controller; `undefined` where it has no such value. */
export function controllerValue(vault: Vault, name: string, purpose: string): Secret | undefined {
  const [member] = makeControllers(vault, [name]);
  return member?.values.current.get(purpose);
}
