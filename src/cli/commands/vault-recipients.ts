import { HardenError } from '../../core/kernel/errors.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import { openVault } from '../../flows/vault.ts';
import { changeRecipients } from '../../flows/vault-recipients.ts';
import type { RunCommand } from '../command.ts';
import { flagOption } from '../options.ts';
import { vaultPath } from '../vault-options.ts';

/** `harden vault recipients [recipient...]`: who can open the vault; with names, exactly those. */
export const run: RunCommand = async (invocation, context) => {
  const file = vaultPath(invocation, context);
  const toPassphrase = flagOption(invocation, 'passphrase');
  const wanted = [...new Set(invocation.operands)];
  if (toPassphrase && wanted.length > 0) {
    throw new HardenError('usage.argument', 'a vault has a passphrase or recipients, not both', {
      hint: 'leave one of the two out',
    });
  }
  if (wanted.length === 0 && !toPassphrase) {
    const { vault } = await openVault(file, context.vault);
    return {
      exit: EXIT.clean,
      text: vault.recipients.length === 0 ? 'a passphrase' : vault.recipients.join('\n'),
      json: { vault: file, recipients: vault.recipients },
    };
  }
  await changeRecipients(file, wanted, context.vault, context);
  return {
    exit: EXIT.clean,
    text: `${file}: encrypted again; copies made before are still opened by what opened them`,
    json: { vault: file, recipients: wanted },
  };
};
