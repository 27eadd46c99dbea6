import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAgainstPack } from '../../../src/core/profile/check-against-pack.ts';
import { runPolicy } from '../../../src/core/profile/policy/run-policy.ts';
import { resolveProfile } from '../../../src/core/profile/resolve-profile.ts';
import { GOOD_PROFILE } from '../../support/profiles.ts';
import { tinyPack } from '../../support/tiny-pack.ts';

const SECRET = 'hunter2-Correct-Horse';
const CONTEXT = { today: '2026-11-22', knownChecks: [] };

/** Everything that may be printed about a profile. */
function printed(text: string): string {
  const result = resolveProfile(new Map([['p.yaml', text]]), 'p.yaml');
  const more =
    result.kind === 'profile'
      ? [
          ...checkAgainstPack(result.profile, tinyPack()),
          ...runPolicy(result.profile, tinyPack(), CONTEXT),
        ]
      : [];
  return JSON.stringify([result, more]) + inspect([result, more], { depth: 12, showHidden: true });
}

const HEAD = 'name: p\nfirmware: tiny\nboard: tiny-switch\nfeatures: [relay]\nlisenters: []\n';

describe('a secret of a profile is never printed', () => {
  test.each([
    [
      'in a valid profile',
      GOOD_PROFILE.replace('adminPassword: per-device', `adminPassword: ${SECRET}`),
    ],
    ['as a wifi password', `${HEAD}wifi: { ssid: x, password: ${SECRET} }\n`],
    ['next to a mistake on its line', `${HEAD}wifi: { ssid: 1, password: ${SECRET} }\n`],
    ['under a misspelt key', `${HEAD}wifi: { ssid: x, pasword: ${SECRET} }\n`],
    ['under a misspelt section', `${HEAD}identiy:\n  x: ${SECRET}\n`],
    ['in the wrong section', `${HEAD}mqtt: { host: x, password: ${SECRET} }\n`],
    ['at the top', `${HEAD}psk: ${SECRET}\n`],
    ['of the wrong type', `${HEAD}identity: { adminPassword: [${SECRET}] }\n`],
    ['as the section itself', `${HEAD}identity: ${SECRET}\n`],
    ['as a list item', `${HEAD}identity: [${SECRET}]\n`],
    ['without a space behind the colon', `${HEAD}wifi: { ssid: x, password:${SECRET} }\n`],
    ['as a key', `${HEAD}identity: { ${SECRET} }\n`],
    [
      'over several lines',
      `${HEAD}identity:\n  adminPassword: |\n    one\n    ${SECRET}\n  x: 1\n`,
    ],
    ['as a folded text', `${HEAD}identity:\n  adminPassword: one\n    ${SECRET}\n  x: 1\n`],
    ['behind an alias', `${HEAD}common: &c ${SECRET}\nwifi: { ssid: x, password: *c }\n`],
    ['in a URL', `${HEAD}mqtt: { host: "mqtt://me:${SECRET}@broker" }\n`],
    ['twice', `${HEAD}identity:\n  adminPassword: ${SECRET}\n  adminPassword: ${SECRET}\n`],
    ['in an unclosed quote', `${HEAD}wifi:\n  ssid: x\n  password: "${SECRET}\n`],
    [
      'in an unclosed quote over lines',
      `${HEAD}wifi:\n  ssid: x\n  password: "one\n    ${SECRET}\nx: 1\n`,
    ],
    ['behind a second colon', `${HEAD}wifi:\n  ssid: x\n  password: a: ${SECRET}\n`],
    ['behind a bad escape', `${HEAD}wifi:\n  password: "\\q${SECRET}"\n`],
    ['behind a tab', `${HEAD}wifi:\n\tpassword: ${SECRET}\n`],
    ['in JSON that is broken', `{"wifi": {"ssid": "x", "password": "${SECRET}",, }}`],
    ['in a broken section', `${HEAD}identity: {\n  mqttUser: x, other:\n"${SECRET}", [\n`],
    ['with a tag', `${HEAD}identity: { adminPassword: !vault ${SECRET} }\n`],
    ['with a reserved character', `${HEAD}identity:\n  adminPassword: @${SECRET}\n`],
  ])('%s', (_, text) => {
    expect(text).toContain(SECRET);
    expect(printed(text)).not.toContain(SECRET);
  });

  test('wherever the text is damaged', () => {
    const text = GOOD_PROFILE.replace('password: vault', `password: ${SECRET}`)
      .replace('mqttPassword: per-device', `mqttPassword: "${SECRET}"`)
      .replace('adminPassword: per-device', `adminPassword: |\n    ${SECRET}`);
    const piece = fc.constantFrom(
      '"',
      "'",
      '[',
      '{',
      '}',
      ':',
      ': ',
      '\n',
      ' ',
      '  ',
      '- ',
      '\t',
      '&a ',
      '*a',
      '|',
      '#',
      ',',
    );
    const names = text.search(/wifi/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(names), fc.nat(2), piece), { minLength: 1, maxLength: 3 }),
        (edits) => {
          // Damage before the first secret: the keys that mark the secrets stay as they are.
          let damaged = text;
          for (const [at, drop, insert] of edits) {
            damaged = damaged.slice(0, at) + insert + damaged.slice(Math.min(at + drop, names));
          }
          expect(printed(damaged)).not.toContain(SECRET);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('and harmless lines are still shown', () => {
    const result = resolveProfile(
      new Map([['p.yaml', `${HEAD}wifi:\n  ssid: 7\n  password: ${SECRET}\n`]]),
      'p.yaml',
    );
    const lines =
      result.kind === 'invalid' ? result.findings.map(({ location }) => location?.source) : [];
    expect(lines).toEqual(['lisenters: []', '  ssid: 7']);
  });
});
