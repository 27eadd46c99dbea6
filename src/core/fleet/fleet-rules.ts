import type { SecretRules } from '../document/secrecy.ts';
import type { Rule } from '../kernel/rule.ts';

/** What of a fleet file may be shown. */
export const FLEET_SECRETS: SecretRules = {
  published: [
    '$schema',
    'devices[].id',
    'devices[].profile',
    'devices[].mac',
    'devices[].room',
    'devices[].topic',
    'devices[].note',
  ],
  secret: [],
  words: [],
};

/** What can be wrong with a fleet file. */
export const FLEET_RULES: readonly Rule[] = [
  {
    id: 'fleet.unknown-key',
    severity: 'error',
    title: 'Every key or column of the fleet file is known.',
    why: 'A misspelt column would be ignored, and what it says with it.',
  },
  {
    id: 'fleet.missing-key',
    severity: 'error',
    title: 'Every device has an id and a profile.',
    why: 'Its secrets come from its id, everything else from its profile.',
  },
  {
    id: 'fleet.wrong-type',
    severity: 'error',
    title: 'Every value of the fleet file has the right type.',
    why: 'YAML reads an id such as 007 or 1e3 as a number, and the device would get another name.',
  },
  {
    id: 'fleet.wrong-form',
    severity: 'error',
    title: 'Every value of the fleet file has the right form.',
    why: 'Ids become host names and users of the broker, which allow few characters.',
  },
  {
    id: 'fleet.twice',
    severity: 'error',
    title: 'No two devices have the same id, the same MAC address or the same topic.',
    why: 'Two devices with one id would share every secret, and throw each other out at the broker; with one topic, each could speak for the other.',
  },
  {
    id: 'fleet.series',
    severity: 'error',
    title:
      'A series counts up through one range of numbers, to no more devices than a fleet may have.',
    why: 'Its devices come into being here: a slip in a number would make thousands of them, or other ones.',
  },
  {
    id: 'fleet.topic',
    severity: 'error',
    title: 'The topic of a device is one a device can publish to.',
    why: 'A wildcard or a slash in front would give it the topics of other devices, or none.',
  },
  {
    id: 'fleet.bad-mac',
    severity: 'error',
    title: 'Every MAC address can be that of one device.',
    why: 'An address of zeros or one for many receivers is a slip, or what a broken board reports.',
  },
  {
    id: 'fleet.profile',
    severity: 'error',
    title: 'The profile of every device can be read.',
    why: 'Without it nobody knows what the device shall be.',
  },
  {
    id: 'fleet.csv',
    severity: 'error',
    title: 'A fleet file called .csv is CSV with a header line.',
    why: 'A missing quote or separator would move values into other columns.',
  },
];
