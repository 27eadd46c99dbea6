import type { Literal } from '../literal.ts';
import { type Profile, profileValues } from '../profile.ts';
import { DEFAULT_PASSWORDS } from './default-passwords.ts';
import { type PolicyCheck, policyFinding } from './policy-check.ts';

/** Values that open something; names such as `hostname` do not. */
const PASSWORDS: ReadonlySet<string> = new Set([
  'wifi.password',
  'identity.mqttPassword',
  'identity.adminPassword',
  'identity.otaPassword',
  'identity.apPassword',
]);

/** Passwords written into the profile, without the open network's empty one. */
function literalPasswords(
  profile: Profile,
): { readonly path: string; readonly literal: Literal }[] {
  return profileValues(profile).flatMap(({ path, value }) =>
    PASSWORDS.has(path) && value.kind === 'literal' && value.literal.strength !== 'none'
      ? [{ path, literal: value.literal }]
      : [],
  );
}

function fix(path: string): string {
  return path === 'wifi.password'
    ? 'choose a password of your own and keep it in the vault: `password: vault`'
    : `write \`${path.replace('identity.', '')}: per-device\``;
}

export const DEFAULT_PASSWORD: PolicyCheck = {
  id: 'secret.default-password',
  title: 'No password is a known default.',
  why: 'Scanners on the internet and worms on the network try the defaults of each firmware first.',
  severity: 'error',
  run(profile, pack) {
    const own = pack.credentials.map(({ value }) => value);
    const known = DEFAULT_PASSWORDS.map(({ value }) => value);
    return literalPasswords(profile).flatMap(({ path, literal }) => {
      const isOwn = literal.isOneOf(own);
      if (!isOwn && !literal.isOneOf(known)) return [];
      return [
        policyFinding(this.id, profile, path.split('.'), {
          severity: 'error',
          message: `"${path}" is ${isOwn ? `a default of ${pack.title}` : 'a well-known default'}`,
          remedy: fix(path),
        }),
      ];
    });
  },
};

export const WEAK_PASSWORD: PolicyCheck = {
  id: 'secret.weak-password',
  title: 'No password is easy to guess.',
  why: 'A short or regular password is found by trying; these firmwares do not limit the attempts.',
  severity: 'error',
  run(profile, pack) {
    const known = [...pack.credentials, ...DEFAULT_PASSWORDS].map(({ value }) => value);
    return literalPasswords(profile)
      .filter(({ literal }) => literal.strength === 'weak' && !literal.isOneOf(known))
      .map(({ path, literal }) => {
        const isShort = literal.secret.size < 8;
        return policyFinding(this.id, profile, path.split('.'), {
          severity: isShort ? 'error' : 'warning',
          message: `"${path}" is ${isShort ? 'shorter than 8 characters' : 'easy to guess'}`,
          remedy: fix(path),
        });
      });
  },
};

export const LITERAL_SECRET: PolicyCheck = {
  id: 'secret.literal',
  title: 'No password stands in the profile.',
  why: 'A profile is shared, backed up and committed; a password in it goes along.',
  severity: 'warning',
  run(profile, pack) {
    const known = [...pack.credentials, ...DEFAULT_PASSWORDS].map(({ value }) => value);
    return literalPasswords(profile)
      .filter(({ literal }) => !literal.isOneOf(known)) // a default is no secret, and has its own finding
      .map(({ path }) =>
        policyFinding(this.id, profile, path.split('.'), {
          severity: 'warning',
          message: `"${path}" stands in the profile`,
          remedy: fix(path),
        }),
      );
  },
};

export const SECRET_FROM_MAC: PolicyCheck = {
  id: 'identity.from-mac',
  title: 'No password is made from the MAC address.',
  why: 'The device sends its MAC address with every packet: what is derived from it alone is public.',
  severity: 'error',
  run(profile) {
    return literalPasswords(profile)
      .filter(({ literal }) => literal.looksLikeMac)
      .map(({ path }) =>
        policyFinding(this.id, profile, path.split('.'), {
          severity: 'error',
          message: `"${path}" looks like a MAC address or chip id, or a template of one`,
          remedy: fix(path),
        }),
      );
  },
};

export const SHARED_IDENTITY: PolicyCheck = {
  id: 'identity.shared',
  title: 'Each device has passwords of its own.',
  why: 'When devices share a password, whoever opens one of them has them all.',
  severity: 'warning',
  run(profile) {
    return profileValues(profile)
      .filter(({ path, value }) => isOwnPassword(path) && value.kind !== 'per-device')
      .map(({ path }) =>
        policyFinding(this.id, profile, path.split('.'), {
          severity: 'warning',
          message: `"${path}" is the same on every device`,
          remedy: fix(path),
        }),
      );
  },
};

function isOwnPassword(path: string): boolean {
  return path.startsWith('identity.') && PASSWORDS.has(path);
}

export const OPEN_WIFI: PolicyCheck = {
  id: 'wifi.open',
  title: 'The Wi-Fi network has a password.',
  why: 'On an open network everybody nearby reads and joins.',
  severity: 'error',
  run(profile) {
    const password = profile.wifi?.password;
    if (password?.kind !== 'literal' || password.literal.strength !== 'none') return [];
    return [
      policyFinding(this.id, profile, ['wifi', 'password'], {
        severity: 'error',
        message: 'the Wi-Fi network is open',
        remedy: 'give the network a password and keep it in the vault: `password: vault`',
      }),
    ];
  },
};
