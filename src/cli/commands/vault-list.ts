import { shortPurpose } from '../../core/identity/purpose.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { openVault } from '../../flows/vault.ts';
import type { RunCommand } from '../command.ts';
import { vaultPath } from '../vault-options.ts';

/** `harden vault list`: what was set or rotated, without any of it. */
export const run: RunCommand = async (invocation, context) => {
  const file = vaultPath(invocation, context);
  const { vault } = await openVault(file, context.vault);
  const rows = rowsOf(vault);
  const lines = rows.map(({ device, value, generation, origin, pending }) =>
    [
      device.padEnd(32),
      value.padEnd(16),
      `generation ${generation}, ${origin}${pending ? ', not yet on the device' : ''}`,
    ].join(' '),
  );
  const recipients = vault.recipients.length === 0 ? ['passphrase'] : vault.recipients;
  const head = [`${file}: opened by ${recipients.join(', ')}`];
  const rest = lines.length === 0 ? ['every value is derived, in its first generation'] : lines;
  return {
    exit: EXIT.clean,
    text: [...head, ...rest].join('\n'),
    json: { vault: file, recipients: vault.recipients, values: rows },
  };
};

interface Row {
  readonly device: string;
  readonly value: string;
  readonly generation: number;
  readonly origin: 'imported' | 'derived';
  readonly pending: boolean;
}

function rowsOf(vault: Vault): readonly Row[] {
  return [...vault.owners].flatMap(([owner, entries]) =>
    [...entries].map(([purpose, { current, previous }]) => ({
      device: owner.replace(/^device\//, ''),
      value: shortPurpose(purpose),
      generation: current.generation,
      origin: current.value === undefined ? ('derived' as const) : ('imported' as const),
      pending: previous !== undefined,
    })),
  );
}
