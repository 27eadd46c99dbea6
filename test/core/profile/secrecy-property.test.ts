// Made-up secrets at every place where somebody might write one, with mistakes all around them: no
// format of any finding may repeat them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishFinding } from '../../../src/core/bundle/publish-finding.ts';
import type { Finding } from '../../../src/core/kernel/finding.ts';
import { checkAgainstPack } from '../../../src/core/profile/check-against-pack.ts';
import { runPolicy } from '../../../src/core/profile/policy/run-policy.ts';
import { resolveProfile } from '../../../src/core/profile/resolve-profile.ts';
import { formatHtml } from '../../../src/core/report/html.ts';
import { formatJson } from '../../../src/core/report/json.ts';
import { formatMarkdown } from '../../../src/core/report/markdown.ts';
import { ANSI_PALETTE, PLAIN_PALETTE } from '../../../src/core/report/palette.ts';
import { formatSarif } from '../../../src/core/report/sarif.ts';
import { formatText } from '../../../src/core/report/text.ts';
import { aReport } from '../../support/report-world.ts';
import { tinyPack } from '../../support/tiny-pack.ts';

const CONTEXT = { today: '2026-11-22', knownChecks: [] };

function findingsOf(texts: ReadonlyMap<string, string>, entry: string): readonly Finding[] {
  const result = resolveProfile(texts, entry);
  if (result.kind === 'incomplete') throw new Error(`the test lacks ${result.missing.join()}`);
  if (result.kind === 'invalid') return result.findings;
  const { profile } = result;
  return [...checkAgainstPack(profile, tinyPack()), ...runPolicy(profile, tinyPack(), CONTEXT)];
}

/** Everything that may be printed about a profile, in every format. */
function outputs(text: string, file = 'p.yaml'): Readonly<Record<string, string>> {
  const findings = findingsOf(new Map([[file, text]]), file);
  const model = aReport({ findings });
  return {
    text: formatText(model, PLAIN_PALETTE),
    colour: formatText(model, ANSI_PALETTE),
    json: formatJson(model),
    sarif: formatSarif(model),
    markdown: formatMarkdown(model),
    html: formatHtml(model),
    evidence: JSON.stringify(findings.map(publishFinding)),
  };
}

function formatsWith(secret: string, text: string, file?: string): readonly string[] {
  return Object.entries(outputs(text, file)).flatMap(([format, output]) =>
    output.includes(secret) ? [format] : [],
  );
}

/** Letters and digits, so that no format escapes any of them, and none that stand there by chance. */
const aSecret = fc
  .tuple(
    fc.constantFrom('Xq7', 'hunter2', 'Correcthorse', 'k'),
    fc.string({
      unit: fc.constantFrom(...Array.from('abcdefghijkmnpqrstuvwxyz23456789')),
      minLength: 8,
      maxLength: 24,
    }),
  )
  .map((parts) => parts.join('Zj'));

/** Keys that are secret, or that nobody knows. */
const aKey = fc.constantFrom(
  ...[
    'wifi_pass',
    'apiKey',
    'api_key',
    'psk',
    'passphrase',
    'token',
    'key',
    'secret',
    'pwd',
    'pass',
  ],
  ...[
    'password',
    'wlan',
    'login',
    'bearer',
    'community',
    'x',
    'hass',
    'auth',
    'credentials',
    'wep',
  ],
);

/** How a value may be written. */
const aWay = fc.constantFrom<(secret: string, indent: string) => string>(
  (s) => s,
  (s) => `"${s}"`,
  (s) => `'${s}'`,
  (s) => `[${s}, x]`,
  (s) => `{ a: ${s} }`,
  (s) => `{ ${s} }`,
  (s) => `&anchor ${s}`,
  (s) => `!tag ${s}`,
  (s, i) => `|\n${i}  ${s}`,
  (s, i) => `>-\n${i}  one\n${i}  ${s}`,
  (s, i) => `one\n${i}  ${s}`,
  (s, i) => `[one,\n${i}  ${s}]`,
  (s, i) => `\n${i}  - ${s}`,
  (s, i) => `\n${i}  deep: { er: ${s} }`,
  (s) => `mqtt://user:${s}@broker`,
  (s) => `${s} # and a comment`,
  (s) => `vault # was ${s}`,
);

/** Lines with a secret in them; each keeps a profile well-formed where the value does. */
const aLeak = fc
  .tuple(aKey, aWay, fc.nat(8))
  .map(([key, way, place]): ((secret: string) => string) => {
    const lines: readonly ((s: string) => string)[] = [
      (s) => `${key}: ${way(s, '')}`,
      (s) => `wifi:\n  ssid: home\n  ${key}: ${way(s, '  ')}`,
      (s) => `identity:\n  ${key}: ${way(s, '  ')}\n  adminPassword: 5`,
      (s) => `mqtt:\n  host: x\n  ${key}: ${way(s, '  ')}`,
      (s) => `mqtt: { host: "me:${s}@broker", port: 99999 }`,
      (s) => `${key}: { ${key}: ${s}, b: 1 }\nntp: { hots: x }`,
      (s) => `listeners: [tcp/0] # ${key} ${s}`,
      (s) => `common: &c\n  ${key}: ${way(s, '  ')}\nidentity:\n  <<: *c`,
      (s) => `identity: { adminPassword: ${s}, mqttPassword: ${s} }\ndescription: it is ${s}`,
    ];
    return lines[place] ?? ((s) => s);
  });

/** Mistakes that have nothing to do with a secret, and no mistake at all. */
const aMistake = fc.constantFrom(
  ...['', 'lisenters: []', 'board: 5', 'features: relay', 'pin: []', 'reach: mars'],
  ...['name: Two Words', 'name: again', 'waivers: [{ check: x }]', 'ntp: { host: "a b" }'],
  ...['extends: [5]', '\tx: 1', 'a: b: c', 'x: "open', 'y: [1, 2', '- item', '*nobody', '@', '%'],
  ...['---', 'features: [relay, relay]', '? [a]', 'x: *nobody', '"q": \'', '}'],
);

describe('a secret', () => {
  test('stays out of every format, wherever it stands and whatever is wrong beside it', () => {
    fc.assert(
      fc.property(
        aSecret,
        fc.array(aLeak, { minLength: 1, maxLength: 2 }),
        fc.array(aMistake, { maxLength: 3 }),
        fc.boolean(),
        (secret, leaks, mistakes, isFirst) => {
          const head = 'name: p\nfirmware: tiny\nboard: tiny-switch\nfeatures: [relay]';
          const body = leaks.map((leak) => leak(secret));
          const parts = isFirst ? [head, ...body, ...mistakes] : [...mistakes, head, ...body];
          const text = `${parts.join('\n')}\n`;
          expect(text).toContain(secret);
          expect(formatsWith(secret, text), text).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('stays out of every format when it stands in JSON', () => {
    const broken = fc.constantFrom('', ',', '}', ' # x', '"', ' "a": ');
    fc.assert(
      fc.property(aSecret, aKey, broken, fc.boolean(), (secret, key, tail, isOneLine) => {
        const value = {
          name: 'p',
          [key]: secret,
          lisenters: [],
          wifi: { ssid: 5, password: secret, [key]: { x: secret } },
        };
        const text = JSON.stringify(value, undefined, isOneLine ? undefined : 2) + tail;
        expect(formatsWith(secret, text, 'p.json'), text).toEqual([]);
      }),
    );
  });
});

test('what is masked has no length: neither masks nor columns tell it', () => {
  const told = (secret: string) =>
    outputs(
      `name: p\nwifi: { ssid: ok, passwort: ${secret} }\nidentity: { adminPassword: [${secret}] }\n`,
    );
  expect(told('abcdefgh1')).toEqual(told('abcdefghijklmnopqrstuvwxyz1'));
});
