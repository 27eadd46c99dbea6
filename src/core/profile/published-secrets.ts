import { formatPath, type Path } from '../document/path.ts';
import { holdsCredentials } from '../document/secret-words.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Literal } from './literal.ts';
import { DEFAULT_PASSWORDS } from './policy/default-passwords.ts';
import { type Profile, profileValues } from './profile.ts';

/**
 * Values that plans, reports and bundles repeat must hold no secret: a password of the profile itself
 * that stands in one of them too, or a user and a password in an address.
 */
export function publishedSecrets(profile: Profile): Finding[] {
  const known = DEFAULT_PASSWORDS.map(({ value }) => value);
  const passwords = profileValues(profile).flatMap(({ path, value }) =>
    /password$/i.test(path) && value.kind === 'literal' && !value.literal.isOneOf(known)
      ? [{ path, literal: value.literal }]
      : [],
  );
  return publishedTexts(profile).flatMap(({ path, text }) => {
    const because = reason(text, passwords);
    return because === undefined ? [] : [finding(profile, path, because)];
  });
}

function reason(
  text: string,
  passwords: readonly { readonly path: string; readonly literal: Literal }[],
): string | undefined {
  const repeated = passwords.find(({ literal }) => literal.standsIn(text));
  if (repeated) return `repeats the text of "${repeated.path}"`;
  return holdsCredentials(text) ? 'has a user and a password in it' : undefined;
}

function finding(profile: Profile, path: Path, because: string): Finding {
  return {
    check: 'profile.published-secret',
    severity: 'error',
    message: `"${formatPath(path)}" ${because}, and every report shows it`,
    remedy: 'take the secret out of it; if others have seen this file, change the secret',
    location: profile.locate(path),
  };
}

interface PublishedText {
  readonly path: Path;
  readonly text: string;
}

/** Texts of a profile that leave it: the paths of `secret-rules.ts` that hold text. */
function publishedTexts(profile: Profile): PublishedText[] {
  const { mqtt, wifi, ntp, reach, waivers } = profile;
  const tls = mqtt?.tls;
  const single: readonly (readonly [Path, string | undefined])[] = [
    [['name'], profile.name],
    [['description'], profile.description],
    [['firmware'], profile.firmware],
    [['pin'], profile.pin],
    [['board'], profile.board],
    [['wifi', 'ssid'], wifi?.ssid],
    [['mqtt', 'host'], mqtt?.host],
    [['mqtt', 'tls', 'reason'], tls?.trust === 'none' ? tls.reason : undefined],
    [['mqtt', 'tls', 'certificate'], tls?.trust === 'none' ? undefined : tls?.certificate],
    [['ntp', 'host'], ntp?.host],
    [['reach', 'reason'], reach.reason],
    ...profile.features.map((text, at): [Path, string] => [['features', at], text]),
    ...waivers.flatMap(({ check, reason: why }, at): [Path, string][] => [
      [['waivers', at, 'check'], check],
      [['waivers', at, 'reason'], why],
    ]),
  ];
  return single.flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
}
