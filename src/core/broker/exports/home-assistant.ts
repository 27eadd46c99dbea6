import { formatBase64 } from '../../kernel/base64.ts';
import { Secret } from '../../kernel/secret.ts';
import { formatAcl } from '../acl.ts';
import type { PlannedFile } from '../folder.ts';
import type { HashedUser } from '../passwd.ts';
import type { BrokerUser } from '../users.ts';

/** Users that the add-on makes for itself and for Home Assistant. */
const OWN_USERS = ['homeassistant', 'addons'];

/**
 * Users, rights and options for Home Assistant's Mosquitto broker.
 * Source: home-assistant/addons `mosquitto/DOCS.md`, `logins`, `customize` and "Access Control Lists".
 */
export function formatHomeAssistantBroker(
  users: readonly BrokerUser[],
  hashed: readonly HashedUser[],
): readonly PlannedFile[] {
  return [
    { path: 'home-assistant/options.yaml', content: formatOptions(hashed) },
    { path: 'home-assistant/share/mosquitto/harden.conf', content: CUSTOM },
    { path: 'home-assistant/share/mosquitto/accesscontrollist', content: formatRights(users) },
  ];
}

const CUSTOM = `# Made by harden: /share/mosquitto/harden.conf
acl_file /share/mosquitto/accesscontrollist
use_username_as_clientid true
connection_messages true
message_size_limit 65536
max_queued_messages 200
`;

function formatOptions(hashed: readonly HashedUser[]): Secret {
  const logins = hashed.flatMap(({ user, rounds, salt, digest }) => [
    // eslint-disable-next-line no-restricted-syntax -- goes into a file that only its owner may read
    `  - username: ${JSON.stringify(user.reveal())}`,
    `    password: "PBKDF2$sha512$${rounds}$${formatBase64(salt)}$${formatBase64(digest)}"`,
    '    password_pre_hashed: true',
  ]);
  const lines = [
    '# Made by harden: options of the app, in its YAML view. Switch the ports 1883, 1884 and 8884 off under Network.',
    ...(logins.length === 0 ? ['logins: []'] : ['logins:', ...logins]),
    'require_certificate: false',
    '# Both from the folder of the broker, into /ssl:',
    'certfile: server.pem',
    'keyfile: server.key',
    'customize:',
    '  active: true',
    '  folder: mosquitto',
  ];
  return Secret.of('options of the Mosquitto app', `${lines.join('\n')}\n`);
}

function formatRights(users: readonly BrokerUser[]): Secret {
  const own = OWN_USERS.map((name) => `\nuser ${name}\ntopic readwrite #\n`).join('');
  // eslint-disable-next-line no-restricted-syntax -- goes into a file that only its owner may read
  return Secret.of('rights', formatAcl(users).reveal() + own);
}
