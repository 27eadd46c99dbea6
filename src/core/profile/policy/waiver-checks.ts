import { closest, suggestion } from '../../document/did-you-mean.ts';
import { printable } from '../../document/printable.ts';
import { type PolicyCheck, policyFinding } from './policy-check.ts';
import { isWaivable } from './waivable.ts';

export const WAIVER_EXPIRED: PolicyCheck = {
  id: 'waiver.expired',
  title: 'No waiver has expired.',
  why: 'A waiver is a promise to come back; past its last day the finding counts again.',
  severity: 'error',
  run(profile, _pack, { today }) {
    return profile.waivers.flatMap(({ check, until }, index) => {
      if (until >= today) return [];
      return [
        policyFinding(this.id, profile, ['waivers', index, 'until'], {
          severity: 'error',
          message: `the waiver for ${printable(check)} ended on ${until}`,
          remedy: 'mend what it covered, or decide anew and set a later day',
        }),
      ];
    });
  },
};

export const WAIVER_TOO_LONG: PolicyCheck = {
  id: 'waiver.too-long',
  title: 'No waiver holds for more than a year.',
  why: 'What is accepted for years is forgotten.',
  severity: 'warning',
  run(profile, _pack, { today }) {
    const limit = `${String(Number(today.slice(0, 4)) + 1).padStart(4, '0')}${today.slice(4)}`;
    return profile.waivers.flatMap(({ check, until }, index) => {
      if (until <= limit) return [];
      return [
        policyFinding(this.id, profile, ['waivers', index, 'until'], {
          severity: 'warning',
          message: `the waiver for ${printable(check)} holds for more than a year`,
          remedy: `choose a day until ${limit}`,
        }),
      ];
    });
  },
};

export const WAIVER_UNKNOWN_CHECK: PolicyCheck = {
  id: 'waiver.unknown-check',
  title: 'Every waiver names a check that exists.',
  why: 'A misspelt waiver accepts nothing, and nobody notices.',
  severity: 'error',
  run(profile, _pack, { knownChecks }) {
    return profile.waivers.flatMap(({ check }, index) => {
      if (knownChecks.includes(check)) return [];
      const meant = closest(check, knownChecks.filter(isWaivable));
      return [
        policyFinding(this.id, profile, ['waivers', index, 'check'], {
          severity: 'error',
          message: `no check is called "${printable(check)}"${suggestion(meant)}`,
          remedy:
            meant === undefined
              ? 'remove the waiver, or copy the id from the finding'
              : `write "${meant}"`,
        }),
      ];
    });
  },
};

export const WAIVER_NOT_WAIVABLE: PolicyCheck = {
  id: 'waiver.not-waivable',
  title: 'Every waiver names a check whose findings can be accepted.',
  why: 'A file that cannot be understood, wishes that exclude each other and a bundle that was changed stay what they are, whatever is written about them.',
  severity: 'error',
  run(profile, _pack, { knownChecks }) {
    return profile.waivers.flatMap(({ check }, index) => {
      if (isWaivable(check) || !knownChecks.includes(check)) return [];
      return [
        policyFinding(this.id, profile, ['waivers', index, 'check'], {
          severity: 'error',
          message: `no waiver can accept ${check}`,
          remedy: 'remove the waiver, and mend what the finding says',
        }),
      ];
    });
  },
};
