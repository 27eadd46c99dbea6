import { type BrokerCheck, needsDevices } from '../broker-check.ts';

/** What the broker tells of itself. */
export const SYS_TOPICS: BrokerCheck = {
  id: 'broker.sys-visible',
  severity: 'warning',
  title: 'No device reads what the broker says of itself.',
  why: '`$SYS` names the version of the broker and how many clients it has: what an attacker looks up first.',
  missing: needsDevices,
  run: ({ devices }) => {
    const seeing = devices.filter(({ system }) => system.length > 0);
    const [first] = seeing;
    if (first === undefined) return [];
    return [
      {
        message: `device ${first.device} reads $SYS${seeing.length > 1 ? `, as ${seeing.length - 1} others do` : ''}`,
        remedy: 'give `topic read $SYS/#` to the controller alone; `harden broker sync` does',
        evidence: first.system.slice(0, 5),
      },
    ];
  },
};
