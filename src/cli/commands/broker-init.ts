import { initBroker } from '../../flows/broker/init-broker.ts';
import { readSettings, SETTINGS_FILE } from '../../flows/broker/sync-broker.ts';
import { brokerBindings, brokerFolder, chooseSettings } from '../broker-options.ts';
import type { RunCommand } from '../command.ts';
import { describeSync } from '../describe-broker.ts';
import { flagOption, operand, templateFolders } from '../options.ts';
import { brokenFleet, readFleet, vaultPath } from '../vault-options.ts';

/** `harden broker init <fleet> --bind <address>`: a whole configuration for the fleet's broker. */
export const run: RunCommand = async (invocation, context) => {
  const fleet = await readFleet(invocation, context, operand(invocation, 0, 'the fleet'));
  if (fleet.devices === undefined) return brokenFleet(fleet, context);
  const folder = brokerFolder(invocation);
  const { files } = context;
  const isThere = await files.exists(`${folder}/${SETTINGS_FILE}`);
  const old = isThere ? await readSettings(folder, files) : undefined;
  const settings = chooseSettings(invocation, old, fleet.devices);
  const isOtherKind = old !== undefined && old.key !== settings.key;
  const sync = await initBroker(
    {
      folder,
      vaultPath: vaultPath(invocation, context),
      devices: fleet.devices,
      today: context.today,
      templates: await templateFolders(invocation, context),
      settings,
      renewedKeys: isOtherKind ? ['authority', 'server'] : [],
      isCheck: flagOption(invocation, 'check'),
    },
    { ...brokerBindings(context), vault: context.vault },
    context,
  );
  return describeSync(folder, sync, context);
};
