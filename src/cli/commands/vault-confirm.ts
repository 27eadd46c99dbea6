import { HardenError } from '../../core/kernel/errors.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import { confirmValues, type Slot } from '../../core/vault/change-vault.ts';
import { type Owner, ownerOf, type Vault } from '../../core/vault/vault.ts';
import { changeVault } from '../../flows/vault.ts';
import type { RunCommand } from '../command.ts';
import { flagOption } from '../options.ts';
import { vaultPath } from '../vault-options.ts';

/** `harden vault confirm <device|--all>`: the device was flashed; its old values are forgotten. */
export const run: RunCommand = async (invocation, context) => {
  const [name] = invocation.operands;
  const isAll = flagOption(invocation, 'all');
  if (name === undefined && !isAll) {
    throw new HardenError('usage.argument', 'the device is missing', {
      hint: 'name a device, "fleet" for what all share, or --all for everything',
    });
  }
  const owner = isAll || name === undefined ? undefined : ownerOf(name);
  const file = vaultPath(invocation, context);
  let count = 0;
  await changeVault(
    file,
    ({ vault }) => {
      const slots = pendingSlots(vault, owner);
      count = slots.length;
      return count === 0 ? undefined : confirmValues(vault, slots);
    },
    context.vault,
    context,
  );
  const what = count === 0 ? 'nothing was pending' : `${count} old values forgotten`;
  return {
    exit: EXIT.clean,
    text: `${file}: ${count === 1 ? '1 old value forgotten' : what}`,
    json: { vault: file, confirmed: count },
  };
};

function pendingSlots(vault: Vault, owner: Owner | undefined): readonly Slot[] {
  return [...vault.owners]
    .filter(([known]) => owner === undefined || known === owner)
    .flatMap(([known, entries]) =>
      [...entries].flatMap(([purpose, { previous }]) =>
        previous === undefined ? [] : [{ owner: known, purpose }],
      ),
    );
}
