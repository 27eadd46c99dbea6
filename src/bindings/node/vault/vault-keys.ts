import { HardenError } from '../../../core/kernel/errors.ts';
import { Secret } from '../../../core/kernel/secret.ts';
import { makeLiteral } from '../../../core/profile/literal.ts';
import { DEFAULT_PASSWORDS } from '../../../core/profile/policy/default-passwords.ts';
import type { VaultKeys } from '../../../flows/bindings/vault.ts';
import type { Host } from '../host.ts';
import { askLine } from './person.ts';
import { readSecretFile } from './secret-file.ts';

/** Names a file; the passphrase itself in the environment would be seen by every child and `ps e`. */
const PASSPHRASE_FILE = 'HARDEN_VAULT_PASSPHRASE_FILE';

/** Shortest passphrase, characters; whoever has the file may try as long as he likes. */
const MIN_LENGTH = 12;

/** Characters that must be left when well-known passwords are taken out. */
const MIN_REST = 8;

/**
 * `VaultKeys` from files the user named, or else from the person at the terminal.
 * @param identityFile - file with age keys
 */
export function makeVaultKeys(
  host: Pick<Host, 'environment'>,
  identityFile: string | undefined,
  signal: AbortSignal,
): VaultKeys {
  const file = host.environment[PASSPHRASE_FILE];
  return {
    async passphrase(question, isNew) {
      if (file !== undefined && file !== '') {
        const [line = ''] = (await readSecretFile(file)).split(/\r?\n/);
        return accept(line, isNew);
      }
      const text = await askLine(question, false, signal);
      if (isNew && (await askLine(`${question}, once more`, false, signal)) !== text) {
        throw new HardenError('vault.weak-passphrase', 'the two are not the same', {
          hint: 'run it again and type the passphrase twice',
        });
      }
      return accept(text, isNew);
    },
    async identities() {
      if (identityFile === undefined) return [];
      const lines = (await readSecretFile(identityFile)).split(/\r?\n/).map((line) => line.trim());
      return lines
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => Secret.of('age key', line));
    },
  };
}

function accept(text: string, isNew: boolean): Secret {
  if (isNew && isWeak(text)) {
    throw new HardenError('vault.weak-passphrase', 'this passphrase is easy to guess');
  }
  return Secret.of('passphrase', text);
}

function isWeak(text: string): boolean {
  if (text.length < MIN_LENGTH || makeLiteral('passphrase', text).strength !== 'fair') return true;
  const rest = DEFAULT_PASSWORDS.reduce(
    (left, { value }) => left.replaceAll(value.toLowerCase(), ''),
    text.toLowerCase(),
  );
  return rest.length < MIN_REST;
}
