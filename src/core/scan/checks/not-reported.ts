import type { ScanCheck } from '../scan-check.ts';

export const NOT_REPORTED: ScanCheck = {
  id: 'scan.not-reported',
  severity: 'warning',
  title: 'The device reports to its broker.',
  why: 'A device that the broker does not hear of is off, has a wrong password, or does not believe the certificate.',
  run: ({ host: { name, reported } }) =>
    reported === false
      ? [
          {
            message: `${name} said nothing to its broker meanwhile`,
            remedy: 'look into the log of the broker; `harden broker check` logs in as the device',
          },
        ]
      : [],
};
