import type { BrokerCheck, BrokerNote } from '../broker-check.ts';
import type { BrokerObservations } from '../observations.ts';

/** Who reads what. */
export const ISOLATION_READ: BrokerCheck = {
  id: 'broker.isolation-read',
  severity: 'error',
  title: 'No device reads the topics of another one.',
  why: 'What one room says is nobody else’s business, and passwords of one device must not open another.',
  missing: needsMatrix,
  run: ({ isolation }) => tell(isolation?.reads ?? [], 'reads the topics of'),
};

/** Who commands whom. */
export const ISOLATION_WRITE: BrokerCheck = {
  id: 'broker.isolation-write',
  severity: 'error',
  title: 'No device writes to the topics of another one.',
  why: 'A lamp with a stolen password would open the garage.',
  missing: needsMatrix,
  run: ({ isolation }) => tell(isolation?.writes ?? [], 'writes to the topics of'),
};

/** A look that saw nothing proves nothing. */
export const ISOLATION_CONTROL: BrokerCheck = {
  id: 'broker.isolation-silent',
  severity: 'warning',
  title: 'Every device that was tried reads and writes its own topics.',
  why: 'It is the control: where not even the own message arrives, that of another proves nothing.',
  missing: needsMatrix,
  run: ({ isolation }) => {
    const silent = isolation?.silent ?? [];
    if (silent.length === 0) return [];
    return [
      {
        message: `${silent.slice(0, 5).join(', ')}${silent.length > 5 ? ` and ${silent.length - 5} more` : ''} did not get a message of their own back`,
        remedy:
          'check that the access control list knows their topics: `harden broker sync <fleet>`',
      },
    ];
  },
};

function needsMatrix({ isolation }: BrokerObservations): string | undefined {
  return isolation === undefined || isolation.tried < 2
    ? 'it takes two devices that log in: name the fleet and its vault'
    : undefined;
}

function tell(pairs: readonly (readonly [string, string])[], what: string): readonly BrokerNote[] {
  const [first] = pairs;
  if (first === undefined) return [];
  const [one, other] = first;
  const more = pairs.length > 1 ? `; ${pairs.length} pairs in all` : '';
  return [
    {
      message: `device ${one} ${what} device ${other}${more}`,
      remedy: 'name an access control list with `acl_file`; `harden broker sync` writes one',
      evidence: pairs.slice(0, 10).map(([a, b]) => `${a} -> ${b}`),
    },
  ];
}
