import { readSettings, syncBroker } from '../../flows/broker/sync-broker.ts';
import { openVault } from '../../flows/vault.ts';
import { brokerBindings, brokerFolder } from '../broker-options.ts';
import type { RunCommand } from '../command.ts';
import { describeSync } from '../describe-broker.ts';
import { flagOption, operand, templateFolders } from '../options.ts';
import { brokenFleet, readFleet, vaultPath } from '../vault-options.ts';

/** `harden broker sync <fleet>`: users, rights and files of the broker as fleet and vault have them now. */
export const run: RunCommand = async (invocation, context) => {
  const fleet = await readFleet(invocation, context, operand(invocation, 0, 'the fleet'));
  if (fleet.devices === undefined) return brokenFleet(fleet, context);
  const folder = brokerFolder(invocation);
  // Said before somebody is asked for a passphrase.
  const settings = await readSettings(folder, context.files);
  const { vault } = await openVault(vaultPath(invocation, context), context.vault);
  const sync = await syncBroker(
    {
      ...{ folder, vault, settings, devices: fleet.devices, today: context.today },
      templates: await templateFolders(invocation, context),
      isCheck: flagOption(invocation, 'check'),
    },
    brokerBindings(context),
    context,
  );
  return describeSync(folder, sync, context);
};
