import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeVaultKeys } from '../../../../src/bindings/node/vault/vault-keys.ts';
import { temporaryFolders } from '../temporary-folder.ts';

const makeFolder = temporaryFolders();
const { signal } = new AbortController();

async function secretFile(text: string, mode = 0o600): Promise<string> {
  const file = path.join(await makeFolder(), 'secret');
  await writeFile(file, text);
  await chmod(file, mode);
  return file;
}

async function keysFrom(text: string, mode?: number) {
  const file = await secretFile(text, mode);
  const environment = { HARDEN_VAULT_PASSPHRASE_FILE: file };
  return makeVaultKeys({ environment }, undefined, signal);
}

describe('a passphrase file', () => {
  it.each([
    'seven blue horses sing\n',
    'seven blue horses sing\r\nnotes\n',
    'seven blue horses sing',
  ])('gives its first line: %j', async (text) => {
    const passphrase = await (await keysFrom(text)).passphrase('x', true);
    expect(passphrase.reveal()).toBe('seven blue horses sing');
    expect(`${String(passphrase)}${JSON.stringify(passphrase)}`).not.toContain('horses');
  });

  it.each([0o644, 0o640, 0o604, 0o660])('that others may read is refused: %o', async (mode) => {
    const keys = await keysFrom('seven blue horses sing', mode);
    await expect(keys.passphrase('x', false)).rejects.toMatchObject({ code: 'vault.exposed' });
  });

  it.each(['', 'short', 'password1234', 'Admin-Admin-1', 'aaaaaaaaaaaaaaaa', '12345678901234'])(
    'too weak for a new vault is refused, and not repeated: %j',
    async (text) => {
      const keys = await keysFrom(`${text}\n`);
      await expect(keys.passphrase('x', true)).rejects.toMatchObject({
        code: 'vault.weak-passphrase',
        message: 'this passphrase is easy to guess',
      });
      // An old vault may have one.
      expect((await keys.passphrase('x', false)).reveal()).toBe(text);
    },
  );

  it('that is missing is said', async () => {
    const environment = { HARDEN_VAULT_PASSPHRASE_FILE: '/nonexistent/x' };
    const keys = makeVaultKeys({ environment }, undefined, signal);
    await expect(keys.passphrase('x', false)).rejects.toMatchObject({ code: 'usage.not-found' });
  });
});

describe('a key file', () => {
  it('gives its keys without comments', async () => {
    const file = await secretFile('# created: today\n# public key: age1x\nAGE-SECRET-KEY-1A\n\n');
    const keys = await makeVaultKeys({ environment: {} }, file, signal).identities();
    expect(keys.map((key) => key.reveal())).toEqual(['AGE-SECRET-KEY-1A']);
  });

  it('that was not named gives none', async () => {
    expect(await makeVaultKeys({ environment: {} }, undefined, signal).identities()).toEqual([]);
  });
});
