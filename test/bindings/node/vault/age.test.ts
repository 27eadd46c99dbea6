import { armor, Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEncryption } from '../../../../src/bindings/node/vault/age.ts';
import { HardenError } from '../../../../src/core/kernel/errors.ts';
import { EXIT } from '../../../../src/core/kernel/exit.ts';
import { Secret } from '../../../../src/core/kernel/secret.ts';
import type { VaultKey } from '../../../../src/flows/bindings/vault.ts';

/** Cheap: these passphrases protect nothing. */
const age = makeEncryption(4);

const CONTENT = 'Xq7-planted-content-9Lm2';
const PASSPHRASE = 'Rk4-planted-passphrase-8Tz5';
const keyOf = (text: string): VaultKey => ({
  kind: 'passphrase',
  passphrase: Secret.of('p', text),
});
const make = () => age.encrypt(Secret.of('vault', CONTENT), Secret.of('p', PASSPHRASE));
const open = async (bytes: Uint8Array, key: VaultKey = keyOf(PASSPHRASE)) =>
  new TextDecoder().decode(await age.decrypt(bytes, key, 'vault.age'));

async function failureOf(work: Promise<unknown>): Promise<HardenError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof HardenError) return error;
    throw error;
  }
  throw new Error('nothing failed');
}

describe('a file with a passphrase', () => {
  it('comes back, and holds nothing of its content in the clear', async () => {
    const bytes = await make();
    expect(await age.inspect(bytes, 'vault.age')).toBe('passphrase');
    expect(await open(bytes)).toBe(CONTENT);
    expect(Buffer.from(bytes).includes('planted')).toBe(false);
  });

  it('is one that age opens, and the other way round', async () => {
    const theirs = new Decrypter();
    theirs.addPassphrase(PASSPHRASE);
    expect(await theirs.decrypt(await make(), 'text')).toBe(CONTENT);
    const encrypter = new Encrypter();
    encrypter.setPassphrase(PASSPHRASE);
    encrypter.setScryptWorkFactor(6);
    const bytes = await encrypter.encrypt(CONTENT);
    expect(await open(bytes)).toBe(CONTENT);
    expect(await open(new TextEncoder().encode(armor.encode(bytes)))).toBe(CONTENT);
  });

  it('stays shut for another passphrase', async () => {
    const error = await failureOf(open(await make(), keyOf('another')));
    expect(error).toMatchObject({ code: 'vault.locked', exit: EXIT.vault });
  });

  it.each([
    ['its payload', (bytes: Uint8Array) => bytes.length - 1],
    ['its seal', (bytes: Uint8Array) => Buffer.from(bytes).indexOf('\n---') + 8],
  ])('is told from a damaged one when a bit of %s is wrong', async (_, place) => {
    const bytes = await make();
    const at = place(bytes);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect((await failureOf(open(bytes))).code).toBe('vault.damaged');
  });

  it('is damaged wherever it ends early', async () => {
    const bytes = await make();
    for (let size = 23; size < bytes.length; size += 7) {
      const part = bytes.slice(0, size);
      const work = age.inspect(part, 'vault.age').then(() => open(part));
      expect((await failureOf(work)).code, `${size} bytes`).toBe('vault.damaged');
    }
  });

  it('never opens, and never breaks anything, with any byte wrong', async () => {
    const good = await make();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, bit) => {
          const bytes = Uint8Array.from(good);
          bytes[at] = (bytes[at] ?? 0) ^ bit;
          const error = await failureOf(age.inspect(bytes, 'vault.age').then(() => open(bytes)));
          expect(error.code).toMatch(/^vault\.(damaged|locked|not-age)$/);
          expect(`${error.message} ${String(error.cause)}`).not.toContain('planted');
        },
      ),
    );
  });

  it('that asks for more work than the machine has is refused', async () => {
    const text = Buffer.from(await make()).toString('latin1');
    const bytes = new Uint8Array(
      Buffer.from(text.replace(/(-> scrypt \S+) 4\n/, '$1 30\n'), 'latin1'),
    );
    expect((await failureOf(open(bytes))).code).toBe('vault.damaged');
  });
});

describe('bytes that are no age file', () => {
  it.each([
    ['nothing', ''],
    ['a text', 'hello world\n'],
    ['a newer version', 'age-encryption.org/v2\n-> x y\n'],
    ['a bundle', '\xe9\x01\x02'],
  ])('%s is told from a damaged one', async (_, text) => {
    const bytes = new Uint8Array(Buffer.from(text, 'latin1'));
    expect((await failureOf(age.inspect(bytes, 'x.age'))).code).toBe('vault.not-age');
  });
});

describe('a file for several people', () => {
  it('opens with the key of each, and with no other', async () => {
    const keys = await Promise.all([generateIdentity(), generateIdentity(), generateIdentity()]);
    const recipients = await Promise.all(keys.map((key) => identityToRecipient(key)));
    const bytes = await age.encrypt(Secret.of('vault', CONTENT), recipients.slice(0, 2));
    expect(await age.inspect(bytes, 'vault.age')).toBe('identities');
    const openWith = (key: string) =>
      open(bytes, { kind: 'identities', identities: [Secret.of('key', key)] });
    expect(await openWith(keys[0])).toBe(CONTENT);
    expect(await openWith(keys[1])).toBe(CONTENT);
    expect((await failureOf(openWith(keys[2]))).code).toBe('vault.locked');
    expect((await failureOf(open(bytes))).code).toBe('vault.locked');
  });

  it('refuses what is no recipient and no key, without repeating the key', async () => {
    const content = Secret.of('vault', CONTENT);
    for (const bad of ['age1nonsense', 'ssh-ed25519 AAAA', '']) {
      expect((await failureOf(age.encrypt(content, [bad]))).code).toBe('vault.recipient');
    }
    const key = 'AGE-SECRET-KEY-1PLANTED';
    const error = await failureOf(age.recipientOf(Secret.of('key', key)));
    expect(error.code).toBe('vault.recipient');
    expect(`${error.message} ${String(error.cause)}`).not.toContain('PLANTED');
  });
});
