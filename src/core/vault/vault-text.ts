import { isRecord } from '../document/path.ts';
import { findPurpose, type Purpose } from '../identity/purpose.ts';
import { HardenError } from '../kernel/errors.ts';
import { Secret } from '../kernel/secret.ts';
import type { RawVault } from './raw-vault.gen.ts';
import { validateVault } from './validate-vault.gen.js';
import type { Entry, Owner, Vault, Version } from './vault.ts';

type RawVersion = RawVault['owners'][string][string]['current'];

/**
 * Reads the decrypted content of a vault. No message repeats any of it.
 * @param file - for messages
 * @throws HardenError `vault.content`, `vault.newer`
 */
export function parseVault(bytes: Uint8Array, file: string): Vault {
  const value = parseJson(bytes, file);
  if (isRecord(value) && value.harden === 'vault' && Number(value.version) > 1) {
    throw new HardenError('vault.newer', `${file} was written by a newer harden`);
  }
  if (!validateVault(value)) throw notAVault(file);
  const owners = Object.entries(value.owners).map(([owner, purposes]) => {
    if (!isOwner(owner)) throw notAVault(file);
    const entries = Object.entries(purposes).map(([name, entry]) => {
      const purpose = findPurpose(name)?.id;
      if (purpose !== name) throw notAVault(file);
      const label = `${owner}.${purpose}`;
      const { current, previous } = entry;
      return [
        purpose,
        {
          current: makeVersion(label, current),
          previous: previous && makeVersion(label, previous),
        },
      ] satisfies [Purpose, Entry];
    });
    return [owner, new Map(entries)] satisfies [Owner, ReadonlyMap<Purpose, Entry>];
  });
  return {
    master: Secret.of('master', value.master),
    recipients: value.recipients,
    owners: new Map(owners),
  };
}

/** The content of a vault as JSON, to be encrypted at once. */
export function formatVault(vault: Vault): Secret {
  const content: RawVault = {
    harden: 'vault',
    version: 1,
    master: open(vault.master),
    recipients: [...vault.recipients],
    owners: Object.fromEntries(
      [...vault.owners].map(([owner, entries]) => [
        owner,
        Object.fromEntries(
          [...entries].map(([purpose, { current, previous }]) => [
            purpose,
            { current: rawVersion(current), ...(previous && { previous: rawVersion(previous) }) },
          ]),
        ),
      ]),
    ),
  };
  return Secret.of('vault', JSON.stringify(content));
}

function parseJson(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The cause would quote the content.
    throw notAVault(file);
  }
}

function notAVault(file: string): HardenError {
  return new HardenError('vault.content', `${file} was decrypted, but holds no vault`);
}

function isOwner(owner: string): owner is Owner {
  if (owner === 'fleet' || owner === 'broker') return true;
  return /^(device|controller)\/[a-z0-9]+(-[a-z0-9]+)*$/.test(owner);
}

function makeVersion(label: string, { generation, value }: RawVersion): Version {
  return { generation, value: value === undefined ? undefined : Secret.of(label, value) };
}

function rawVersion({ generation, value }: Version): RawVersion {
  return { generation, ...(value && { value: open(value) }) };
}

function open(secret: Secret): string {
  // eslint-disable-next-line no-restricted-syntax -- it goes into the text that is encrypted
  return secret.reveal();
}
