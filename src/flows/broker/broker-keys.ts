import type { BrokerSettings } from '../../core/broker/settings.ts';
import type { Purpose } from '../../core/identity/purpose.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import type { Secret } from '../../core/kernel/secret.ts';
import { keepValue } from '../../core/vault/change-vault.ts';
import { entryOf, type Vault } from '../../core/vault/vault.ts';
import type { CertificateMaker } from '../bindings/certificates.ts';

/** Keys of a broker, PKCS #8 in base64. */
export interface BrokerKeys {
  readonly authority: Secret;
  readonly server: Secret;
}

const AUTHORITY: Purpose = 'broker.authorityKey';
const SERVER: Purpose = 'broker.serverKey';

/**
 * The keys of the broker, which the vault keeps.
 * @throws HardenError `broker.no-keys`
 */
export function brokerKeys(vault: Vault): BrokerKeys {
  const authority = keyOf(vault, AUTHORITY);
  const server = keyOf(vault, SERVER);
  if (authority !== undefined && server !== undefined) return { authority, server };
  throw new HardenError('broker.no-keys', 'the vault has no keys of a broker');
}

/**
 * Puts the keys into the vault that are not there yet.
 * @param renewed - keys that are made anew although there are some
 * @returns the same vault when it has all
 */
export async function addBrokerKeys(
  vault: Vault,
  kind: BrokerSettings['key'],
  renewed: readonly (keyof BrokerKeys)[],
  maker: CertificateMaker,
): Promise<Vault> {
  let changed = vault;
  for (const [name, purpose] of [
    ['authority', AUTHORITY],
    ['server', SERVER],
  ] as const) {
    if (keyOf(vault, purpose) !== undefined && !renewed.includes(name)) continue;
    changed = keepValue(changed, { owner: 'broker', purpose }, await maker.makeKey(kind));
  }
  return changed;
}

function keyOf(vault: Vault, purpose: Purpose): Secret | undefined {
  return entryOf(vault, 'broker', purpose).current.value;
}
