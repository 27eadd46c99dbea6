import { describe, expect, it } from 'vitest';
import { HardenError } from '../../src/core/kernel/errors.ts';
import { EXIT } from '../../src/core/kernel/exit.ts';
import { Secret } from '../../src/core/kernel/secret.ts';
import { rotateValues } from '../../src/core/vault/change-vault.ts';
import { entryOf } from '../../src/core/vault/vault.ts';
import type { VaultKey } from '../../src/flows/bindings/vault.ts';
import { changeVault, createVault, openVault, type VaultBindings } from '../../src/flows/vault.ts';
import { changeRecipients } from '../../src/flows/vault-recipients.ts';
import { makeFakeFiles } from '../support/fake-files.ts';

/** `expect` gives `any`, which lint does not let into a value. */
const naming = (words: string): unknown => expect.stringContaining(words);

const OPTIONS = { signal: new AbortController().signal, onProgress: () => undefined };
const WIFI = { owner: 'fleet', purpose: 'wifi.password' } as const;

interface World {
  readonly bindings: VaultBindings;
  readonly asked: string[];
  /** Set to make the next write fail. */
  failure: Error | undefined;
  identities: readonly string[];
}

/** "Encryption" that writes who may open the file in its first line. */
function makeWorld(): World {
  const files = makeFakeFiles();
  const asked: string[] = [];
  const lock = (to: Secret | readonly string[]): string =>
    Array.isArray(to)
      ? `to ${to.join(' ')}`
      : `passphrase ${to instanceof Secret ? to.reveal() : ''}`;
  const world: World = {
    asked,
    failure: undefined,
    identities: [],
    bindings: {
      files,
      entropy: { bytes: (size) => new Uint8Array(size).fill(7) },
      privateFiles: {
        async write(path, content) {
          if (world.failure) throw world.failure;
          await files.write(path, content instanceof Secret ? content.reveal() : content);
        },
        isPrivate: () => Promise.resolve(true),
        hold: (_, work) => work(),
      },
      keys: {
        passphrase: (question, isNew) => {
          asked.push(`${question}${isNew ? ' (new)' : ''}`);
          return Promise.resolve(Secret.of('p', 'horses'));
        },
        identities: () => Promise.resolve(world.identities.map((key) => Secret.of('key', key))),
      },
      encryption: {
        inspect: (bytes) =>
          Promise.resolve(
            new TextDecoder().decode(bytes).startsWith('to') ? 'identities' : 'passphrase',
          ),
        encrypt: (content, to) =>
          Promise.resolve(new TextEncoder().encode(`${lock(to)}\n${content.reveal()}`)),
        decrypt: (bytes, key: VaultKey, file) => {
          const [head = '', body = ''] = new TextDecoder().decode(bytes).split('\n');
          const isOpen =
            key.kind === 'passphrase'
              ? head === `passphrase ${key.passphrase.reveal()}`
              : key.identities.some((identity) => head.includes(` age1${identity.reveal()}`));
          return isOpen
            ? Promise.resolve(new TextEncoder().encode(body))
            : Promise.reject(new HardenError('vault.locked', `not opened: ${file}`));
        },
        recipientOf: (identity) => Promise.resolve(`age1${identity.reveal()}`),
      },
    },
  };
  return world;
}

describe('a vault', () => {
  it('is made once, and opened with its passphrase, which is asked for once', async () => {
    const { bindings, asked } = makeWorld();
    await createVault('v.age', [], bindings, OPTIONS);
    await expect(createVault('v.age', [], bindings, OPTIONS)).rejects.toMatchObject({
      code: 'vault.exists',
      exit: EXIT.vault,
    });
    await changeVault('v.age', ({ vault }) => rotateValues(vault, [WIFI]), bindings, OPTIONS);
    const { vault } = await openVault('v.age', bindings);
    expect(entryOf(vault, WIFI.owner, WIFI.purpose).current.generation).toBe(2);
    expect(asked).toEqual([
      'new passphrase for v.age (new)',
      'passphrase of v.age',
      'passphrase of v.age',
    ]);
  });

  it('stays as it was when writing fails, and when the change comes to nothing', async () => {
    const world = makeWorld();
    const { bindings } = world;
    await createVault('v.age', [], bindings, OPTIONS);
    const before = await bindings.files.readText('v.age');
    world.failure = new HardenError('disk.full', 'no room left');
    const change = changeVault(
      'v.age',
      ({ vault }) => rotateValues(vault, [WIFI]),
      bindings,
      OPTIONS,
    );
    await expect(change).rejects.toMatchObject({ code: 'disk.full' });
    world.failure = undefined;
    expect(await changeVault('v.age', () => undefined, bindings, OPTIONS)).toBeUndefined();
    expect(await bindings.files.readText('v.age')).toBe(before);
  });

  it('keeps its recipients when it changes', async () => {
    const world = makeWorld();
    const { bindings } = world;
    await createVault('v.age', ['age1me', 'age1you'], bindings, OPTIONS);
    await expect(openVault('v.age', bindings)).rejects.toMatchObject({
      code: 'vault.locked',
      hint: naming('--identity'),
    });
    world.identities = ['you'];
    await changeVault('v.age', ({ vault }) => rotateValues(vault, [WIFI]), bindings, OPTIONS);
    expect(await bindings.files.readText('v.age')).toMatch(/^to age1me age1you\n/);
    expect(world.asked).toEqual([]);
  });

  it('goes from a passphrase to recipients and back, but never where its user cannot follow', async () => {
    const world = makeWorld();
    const { bindings } = world;
    await createVault('v.age', [], bindings, OPTIONS);
    const give = (...to: string[]) => changeRecipients('v.age', to, bindings, OPTIONS);
    await expect(give('age1you')).rejects.toMatchObject({ code: 'vault.recipient' });
    world.identities = ['me'];
    await expect(give('age1you')).rejects.toMatchObject({
      hint: naming('age1me'),
    });
    await give('age1you', 'age1me', 'age1you');
    expect(await bindings.files.readText('v.age')).toMatch(/^to age1you age1me\n/);
    await give();
    expect(await bindings.files.readText('v.age')).toMatch(/^passphrase horses\n/);
  });
});
