import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeCertificateMaker } from '../../src/bindings/node/broker/certificate-maker.ts';
import { makePasswordHasher } from '../../src/bindings/node/broker/password-hasher.ts';
import { makeFiles } from '../../src/bindings/node/files.ts';
import { makePrivateFiles } from '../../src/bindings/node/vault/private-files.ts';
import { type BrokerSettings, DEFAULT_SETTINGS } from '../../src/core/broker/settings.ts';
import type { BrokerUser } from '../../src/core/broker/users.ts';
import type { Vault } from '../../src/core/vault/vault.ts';
import type { FlowOptions } from '../../src/flows/bindings/progress.ts';
import { addBrokerKeys } from '../../src/flows/broker/broker-keys.ts';
import {
  type BrokerBindings,
  type BrokerRequest,
  type BrokerSync,
  syncBroker,
} from '../../src/flows/broker/sync-broker.ts';
import { loadFleet, type PlannedDevice } from '../../src/flows/load-fleet.ts';
import { REPOSITORY } from './built-program.ts';
import { FRESH_VAULT } from './vault-world.ts';

const PROFILE = `
name: lamp
firmware: reference
board: reference-switch
features: [relay, mqtt, mqtt-tls, ntp]
listeners: []
wifi: { ssid: home-iot, password: vault }
mqtt:
  host: HOST
  port: PORT
  tls: { trust: ca, certificate: broker/ca.pem }
ntp: { host: ntp.home.arpa }
identity:
  adminPassword: per-device
  hostname: per-device
  mqttUser: per-device
  mqttPassword: per-device
  mqttClientId: per-device
`.trimStart();

export const BROKER_TODAY = new Date().toISOString().slice(0, 10);

export const OPTIONS: FlowOptions = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
};

/** What the folder of a broker is made with: all of it real. */
export function realBrokerBindings(): BrokerBindings {
  return {
    files: makeFiles(),
    privateFiles: makePrivateFiles(),
    entropy: { bytes: (size) => new Uint8Array(randomBytes(size)) },
    hasher: makePasswordHasher(),
    certificates: makeCertificateMaker(),
  };
}

/** A fleet with its broker's folder, in a folder of its own. */
export interface BrokerWorld {
  readonly folder: string;
  readonly settings: BrokerSettings;
  readonly vault: Vault;
  readonly devices: readonly PlannedDevice[];
  sync(change?: Partial<BrokerRequest>): Promise<BrokerSync>;
}

/**
 * Plans a fleet and the settings of its broker on loopback; writes nothing of the broker yet.
 * @param wish.ids - of the devices
 */
export async function makeBrokerWorld(
  root: string,
  wish: {
    readonly ids: readonly string[];
    readonly port: number;
    readonly settings?: Partial<BrokerSettings>;
    /** Of the profile. */
    readonly host?: string;
  },
): Promise<BrokerWorld> {
  const folder = path.join(root, 'broker');
  const files = makeFiles();
  const { host = 'broker.home.arpa' } = wish;
  const profile = PROFILE.replace('PORT', `${wish.port}`).replace('HOST', host);
  await mkdir(path.join(root, 'data'), { recursive: true });
  await writeFile(path.join(root, 'lamp.yaml'), profile);
  const rows = wish.ids.map((id) => `  - { id: ${id}, profile: lamp.yaml }\n`);
  const fleetFile = path.join(root, 'fleet.yaml');
  await writeFile(fleetFile, `devices:\n${rows.join('')}`);
  const packs = [path.join(REPOSITORY, 'firmware')];
  const fleet = await loadFleet({ path: fleetFile, packs, today: BROKER_TODAY }, files);
  if (fleet.devices === undefined) throw new Error(JSON.stringify(fleet.findings));
  const { devices } = fleet;
  const settings: BrokerSettings = {
    ...DEFAULT_SETTINGS,
    ...{ bind: '127.0.0.1', hosts: ['broker.home.arpa', '127.0.0.1'], port: wish.port },
    // Two thousand logins are tried here.
    rounds: 1000,
    ...{ folder, data: `${path.join(root, 'data')}/`, log: path.join(root, 'broker.log') },
    ...wish.settings,
  };
  const bindings = realBrokerBindings();
  const vault = await addBrokerKeys(FRESH_VAULT, settings.key, [], bindings.certificates);
  const templates = [path.join(REPOSITORY, 'templates')];
  return {
    ...{ folder, settings, vault, devices },
    sync: (change = {}) =>
      syncBroker(
        { folder, vault, devices, today: BROKER_TODAY, templates, settings, ...change },
        bindings,
        OPTIONS,
      ),
  };
}

/** What a user logs in with, in the clear. */
export function loginOf({ user, password }: Pick<BrokerUser, 'user' | 'password'>): {
  readonly username: string;
  readonly password: string;
} {
  return { username: user.reveal(), password: password.reveal() };
}
