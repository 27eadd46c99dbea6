import { HardenError } from '../core/kernel/errors.ts';
import { setRecipients } from '../core/vault/change-vault.ts';
import type { FlowOptions } from './bindings/progress.ts';
import { changeVault, type OpenVault, type VaultBindings } from './vault.ts';

/**
 * Encrypts a vault for other people; its content stays the same.
 * @param recipients - everybody who shall open it; empty: a new passphrase is asked for
 * @throws HardenError `vault.recipient` when the user would lock himself out, `vault.*`, `disk.*`
 */
export async function changeRecipients(
  path: string,
  recipients: readonly string[],
  bindings: VaultBindings,
  options: FlowOptions,
): Promise<void> {
  await changeVault(
    path,
    async (open) => {
      await refuseLockout(open, recipients, bindings);
      return setRecipients(open.vault, recipients);
    },
    bindings,
    options,
  );
}

async function refuseLockout(
  { key }: OpenVault,
  recipients: readonly string[],
  { encryption, keys }: VaultBindings,
): Promise<void> {
  if (recipients.length === 0) return;
  const own = key.kind === 'identities' ? key.identities : await keys.identities();
  const mine = await Promise.all(own.map((identity) => encryption.recipientOf(identity)));
  if (mine.some((recipient) => recipients.includes(recipient))) return;
  throw new HardenError('vault.recipient', 'none of these recipients is yours', {
    hint:
      mine.length === 0
        ? 'name the file with your own key, too: --identity <file>'
        : `add your own: ${mine.join(' ')}`,
  });
}
