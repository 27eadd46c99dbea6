import { formatHex } from '../../kernel/bytes.ts';
import { HardenError } from '../../kernel/errors.ts';
import { Secret } from '../../kernel/secret.ts';
import { formatAclTopic } from '../acl.ts';
import type { PlannedFile } from '../folder.ts';
import type { HashedUser } from '../passwd.ts';
import type { BrokerSettings } from '../settings.ts';
import type { BrokerUser } from '../users.ts';

/**
 * The salt as EMQX reads it: the text of the file, not bytes that it stands for.
 * Source: docs.emqx.com, "Use Built-in Database", bootstrap_type = hash.
 */
export function emqxSalt(salt: Uint8Array): string {
  return formatHex(salt);
}

/**
 * Users, rights and settings for EMQX 5.
 * @param hashed - with salts whose bytes are the text of {@link emqxSalt}
 * @throws HardenError `literal.unrepresentable`
 */
export function formatEmqx(
  settings: BrokerSettings,
  users: readonly BrokerUser[],
  hashed: readonly HashedUser[],
): readonly PlannedFile[] {
  return [
    { path: 'emqx/users.csv', content: formatUsers(users, hashed) },
    { path: 'emqx/acl.conf', content: formatRights(users) },
    { path: 'emqx/emqx.conf', content: formatConfig(settings) },
  ];
}

function formatUsers(users: readonly BrokerUser[], hashed: readonly HashedUser[]): Secret {
  const rows = hashed.map(({ user, salt, digest }) => {
    const text = new TextDecoder().decode(salt);
    // eslint-disable-next-line no-restricted-syntax -- goes into a file for the broker alone
    return [quote(user.reveal()), formatHex(digest), text, 'false'].join(',');
  });
  if (rows.length !== users.length) throw new Error('a user has no hash');
  const lines = ['user_id,password_hash,salt,is_superuser', ...rows];
  return Secret.of('users of EMQX', `${lines.join('\n')}\n`);
}

function formatRights(users: readonly BrokerUser[]): Secret {
  const rules = users.map(({ user, kind, roots }) => {
    // eslint-disable-next-line no-restricted-syntax -- goes into a file for the broker alone
    const name = erlangText(user.reveal());
    const topics =
      kind === 'controller' ? ['"#"', '"$SYS/#"'] : roots.map((root) => erlangTopic(root));
    return `{allow, {user, ${name}}, all, [${topics.join(', ')}]}.`;
  });
  const head = '%% Made by harden. Whoever is not named here may do nothing.';
  return Secret.of('rights of EMQX', `${[head, ...rules, '{deny, all}.'].join('\n')}\n`);
}

/** EMQX puts names in where a topic has a placeholder. @throws HardenError `literal.unrepresentable` */
function erlangTopic(root: string): string {
  if (/\$\{|%[uc]/.test(root)) {
    throw new HardenError(
      'literal.unrepresentable',
      'a topic of a device has a placeholder of EMQX in it',
    );
  }
  return erlangText(`${formatAclTopic(root)}/#`);
}

/** Source: Erlang reference manual, "Data Types", strings; the file is UTF-8. */
function erlangText(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

function quote(text: string): string {
  return /^[\w.-]*$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}

function formatConfig({ bind, port, folder, rounds }: BrokerSettings): string {
  const address = bind.includes(':') ? `[${bind}]` : bind;
  return `# Made by harden, for EMQX 5; put it behind etc/emqx.conf.
authentication = [{
  mechanism = password_based
  backend = built_in_database
  user_id_type = username
  password_hash_algorithm { name = pbkdf2, mac_fun = sha512, iterations = ${rounds}, dk_length = 64 }
  # EMQX adds these users when it starts; those that are gone from the file are removed in its dashboard.
  bootstrap_file = "${folder}/emqx/users.csv"
  bootstrap_type = hash
}]
authorization {
  no_match = deny
  deny_action = disconnect
  sources = [{ type = file, enable = true, path = "${folder}/emqx/acl.conf" }]
}
mqtt { use_username_as_clientid = true, max_packet_size = 64KB }
flapping_detect { enable = true, max_count = 10, window_time = 1m, ban_time = 10m }
listeners.tcp.default.enable = false
listeners.ws.default.enable = false
listeners.wss.default.enable = false
listeners.ssl.default {
  bind = "${address}:${port}"
  ssl_options {
    certfile = "${folder}/server.pem"
    keyfile = "${folder}/server.key"
    versions = ["tlsv1.3", "tlsv1.2"]
  }
}
`;
}
