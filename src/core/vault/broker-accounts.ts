import type { Finding } from '../kernel/finding.ts';
import { commandLine } from '../kernel/program.ts';
import type { Secret } from '../kernel/secret.ts';
import type { FleetMember } from './check-fleet.ts';

/** A user of the broker. */
export interface Account {
  readonly device: string;
  readonly user: Secret;
  readonly password: Secret;
}

/** The users of a broker, and what keeps one of them out. */
export interface BrokerAccounts {
  readonly accounts: readonly Account[];
  readonly findings: readonly Finding[];
}

const USER = 'identity.mqttUser';
const PASSWORD = 'identity.mqttPassword';

/**
 * The users a broker has to know. A device whose user was changed with its password is known by
 * both until it is flashed, so that it never stands outside. Where the user stayed the same, the
 * broker keeps the password the device has.
 */
export function brokerAccounts(members: readonly FleetMember[]): BrokerAccounts {
  const known = new Map<string, Account>();
  const findings = members.flatMap((member) => {
    const { own, pending } = accountsOf(member);
    return [
      ...(pending ? [pendingFinding(member)] : []),
      ...own.flatMap((account) => addAccount(known, member, account)),
    ];
  });
  return { accounts: [...known.values()], findings };
}

function addAccount(
  known: Map<string, Account>,
  member: FleetMember,
  account: Account,
): readonly Finding[] {
  const name = open(account.user);
  if (/[:\p{Cc}]/u.test(name)) return [badName(member)];
  const other = known.get(name);
  if (other && !isSamePassword(other, account)) return [twoPasswords(member, other.device)];
  if (other === undefined) known.set(name, account);
  return [];
}

function accountsOf({ device, values }: FleetMember): {
  readonly own: readonly Account[];
  readonly pending: boolean;
} {
  const { current, previous } = values;
  const accountWith = (of: (field: string) => Secret | undefined): Account | undefined => {
    const user = of(USER);
    const password = of(PASSWORD);
    return user && password && { device: device.id, user, password };
  };
  const now = accountWith((field) => current.get(field));
  if (now === undefined) return { own: [], pending: false };
  const before = accountWith((field) => previous.get(field) ?? current.get(field));
  if (before === undefined || (open(before.user) === open(now.user) && isSamePassword(before, now)))
    return { own: [now], pending: false };
  return open(before.user) === open(now.user)
    ? { own: [before], pending: true }
    : { own: [now, before], pending: false };
}

function isSamePassword(a: Account, b: Account): boolean {
  return open(a.password) === open(b.password);
}

function pendingFinding({ device }: FleetMember): Finding {
  return {
    check: 'identity.pending',
    severity: 'note',
    message: `device ${device.id} keeps its old password at the broker until it is flashed`,
    remedy: `flash it, then run ${commandLine('vault', 'confirm', device.id)} and export again`,
    location: device.location,
  };
}

/** A colon ends the name in a password file. Source: mosquitto_passwd(1). */
function badName({ device }: FleetMember): Finding {
  return {
    check: 'identity.form',
    severity: 'error',
    message: `the user of device ${device.id} has a colon or a control character in it`,
    remedy: 'set a user of letters, digits and dashes, or have it derived',
    location: device.location,
  };
}

function twoPasswords({ device }: FleetMember, other: string): Finding {
  return {
    check: 'identity.twice',
    severity: 'error',
    message: `device ${device.id} and device ${other} have one user at the broker, but two passwords`,
    remedy: 'write `mqttUser: per-device` into the profile',
    location: device.location,
  };
}

function open(secret: Secret): string {
  // eslint-disable-next-line no-restricted-syntax -- compared, and forgotten
  return secret.reveal();
}
