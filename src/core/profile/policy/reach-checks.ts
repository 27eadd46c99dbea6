import { type PolicyCheck, policyFinding } from './policy-check.ts';

export const INTERNET_REACH: PolicyCheck = {
  id: 'reach.internet',
  title: 'The device is not reached from the internet.',
  why: 'None of these firmwares is built to face the internet: no rate limits, old TLS, slow updates.',
  severity: 'error',
  run(profile) {
    if (profile.reach.from !== 'internet') return [];
    const isExplained = profile.reach.reason !== undefined;
    return [
      policyFinding(this.id, profile, ['reach'], {
        severity: isExplained ? 'warning' : 'error',
        message: isExplained
          ? 'the device is meant to be reached from the internet; the report says so on its first page'
          : 'the device is meant to be reached from the internet, without a reason',
        remedy: isExplained
          ? 'reach it through a VPN or through the broker instead'
          : 'write `reach: { from: internet, reason: … }`, or better reach it through a VPN',
      }),
    ];
  },
};
