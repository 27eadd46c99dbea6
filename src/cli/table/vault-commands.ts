import type { CommandSpec } from '../command.ts';
import { EXPORT_FORMATS } from '../export-formats.ts';
import { FLEET_OPTION, IDENTITY_OPTION, VAULT_OPTION } from '../vault-flags.ts';

/** Rows of the command table: secrets. */
export const VAULT_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'vault init',
    operands: '[recipient...]',
    summary: 'make the vault all secrets of a fleet come from',
    options: [VAULT_OPTION],
    load: () => import('../commands/vault-init.ts'),
  },
  {
    name: 'vault show',
    operands: '<device> <value>',
    summary: 'show one secret, to a terminal only',
    options: [VAULT_OPTION, IDENTITY_OPTION, FLEET_OPTION],
    load: () => import('../commands/vault-show.ts'),
  },
  {
    name: 'vault set',
    operands: '<device> <value>',
    summary: 'take over a secret you have already, typed in or from a pipe',
    options: [VAULT_OPTION, IDENTITY_OPTION, FLEET_OPTION],
    load: () => import('../commands/vault-set.ts'),
  },
  {
    name: 'vault rotate',
    operands: '[device] [value]',
    summary: 'make new secrets; the old ones stay known until they are confirmed',
    options: [
      { flags: '--all', summary: 'of every device' },
      VAULT_OPTION,
      IDENTITY_OPTION,
      FLEET_OPTION,
    ],
    load: () => import('../commands/vault-rotate.ts'),
  },
  {
    name: 'vault confirm',
    operands: '[device]',
    summary: 'forget the old secrets of a device that was flashed',
    options: [
      { flags: '--all', summary: 'of every device, and what they share' },
      VAULT_OPTION,
      IDENTITY_OPTION,
    ],
    load: () => import('../commands/vault-confirm.ts'),
  },
  {
    name: 'vault list',
    operands: '',
    summary: 'tell what was set or rotated, without showing it',
    options: [VAULT_OPTION, IDENTITY_OPTION],
    load: () => import('../commands/vault-list.ts'),
  },
  {
    name: 'vault export',
    operands: '',
    summary: 'write secrets to a file: users of the broker, a table, labels',
    options: [
      {
        flags: '--format <format>',
        summary: `what to write: ${EXPORT_FORMATS.join(', ')}`,
        choices: EXPORT_FORMATS,
      },
      { flags: '--output <file>', summary: 'the file, which only you will be able to read' },
      VAULT_OPTION,
      IDENTITY_OPTION,
      FLEET_OPTION,
    ],
    load: () => import('../commands/vault-export.ts'),
  },
  {
    name: 'vault recipients',
    operands: '[recipient...]',
    summary: 'tell who can open the vault, or encrypt it for others',
    options: [
      { flags: '--passphrase', summary: 'encrypt it with a passphrase instead' },
      VAULT_OPTION,
      IDENTITY_OPTION,
    ],
    load: () => import('../commands/vault-recipients.ts'),
  },
];
