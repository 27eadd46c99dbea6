import type { CommandSpec } from '../command.ts';
import { FAIL_ON_OPTION } from '../report-flags.ts';

/** Rows of the command table: certificates of brokers. */
export const TLS_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'tls pin',
    operands: '<server>',
    summary: 'fetch the certificate of a running broker, and compare it',
    options: [
      { flags: '--output <file>', summary: 'the PEM file (default: broker.pem)' },
      { flags: '--ca', summary: 'write the authority that vouches for it instead' },
      {
        flags: '--expect <digits>',
        summary: 'SHA-256 fingerprint, or its last 8 digits or more, instead of typing it',
      },
    ],
    load: () => import('../commands/tls-pin.ts'),
  },
  {
    name: 'tls calendar',
    operands: '<fleet>',
    summary: 'tell when which devices must be flashed again for their broker',
    options: [FAIL_ON_OPTION],
    load: () => import('../commands/tls-calendar.ts'),
  },
];
