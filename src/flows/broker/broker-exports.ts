import { emqxSalt, formatEmqx } from '../../core/broker/exports/emqx.ts';
import { formatHomeAssistantBroker } from '../../core/broker/exports/home-assistant.ts';
import type { PlannedFile } from '../../core/broker/folder.ts';
import { makeSalts } from '../../core/broker/passwd.ts';
import type { BrokerExport, BrokerSettings } from '../../core/broker/settings.ts';
import type { BrokerUser } from '../../core/broker/users.ts';
import { utf8 } from '../../core/kernel/bytes.ts';
import type { Vault } from '../../core/vault/vault.ts';
import type { PasswordHasher } from '../bindings/certificates.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import { hashUsers } from './hash-users.ts';

/** Users and settings of a broker, and what salts are drawn from. */
interface ExportRequest {
  readonly settings: BrokerSettings;
  readonly users: readonly BrokerUser[];
  readonly vault: Vault;
}

/** Rounds that the app takes for its own users; it hashes again at each login. */
const HOME_ASSISTANT_ROUNDS = 10_000;

/** The files of the other formats that the settings name. */
export async function makeExports(
  request: ExportRequest,
  hasher: PasswordHasher,
  options: FlowOptions,
): Promise<readonly PlannedFile[]> {
  const files: PlannedFile[] = [];
  for (const format of request.settings.exports) {
    files.push(...(await makeExport(format, request, hasher, options)));
  }
  return files;
}

async function makeExport(
  format: BrokerExport,
  { settings, users, vault }: ExportRequest,
  hasher: PasswordHasher,
  options: FlowOptions,
): Promise<readonly PlannedFile[]> {
  switch (format) {
    case 'emqx': {
      const { rounds } = settings;
      const drawn = makeSalts(vault, rounds);
      const saltOf = (account: BrokerUser): Uint8Array => utf8(emqxSalt(drawn(account)));
      return formatEmqx(
        settings,
        users,
        await hashUsers(users, { rounds, saltOf }, hasher, options),
      );
    }
    case 'home-assistant': {
      const rounds = HOME_ASSISTANT_ROUNDS;
      const saltOf = makeSalts(vault, rounds);
      return formatHomeAssistantBroker(
        users,
        await hashUsers(users, { rounds, saltOf }, hasher, options),
      );
    }
  }
}
