import { EXIT } from '../../core/kernel/exit.ts';
import { createVault } from '../../flows/vault.ts';
import type { RunCommand } from '../command.ts';
import { vaultPath } from '../vault-options.ts';

/** `harden vault init [recipient...]`: an empty vault with a master of its own. */
export const run: RunCommand = async (invocation, context) => {
  const file = vaultPath(invocation, context);
  const { recipients } = await createVault(file, invocation.operands, context.vault, context);
  const opens =
    recipients.length === 0
      ? 'a passphrase opens it'
      : `${recipients.length} age key${recipients.length === 1 ? ' opens' : 's open'} it`;
  return {
    exit: EXIT.clean,
    text: `${file}: made, ${opens}; keep a copy of it in another place`,
    json: { vault: file, recipients },
  };
};
