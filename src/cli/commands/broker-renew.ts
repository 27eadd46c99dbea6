import { HardenError } from '../../core/kernel/errors.ts';
import { initBroker } from '../../flows/broker/init-broker.ts';
import { readSettings } from '../../flows/broker/sync-broker.ts';
import { brokerBindings, brokerFolder } from '../broker-options.ts';
import type { RunCommand } from '../command.ts';
import { describeSync } from '../describe-broker.ts';
import { flagOption, operand, templateFolders } from '../options.ts';
import { brokenFleet, readFleet, vaultPath } from '../vault-options.ts';

/** `harden broker renew <fleet>`: a new certificate of the broker, with the key it has. */
export const run: RunCommand = async (invocation, context) => {
  const fleet = await readFleet(invocation, context, operand(invocation, 0, 'the fleet'));
  if (fleet.devices === undefined) return brokenFleet(fleet, context);
  const folder = brokerFolder(invocation);
  const settings = await readSettings(folder, context.files);
  if (settings.certificate === 'lets-encrypt') {
    throw new HardenError('usage.argument', "Let's Encrypt makes the certificate of this broker", {
      hint: 'certbot renews it; `deploy-hook.sh` puts it into its place',
    });
  }
  const sync = await initBroker(
    {
      ...{ folder, settings, devices: fleet.devices, today: context.today },
      vaultPath: vaultPath(invocation, context),
      templates: await templateFolders(invocation, context),
      renewedKeys: flagOption(invocation, 'newKey') ? ['server'] : [],
      isRenewal: true,
      isCheck: flagOption(invocation, 'check'),
    },
    { ...brokerBindings(context), vault: context.vault },
    context,
  );
  return describeSync(folder, sync, context);
};
