import { MASTER_SIZE } from '../core/identity/derive.ts';
import { formatHex } from '../core/kernel/bytes.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { Secret } from '../core/kernel/secret.ts';
import type { Vault } from '../core/vault/vault.ts';
import { formatVault, parseVault } from '../core/vault/vault-text.ts';
import type { Files, PrivateFiles } from './bindings/files.ts';
import type { FlowOptions } from './bindings/progress.ts';
import type { Encryption, Entropy, VaultKey, VaultKeys } from './bindings/vault.ts';

/** What a vault is kept with. */
export interface VaultBindings {
  readonly files: Files;
  readonly privateFiles: PrivateFiles;
  readonly encryption: Encryption;
  readonly keys: VaultKeys;
  readonly entropy: Entropy;
}

/** A vault that was opened, and with what. */
export interface OpenVault {
  readonly vault: Vault;
  readonly key: VaultKey;
}

/**
 * Makes a vault with a new master.
 * @param recipients - age recipients; empty: a passphrase is asked for
 * @throws HardenError `vault.exists`, `vault.recipient`, `vault.weak-passphrase`, `disk.*`
 */
export async function createVault(
  path: string,
  recipients: readonly string[],
  bindings: VaultBindings,
  options: FlowOptions,
): Promise<Vault> {
  const { files, privateFiles, entropy } = bindings;
  await refuseExisting(path, files);
  const master = Secret.of('master', formatHex(entropy.bytes(MASTER_SIZE)));
  const vault: Vault = { master, recipients, owners: new Map() };
  const bytes = await seal(vault, undefined, path, bindings);
  await privateFiles.hold(
    path,
    async () => {
      // Somebody may have made one while a passphrase was thought up.
      await refuseExisting(path, files);
      await privateFiles.write(path, bytes);
    },
    options,
  );
  return vault;
}

async function refuseExisting(path: string, files: Files): Promise<void> {
  if (await files.exists(path)) throw new HardenError('vault.exists', `${path} is there already`);
}

/** What a vault is opened with, by somebody who only reads it. */
export interface ReadVaultBindings extends Pick<VaultBindings, 'keys'> {
  readonly files: Pick<Files, 'readBytes'>;
  readonly encryption: Pick<Encryption, 'inspect' | 'decrypt'>;
}

/**
 * Opens a vault.
 * @throws HardenError `vault.*`, `usage.*`
 */
export async function openVault(path: string, bindings: ReadVaultBindings): Promise<OpenVault> {
  const { files, encryption } = bindings;
  const bytes = await files.readBytes(path);
  const key = await findKey(await encryption.inspect(bytes, path), path, bindings);
  return { vault: parseVault(await encryption.decrypt(bytes, key, path), path), key };
}

async function findKey(
  kind: VaultKey['kind'],
  path: string,
  { keys }: Pick<VaultBindings, 'keys'>,
): Promise<VaultKey> {
  if (kind === 'passphrase') {
    return { kind, passphrase: await keys.passphrase(`passphrase of ${path}`, false) };
  }
  const identities = await keys.identities();
  if (identities.length > 0) return { kind, identities };
  throw new HardenError('vault.locked', `${path} is encrypted to age keys, and none was named`, {
    hint: 'name the file with your key: --identity <file>',
  });
}

/**
 * Opens a vault for work that may write it, once it knows what. Nobody else writes meanwhile; whoever
 * reads sees the old vault or the new one.
 * @param work - gets the vault, and what writes another one in its place
 * @throws HardenError `vault.*`, `usage.*`, `disk.*`, `interrupted`; whatever the work throws
 */
export async function holdVault<T>(
  path: string,
  work: (open: OpenVault, save: (vault: Vault) => Promise<void>) => Promise<T>,
  bindings: VaultBindings,
  options: FlowOptions,
): Promise<T> {
  const { privateFiles } = bindings;
  return privateFiles.hold(
    path,
    async () => {
      const open = await openVault(path, bindings);
      return work(open, async (vault) =>
        privateFiles.write(path, await seal(vault, open.key, path, bindings)),
      );
    },
    options,
  );
}

/**
 * Opens a vault, changes it, and writes it back.
 * @param change - gives the new vault, or `undefined` to leave the file as it is
 * @throws HardenError as {@link holdVault}; the file then stays as it was
 */
export async function changeVault(
  path: string,
  change: (open: OpenVault) => Vault | undefined | Promise<Vault | undefined>,
  bindings: VaultBindings,
  options: FlowOptions,
): Promise<Vault | undefined> {
  return holdVault(
    path,
    async (open, save) => {
      const vault = await change(open);
      if (vault !== undefined) await save(vault);
      return vault;
    },
    bindings,
    options,
  );
}

/** @param key - what opened it; a passphrase stays the same */
async function seal(
  vault: Vault,
  key: VaultKey | undefined,
  path: string,
  { encryption, keys }: VaultBindings,
): Promise<Uint8Array> {
  if (vault.recipients.length > 0) return encryption.encrypt(formatVault(vault), vault.recipients);
  const passphrase =
    key?.kind === 'passphrase'
      ? key.passphrase
      : await keys.passphrase(`new passphrase for ${path}`, true);
  return encryption.encrypt(formatVault(vault), passphrase);
}
