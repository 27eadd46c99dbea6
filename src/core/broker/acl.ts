import { topicProblem } from '../fleet/topic.ts';
import { HardenError } from '../kernel/errors.ts';
import { Secret } from '../kernel/secret.ts';
import type { BrokerUser } from './users.ts';

const HEAD = `# Made by harden: each device reads and writes below its own topics, and nowhere else.
# Whoever is not named here may do nothing.
`;

/**
 * The access control list of Mosquitto. A controller has all topics, because whoever has its password
 * commands every device anyway, and a list of thousands of topics would be gone through for each
 * message. What the broker says of itself, \`$SYS\`, is for it alone: \`#\` does not cover that.
 * Source: mosquitto.conf(5), acl_file; MQTT 3.1.1 §4.7.2.
 * @throws HardenError `literal.unrepresentable`
 */
export function formatAcl(users: readonly BrokerUser[]): Secret {
  const blocks = users.map(({ user, kind, roots }) => {
    const rights =
      kind === 'controller'
        ? ['topic readwrite #', 'topic read $SYS/#']
        : roots.map((root) => `topic readwrite ${formatAclTopic(root)}/#`);
    // eslint-disable-next-line no-restricted-syntax -- goes into a file for the broker alone
    return [`user ${formatAclUser(user.reveal())}`, ...rights].join('\n');
  });
  return Secret.of('access control list', `${[HEAD, ...blocks].join('\n')}\n`);
}

/** What ends a line, or would be another user's or topic's name. */
const BROKEN = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** @throws HardenError `literal.unrepresentable` */
export function formatAclTopic(topic: string): string {
  const problem = BROKEN.test(topic) ? 'must be one line' : topicProblem(topic);
  if (problem === undefined) return topic;
  throw new HardenError('literal.unrepresentable', `a topic of a device ${problem}`);
}

/** @throws HardenError `literal.unrepresentable` */
function formatAclUser(name: string): string {
  if (name !== '' && name.trim() === name && !BROKEN.test(name)) return name;
  throw new HardenError('literal.unrepresentable', 'a user of the broker is not one line of text');
}
