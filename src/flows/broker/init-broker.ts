import type { BrokerSettings } from '../../core/broker/settings.ts';
import type { Vault } from '../../core/vault/vault.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import { changeVault, openVault, type VaultBindings } from '../vault.ts';
import { addBrokerKeys, type BrokerKeys } from './broker-keys.ts';
import {
  type BrokerBindings,
  type BrokerRequest,
  type BrokerSync,
  syncBroker,
} from './sync-broker.ts';

/** What a broker is set up from. */
export interface InitRequest extends Omit<BrokerRequest, 'vault'> {
  /** Path of the vault, which is given the keys of the broker. */
  readonly vaultPath: string;
  readonly settings: BrokerSettings;
  /** Keys that are made anew. */
  readonly renewedKeys: readonly (keyof BrokerKeys)[];
}

/**
 * Sets a broker up, or changes how it is set up. Keys that are in the vault stay.
 * @throws HardenError `vault.*`, `broker.*`, `usage.*`, `disk.*`, `interrupted`
 */
export async function initBroker(
  request: InitRequest,
  bindings: BrokerBindings & { readonly vault: VaultBindings },
  options: FlowOptions,
): Promise<BrokerSync> {
  const { vaultPath, settings, renewedKeys, ...rest } = request;
  const withKeys = (vault: Vault): Promise<Vault> =>
    settings.certificate === 'own'
      ? addBrokerKeys(vault, settings.key, renewedKeys, bindings.certificates)
      : Promise.resolve(vault);
  if (request.isCheck === true) {
    const { vault } = await openVault(vaultPath, bindings.vault);
    return syncBroker({ ...rest, settings, vault: await withKeys(vault) }, bindings, options);
  }
  let opened: Vault | undefined;
  await changeVault(
    vaultPath,
    async ({ vault }) => {
      const changed = await withKeys(vault);
      opened = changed;
      return changed === vault ? undefined : changed;
    },
    bindings.vault,
    options,
  );
  if (opened === undefined) throw new Error('the vault was not opened');
  return syncBroker({ ...rest, settings, vault: opened }, bindings, options);
}
