import type { BrokerCheck } from '../broker-check.ts';
import type { BrokerObservations } from '../observations.ts';

/** One name, two clients. */
export const CLIENT_ID: BrokerCheck = {
  id: 'broker.client-id',
  severity: 'error',
  title: 'No device throws another one out by calling itself like it.',
  why: 'MQTT knows a client by its id alone: who takes the id takes the session, and the other one is dark.',
  missing: needsTry,
  run: ({ takeOver }) =>
    takeOver?.threwOut
      ? [
          {
            message: `device ${takeOver.attacker} threw device ${takeOver.victim} out with its client id`,
            remedy: 'write `use_username_as_clientid true` below the listener',
          },
        ]
      : [],
};

/** Last words in another one's name. */
export const WILL: BrokerCheck = {
  id: 'broker.will',
  severity: 'error',
  title: 'No device leaves a will on the topic of another one.',
  why: 'A will is published when a client drops out, and some brokers look at no rights then.',
  missing: needsTry,
  run: ({ takeOver }) =>
    takeOver?.leftWill
      ? [
          {
            message: `the will of device ${takeOver.attacker} was published on a topic of device ${takeOver.victim}`,
            remedy:
              'name an access control list with `acl_file`, and take a broker that looks at it for wills',
          },
        ]
      : [],
};

function needsTry({ takeOver }: BrokerObservations): string | undefined {
  return takeOver
    ? undefined
    : 'it takes two devices that log in, and disturbs them for a moment: --intrusive';
}
