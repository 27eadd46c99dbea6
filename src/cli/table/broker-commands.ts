import { BROKER_CHECK_OPTION, BROKER_OPTION } from '../broker-flags.ts';
import type { CommandSpec } from '../command.ts';
import { FAIL_ON_OPTION, FORMAT_OPTION, OUTPUT_OPTION } from '../report-flags.ts';
import { IDENTITY_OPTION, VAULT_OPTION } from '../vault-flags.ts';

/** Rows of the command table: the broker. */
export const BROKER_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'broker init',
    operands: '<fleet>',
    summary:
      'write a whole Mosquitto configuration for a fleet: users, rights, certificates, throttle',
    options: [
      { flags: '--bind <address>', summary: 'address of the broker in your network' },
      {
        flags: '--host <names>',
        summary: 'names and addresses of the certificate (default: those of the profiles)',
      },
      { flags: '--port <number>', summary: 'port of the listener (default: 8883)' },
      {
        flags: '--controller <names>',
        summary: 'programs that control the devices (default: home-assistant)',
      },
      {
        flags: '--key <kind>',
        summary: 'ecdsa, or rsa where a device takes nothing else (default: as the fleet needs)',
        choices: ['ecdsa', 'rsa'],
      },
      {
        flags: '--days <number>',
        summary: 'days a certificate of the broker lasts (default: 397)',
      },
      { flags: '--lets-encrypt', summary: 'let a public authority sign; writes how' },
      {
        flags: '--rounds <number>',
        summary: 'rounds of PBKDF2 for each password (default: 20000)',
      },
      {
        flags: '--install <dir>',
        summary: "where the folder lies on the broker's machine (default: /etc/mosquitto/harden)",
      },
      { flags: '--data <dir>', summary: "the broker's database (default: /var/lib/mosquitto/)" },
      {
        flags: '--log <file>',
        summary: "the broker's log (default: /var/log/mosquitto/mosquitto.log)",
      },
      {
        flags: '--export <formats>',
        summary: 'for other brokers as well: emqx, home-assistant',
        choices: ['emqx', 'home-assistant'],
      },
      BROKER_OPTION,
      BROKER_CHECK_OPTION,
      VAULT_OPTION,
      IDENTITY_OPTION,
    ],
    load: () => import('../commands/broker-init.ts'),
  },
  {
    name: 'broker sync',
    operands: '<fleet>',
    summary: 'bring users and rights of the broker in step with fleet and vault',
    options: [BROKER_OPTION, BROKER_CHECK_OPTION, VAULT_OPTION, IDENTITY_OPTION],
    load: () => import('../commands/broker-sync.ts'),
  },
  {
    name: 'broker renew',
    operands: '<fleet>',
    summary: 'make a new certificate of the broker, with the key it has',
    options: [
      { flags: '--new-key', summary: 'with a new key: pinned keys match no longer' },
      BROKER_OPTION,
      BROKER_CHECK_OPTION,
      VAULT_OPTION,
      IDENTITY_OPTION,
    ],
    load: () => import('../commands/broker-renew.ts'),
  },
  {
    name: 'broker check',
    operands: '<url>',
    summary: 'look at a running broker: who gets in, how far, and what it shows',
    options: [
      {
        flags: '--fleet <file>',
        summary: 'log in as its devices, and try whether each is kept apart from the others',
      },
      { flags: '--sample <number>', summary: 'most devices that log in (default: 50)' },
      { flags: '--intrusive', summary: 'disturb: throw a device out, try wrong passwords' },
      {
        flags: '--pace <seconds>',
        summary: 'time between two connections (default: 6, and none on the broker itself)',
      },
      {
        flags: '--limit <minutes>',
        summary: 'end after so long, and tell what is missing (default: 30, and what --pace takes)',
      },
      { flags: '--public <host>', summary: 'the host again, for one of the internet' },
      FORMAT_OPTION,
      OUTPUT_OPTION,
      FAIL_ON_OPTION,
      BROKER_OPTION,
      VAULT_OPTION,
      IDENTITY_OPTION,
    ],
    load: () => import('../commands/broker-check.ts'),
  },
];
