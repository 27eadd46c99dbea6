import { topicRoot, topicsAbove } from '../fleet/topic.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Secret } from '../kernel/secret.ts';
import { type Account, brokerAccounts } from '../vault/broker-accounts.ts';
import type { FleetMember } from '../vault/check-fleet.ts';

/** A user of the broker, and what it may do there. */
export interface BrokerUser extends Account {
  readonly kind: 'device' | 'controller';
  /** Topics below which it reads and writes; a controller reads and writes all. */
  readonly roots: readonly string[];
}

/** Users of a broker, and what keeps one of them out or lets it in too far. */
export interface BrokerUsers {
  readonly users: readonly BrokerUser[];
  readonly findings: readonly Finding[];
}

const USER = 'identity.mqttUser';
const HOSTNAME = 'identity.hostname';

/** Fields of a device that its broker has to know. */
export const BROKER_FIELDS: readonly string[] = [USER, 'identity.mqttPassword', HOSTNAME];

/**
 * Makes the users of a broker.
 * @param devices - with at least the {@link BROKER_FIELDS}
 * @param controllers - in the form of devices; their ids are those people type
 */
export function makeUsers(
  devices: readonly FleetMember[],
  controllers: readonly FleetMember[],
): BrokerUsers {
  const { accounts, findings } = brokerAccounts([...controllers, ...devices]);
  const topics = rootsByUser(devices);
  const controlling = new Set(controllers.map(({ device }) => device.id));
  const isGood = ({ user }: Account): boolean => isPlainName(open(user));
  const users = accounts.filter(isGood).map((account): BrokerUser => {
    const isController = controlling.has(account.device);
    return {
      ...account,
      kind: isController ? 'controller' : 'device',
      roots: isController ? [] : [...(topics.get(open(account.user)) ?? [])],
    };
  });
  return {
    users,
    findings: [
      ...findings,
      ...accounts.filter((account) => !isGood(account)).map(badName),
      ...devices.flatMap(withoutUser),
      ...sharedUsers(devices),
      ...sharedTopics(devices),
    ],
  };
}

/** What Mosquitto would read as a comment, or cut off at its ends. Source: its `src/security_default.c`. */
function isPlainName(name: string): boolean {
  return name !== '' && name.trim() === name && !name.startsWith('#') && !/\p{Cs}/u.test(name);
}

/** The topics a device uses: that of the fleet file, and the host name firmwares make one of. */
function rootsOf({ device, values }: FleetMember): readonly string[] {
  const hosts = [values.current, values.previous].flatMap((of) => of.get(HOSTNAME) ?? []);
  return [...new Set([topicRoot(device), ...hosts.map(open)])];
}

function rootsByUser(devices: readonly FleetMember[]): ReadonlyMap<string, ReadonlySet<string>> {
  const roots = new Map<string, Set<string>>();
  for (const member of devices) {
    for (const user of usersOf(member)) {
      const known = roots.get(user) ?? new Set<string>();
      for (const root of rootsOf(member)) known.add(root);
      roots.set(user, known);
    }
  }
  return roots;
}

function usersOf({ values }: FleetMember): readonly string[] {
  return [values.current, values.previous].flatMap((of) => of.get(USER) ?? []).map(open);
}

function badName({ device }: Account): Finding {
  return {
    check: 'broker.user-name',
    severity: 'error',
    message: `the user of ${device} starts with # or has a blank at its end, which the broker does not keep`,
    remedy: 'set a user of letters, digits and dashes, or have it derived',
  };
}

function withoutUser({ device, values }: FleetMember): Finding[] {
  if (values.current.has(USER)) return [];
  return [
    {
      check: 'broker.no-user',
      severity: 'warning',
      message: `device ${device.id} has no user at the broker, which lets it in no more`,
      remedy: 'write `mqttUser: per-device` and `mqttPassword: per-device` into its profile',
      location: device.location,
    },
  ];
}

/** The broker tells devices apart by their users alone. */
function sharedUsers(devices: readonly FleetMember[]): Finding[] {
  const first = new Map<string, string>();
  return devices.flatMap((member): Finding[] =>
    usersOf(member).flatMap((user) => {
      const { device } = member;
      const other = first.get(user) ?? device.id;
      first.set(user, other);
      if (other === device.id) return [];
      return [
        {
          check: 'broker.shared-user',
          severity: 'error',
          message: `device ${device.id} logs in as device ${other} does, so that each reads and writes for the other`,
          remedy: 'write `mqttUser: per-device` into the profile',
          location: device.location,
        },
      ];
    }),
  );
}

/** A topic of two devices, or one inside that of another, would be no wall between them. */
function sharedTopics(devices: readonly FleetMember[]): Finding[] {
  const owners = new Map<string, string>();
  for (const member of devices) {
    for (const root of rootsOf(member)) {
      if (!owners.has(root)) owners.set(root, member.device.id);
    }
  }
  return devices.flatMap((member) => {
    const { device } = member;
    const others = rootsOf(member)
      .flatMap((root) => [root, ...topicsAbove(root)])
      .flatMap((topic) => owners.get(topic) ?? [])
      .filter((owner) => owner !== device.id);
    const [other] = others;
    if (other === undefined) return [];
    return [
      {
        check: 'broker.shared-topic',
        severity: 'error',
        message: `device ${other} could read and write for device ${device.id}: their topics are the same, or one lies within the other`,
        remedy: 'give each device a host name and a topic of its own',
        location: device.location,
      },
    ];
  });
}

function open(secret: Secret): string {
  // eslint-disable-next-line no-restricted-syntax -- compared, or put into a file for the broker alone
  return secret.reveal();
}
