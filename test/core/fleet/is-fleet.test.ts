import { expect, it } from 'vitest';
import { isFleetText } from '../../../src/core/fleet/is-fleet.ts';

it.each<[string, string, boolean]>([
  ['fleet.csv', 'id,profile\n', true],
  ['fleet.yaml', '# all\ndevices:\n  - { id: a, profile: b }\n', true],
  ['fleet.yaml', '{ devices: [{ id: a, profile: b }] }\n', true],
  ['fleet.yaml', '$schema: x\n"devices": []\n', true],
  ['fleet.json', '{\n  "devices": [] }', true],
  ['lamp.yaml', 'name: lamp\ndescription: |\n  devices: all\nfeatures: [relay]\n', false],
  ['lamp.json', '{ "name": "lamp" }', false],
  ['lamp.yaml', '', false],
])('%s with %j: a fleet? %s', (file, text, expected) => {
  expect(isFleetText(text, file)).toBe(expected);
});
