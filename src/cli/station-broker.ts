import type { Vault } from '../core/vault/vault.ts';
import { readSettings, syncBroker } from '../flows/broker/sync-broker.ts';
import type { PlannedDevice } from '../flows/load-fleet.ts';
import { brokerBindings } from './broker-options.ts';
import type { CommandContext, CommandResult, Invocation } from './command.ts';
import { describeSync } from './describe-broker.ts';
import { templateFolders, textOption } from './options.ts';

/** The broker knows every device of the fleet. */
export interface PreparedBroker {
  /** What whoever runs the station should know. */
  readonly notice: string | undefined;
}

/**
 * Brings the folder of the broker in step before the first board is touched: secrets are derived, so
 * that the broker can know every device of the fleet before it exists. Without `--broker` it does nothing.
 * @returns what a command says when no board may be touched
 * @throws HardenError `broker.*`, `usage.*`, `disk.*`
 */
export async function prepareBroker(
  { devices, vault }: { readonly devices: readonly PlannedDevice[]; readonly vault: Vault },
  invocation: Invocation,
  context: CommandContext,
): Promise<PreparedBroker | CommandResult> {
  const folder = textOption(invocation, 'broker')?.replace(/(?<=.)\/+$/, '');
  if (folder === undefined) return { notice: undefined };
  const settings = await readSettings(folder, context.files);
  const sync = await syncBroker(
    {
      ...{ folder, vault, settings, devices, today: context.today },
      templates: await templateFolders(invocation, context),
    },
    brokerBindings(context),
    context,
  );
  if (sync.state === 'refused') return describeSync(folder, sync, context);
  const { users } = sync;
  const reload = sync.state === 'written' ? '; it must read its files again' : '';
  return { notice: `${folder}: the broker knows ${users.length} users${reload}` };
}
