import { checkExpiry, checkPins, checkProfiles } from '../../core/broker/check-profiles.ts';
import { makeControllers } from '../../core/broker/controllers.ts';
import { compareUsers, type FileChange, type UserChanges } from '../../core/broker/folder.ts';
import { makeSalts } from '../../core/broker/passwd.ts';
import { type BrokerSettings, parseSettings } from '../../core/broker/settings.ts';
import { type BrokerUser, makeUsers } from '../../core/broker/users.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { type Finding, hasFailure, sortFindings } from '../../core/kernel/finding.ts';
import { commandLine } from '../../core/kernel/program.ts';
import { Secret } from '../../core/kernel/secret.ts';
import type { Day } from '../../core/tls/day.ts';
import type { Vault } from '../../core/vault/vault.ts';
import type { CertificateMaker, PasswordHasher } from '../bindings/certificates.ts';
import type { Files } from '../bindings/files.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import type { Entropy } from '../bindings/vault.ts';
import type { PlannedDevice } from '../load-fleet.ts';
import {
  type BrokerCertificates,
  makeCertificates,
  publicAuthority,
} from './broker-certificates.ts';
import { makeExports } from './broker-exports.ts';
import {
  compareFolder,
  type FolderBindings,
  readOld,
  readOldCertificate,
  writeFolder,
} from './broker-folder.ts';
import { brokerKeys } from './broker-keys.ts';
import { makeBrokerMembers } from './broker-members.ts';
import { hashUsers } from './hash-users.ts';
import { planFolder } from './plan-folder.ts';

/** What a broker's folder is made with. */
export interface BrokerBindings extends FolderBindings {
  readonly entropy: Entropy;
  readonly hasher: PasswordHasher;
  readonly certificates: CertificateMaker;
}

/** What the folder of a broker is made from. */
export interface BrokerRequest {
  /** Its path. */
  readonly folder: string;
  /** Opened; it has the keys of the broker, which `harden broker init` puts there. */
  readonly vault: Vault;
  /** Every device that may log in: whoever is not here loses access. */
  readonly devices: readonly PlannedDevice[];
  readonly today: Day;
  /** Folders with templates, those of harden last. */
  readonly templates: readonly string[];
  /** Settings to write; left out: those in the folder hold. */
  readonly settings?: BrokerSettings;
  /** Tells what would change, and writes nothing. */
  readonly isCheck?: boolean;
  /** Makes a new certificate of the broker, with the key it has. */
  readonly isRenewal?: boolean;
}

/** What became of the folder. */
export interface BrokerSync {
  readonly settings: BrokerSettings;
  readonly changes: readonly FileChange[];
  readonly users: readonly BrokerUser[];
  readonly userChanges: UserChanges;
  readonly certificates: BrokerCertificates;
  readonly findings: readonly Finding[];
  /** `refused`: a finding is an error, and nothing was written. */
  readonly state: 'written' | 'same' | 'would-change' | 'refused';
}

/** File with the settings, in the folder of the broker. */
export const SETTINGS_FILE = 'broker.json';

/**
 * Brings the folder of a broker in step with fleet and vault. The same input changes nothing.
 * @throws HardenError `broker.*`, `usage.*`, `disk.*`, `interrupted`
 */
export async function syncBroker(
  request: BrokerRequest,
  bindings: BrokerBindings,
  options: FlowOptions,
): Promise<BrokerSync> {
  const work = (): Promise<BrokerSync> => syncHeld(request, bindings, options);
  // The lock would make the folder, which a look must not.
  if (request.isCheck === true) return work();
  return bindings.privateFiles.hold(`${request.folder}/${SETTINGS_FILE}`, work, options);
}

/**
 * Reads the settings of a broker.
 * @throws HardenError `usage.not-found`, `usage.argument`
 */
export async function readSettings(folder: string, files: Files): Promise<BrokerSettings> {
  const path = `${folder}/${SETTINGS_FILE}`;
  const text = await readOld(path, files);
  if (text !== undefined) return parseSettings(text, path);
  throw new HardenError('usage.not-found', `there is no broker in ${folder}`, {
    hint: `run ${commandLine('broker', 'init', '<fleet>', '--bind', '<address>')} first`,
  });
}

async function syncHeld(
  request: BrokerRequest,
  bindings: BrokerBindings,
  options: FlowOptions,
): Promise<BrokerSync> {
  const { folder, vault, devices, today, templates } = request;
  const { files } = bindings;
  const settings = request.settings ?? (await readSettings(folder, files));
  const { members, findings: valueFindings } = makeBrokerMembers(vault, devices);
  const made = makeUsers(members, makeControllers(vault, settings.controllers));
  const { users } = made;
  const hashed = await hashUsers(
    users,
    { rounds: settings.rounds, saltOf: makeSalts(vault, settings.rounds) },
    bindings.hasher,
    options,
  );
  const { certificates, serverKey } = await findCertificates(request, settings, bindings);
  const exports = await makeExports({ settings, users, vault }, bindings.hasher, options);
  const planned = await planFolder(
    { settings, users, hashed, certificates, serverKey, exports },
    templates,
    files,
  );
  const changes = await compareFolder(folder, planned, bindings);
  const findings = sortFindings([
    ...valueFindings,
    ...made.findings,
    ...checkClients(request, settings, certificates),
    ...(certificates.server ? checkExpiry(certificates.server, today, `${folder}/server.pem`) : []),
  ]);
  const userChanges = await compareUserFiles(folder, planned, files);
  const result = { settings, changes, users, userChanges, certificates, findings };
  if (hasFailure(findings)) return { ...result, state: 'refused' };
  if (changes.every(({ kind }) => kind === 'same')) return { ...result, state: 'same' };
  if (request.isCheck === true) return { ...result, state: 'would-change' };
  await writeFolder(folder, planned, changes, bindings);
  return { ...result, state: 'written' };
}

async function findCertificates(
  { folder, vault, today, isRenewal = false }: BrokerRequest,
  settings: BrokerSettings,
  bindings: BrokerBindings,
): Promise<{
  readonly certificates: BrokerCertificates;
  readonly serverKey: Secret | undefined;
}> {
  const { files } = bindings;
  if (settings.certificate === 'lets-encrypt') {
    const authority = await publicAuthority(bindings.certificates);
    const certificates = { authority, server: undefined, renewed: undefined };
    return { certificates, serverKey: undefined };
  }
  const keys = brokerKeys(vault);
  const old = {
    authority: await readOldCertificate(`${folder}/ca.pem`, files),
    server: await readOldCertificate(`${folder}/server.pem`, files),
  };
  const wish = { settings, keys, old, today, renew: isRenewal };
  return { certificates: await makeCertificates(wish, bindings), serverKey: keys.server };
}

function checkClients(
  { devices }: BrokerRequest,
  settings: BrokerSettings,
  { renewed }: BrokerCertificates,
): readonly Finding[] {
  const clients = devices.map(({ device, profile: { profile, plan } }) => ({
    device,
    profile,
    chip: plan.board.chip,
  }));
  return [
    ...checkProfiles(clients, settings),
    ...(renewed === undefined ? [] : checkPins(clients)),
  ];
}

async function compareUserFiles(
  folder: string,
  planned: Awaited<ReturnType<typeof planFolder>>,
  files: Files,
): Promise<UserChanges> {
  const passwd = planned.find(({ path }) => path === 'passwd')?.content;
  // eslint-disable-next-line no-restricted-syntax -- only the names leave the comparison
  const fresh = passwd instanceof Secret ? passwd.reveal() : '';
  return compareUsers((await readOld(`${folder}/passwd`, files)) ?? '', fresh);
}
