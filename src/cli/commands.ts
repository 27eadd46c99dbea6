import { FLEET_FORMATS } from '../core/fleet/format-fleet.ts';
import { BROKER_COMMANDS } from './broker-commands.ts';
import type { CommandSpec, OptionSpec } from './command.ts';
import { EXPORT_FORMATS } from './export-formats.ts';
import { FLASH_COMMANDS } from './flash-commands.ts';
import { BAUD_OPTION, BOOT_LOG_OPTION, NO_RESET_OPTION, PORT_OPTION } from './flash-flags.ts';
import { LABEL_COMMAND } from './label-command.ts';
import { LEDGER_COMMANDS } from './ledger-commands.ts';
import { LEDGER_OPTION, STATION_OPTION } from './ledger-flags.ts';
import { OUTSIDE_COMMAND } from './outside-command.ts';
import { REPORT_NAMES } from './report-names.ts';
import { SCAN_COMMAND } from './scan-command.ts';
import { FLEET_OPTION, IDENTITY_OPTION, VAULT_OPTION } from './vault-flags.ts';

const FAIL_ON = ['error', 'warning', 'note'] as const;

const FAIL_ON_OPTION: OptionSpec = {
  flags: '--fail-on <severity>',
  summary: 'exit 1 for findings at least this bad (default: error)',
  choices: FAIL_ON,
};

/** Every command: the one table behind dispatch, help, completion and the pages in docs/commands. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'check',
    operands: '<profile>',
    summary: 'check a profile: schema, policy, features; no toolchain, no network',
    options: [FAIL_ON_OPTION],
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'plan',
    operands: '<profile>',
    summary: 'show what a build would do: every switch with its reason, listeners, limits',
    options: [{ flags: '--diff', summary: 'only what differs from the stock firmware' }],
    load: () => import('./commands/plan.ts'),
  },
  {
    name: 'build',
    operands: '<file>',
    summary: 'compile the firmware of a profile or a fleet, prove what is gone, write bundles',
    options: [
      {
        flags: '--out <dir>',
        summary:
          'folder of the bundle (default: build/<profile>); of a fleet, the folder around it',
      },
      { flags: '--source <dir>', summary: 'build this checkout of a pinned source' },
      { flags: '--templates <dir>', summary: 'templates that replace the shipped ones' },
      { flags: '--dry-run', summary: 'show the files that would be generated, build nothing' },
      { flags: '--no-reuse', summary: 'build even when the same bundle is in the cache' },
      { flags: '--jobs <count>', summary: 'profiles of a fleet at a time (default: one a core)' },
      {
        flags: '--matrix <ci>',
        summary: 'print the profiles of a fleet as the matrix of a CI: github',
        choices: ['github'],
      },
      FAIL_ON_OPTION,
    ],
    load: () => import('./commands/build.ts'),
  },
  {
    name: 'audit',
    operands: '<file>',
    summary: 'tell what is in a bundle, an image or an ELF file',
    options: [
      {
        flags: '--firmware <id>',
        summary: 'the firmware pack to audit with (default: recognised)',
      },
      { flags: '--elf <file>', summary: 'ELF file that belongs to the image' },
      {
        flags: '--flash-dump <file>',
        summary: 'old flash of the device: name stored settings that would beat the build',
      },
      {
        flags: '--format <format>',
        summary: `report as ${REPORT_NAMES.join(', ')}`,
        choices: REPORT_NAMES,
      },
      { flags: '--output <file>', summary: 'write the report here instead of stdout' },
      FAIL_ON_OPTION,
    ],
    load: () => import('./commands/audit.ts'),
  },
  {
    name: 'explain',
    operands: '[id]',
    summary: 'why a feature or a finding matters, and what to do about an error',
    options: [],
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'image',
    operands: '<elf>',
    summary: 'write the flash image of an ESP8266 ELF file',
    options: [
      { flags: '--output <file>', summary: 'the image (default: beside the ELF file)' },
      {
        flags: '--flash-mode <mode>',
        summary: 'how the chip reads its flash (default: dout)',
        choices: ['qio', 'qout', 'dio', 'dout'],
      },
      {
        flags: '--flash-size <size>',
        summary: 'size written into the header (default: 1MB)',
        choices: ['512KB', '1MB', '2MB', '4MB'],
      },
    ],
    load: () => import('./commands/image.ts'),
  },
  {
    name: 'catalogue verify',
    operands: '<firmware>',
    summary: 'hold a firmware pack against a checkout: switches, defaults, what forces what',
    options: [
      { flags: '--source <dir>', summary: 'the checkout (required)' },
      {
        flags: '--all-boards',
        summary: 'ask about every board (default: up to four that differ in chip or flash size)',
      },
      FAIL_ON_OPTION,
    ],
    load: () => import('./commands/catalogue-verify.ts'),
  },
  {
    name: 'catalogue diff',
    operands: '<firmware> <old> <new>',
    summary: 'tell what an upstream update brings, from two checkouts',
    options: [FAIL_ON_OPTION],
    load: () => import('./commands/catalogue-diff.ts'),
  },
  {
    name: 'personalise',
    operands: '<bundle>',
    summary: 'fill a bundle with the secrets of a device, or of every device: images to flash',
    options: [
      { flags: '--device <id>', summary: 'the device; with --out' },
      { flags: '--out <file>', summary: 'its image, which only you will be able to read' },
      { flags: '--all', summary: 'every device whose profile the bundle is of; with --out-dir' },
      { flags: '--out-dir <dir>', summary: 'folder for the images, each named after its device' },
      { flags: '--gzip', summary: 'pack them, as an update over the air may be' },
      { flags: '--dry-run', summary: 'make and prove the images, write nothing' },
      VAULT_OPTION,
      IDENTITY_OPTION,
      FLEET_OPTION,
    ],
    load: () => import('./commands/personalise.ts'),
  },
  ...FLASH_COMMANDS,
  {
    name: 'provision',
    operands: '<fleet>',
    summary: 'make devices of boards as they are plugged in, many at once, and keep the ledger',
    options: [
      {
        flags: '--port <names>',
        summary: 'these ports, with commas between (default: every USB adapter)',
      },
      { flags: '--bundles <dir>', summary: 'folder of the bundles (default: build)' },
      { flags: '--fixture', summary: 'adapters stay: look for the next board on the same port' },
      { flags: '--once', summary: 'end when every board that is there now had its turn' },
      { flags: '--known', summary: 'boards of the ledger only; nobody gets a new identity' },
      { flags: '--refuse-known', summary: 'a board that has a device already is an error' },
      {
        flags: '--verify',
        summary: 'compare boards of the ledger with their images, write nothing',
      },
      { flags: '--labels <dir>', summary: 'folder for a label of each device that is done' },
      {
        flags: '--label-format <format>',
        summary: 'labels as svg or png (default: svg)',
        choices: ['svg', 'png'],
      },
      { flags: '--broker <dir>', summary: 'bring the folder of the broker in step first' },
      STATION_OPTION,
      LEDGER_OPTION,
      BOOT_LOG_OPTION,
      BAUD_OPTION,
      NO_RESET_OPTION,
      VAULT_OPTION,
      IDENTITY_OPTION,
    ],
    load: () => import('./commands/provision.ts'),
  },
  {
    name: 'web',
    operands: '<bundle-or-fleet>',
    summary:
      'a page that flashes boards from a browser: served on this computer, or written for a web host',
    options: [
      {
        flags: '--listen <port>',
        summary: 'serve at this port of 127.0.0.1 (default: a free one)',
      },
      { flags: '--export <dir>', summary: 'write the page here instead, for any host with https' },
      {
        flags: '--vault <file>',
        summary: 'put the encrypted vault beside the page (default: you choose it in the page)',
      },
      FLEET_OPTION,
    ],
    load: () => import('./commands/web.ts'),
  },
  {
    name: 'monitor',
    operands: '',
    summary: 'show what a board says, from its reset on',
    options: [
      PORT_OPTION,
      {
        flags: '--baud <rate>',
        summary: 'speed of its messages (default: 115200; the ROM of an ESP8266 talks at 74880)',
      },
      { flags: '--for <seconds>', summary: 'stop after so long (default: when you press Ctrl-C)' },
      { flags: '--raw', summary: 'the lines alone, without the time' },
      { flags: '--no-reset', summary: 'listen, and leave the board running' },
    ],
    load: () => import('./commands/monitor.ts'),
  },
  {
    name: 'ports',
    operands: '',
    summary: 'list serial ports: adapter, USB socket, and who holds them',
    options: [],
    load: () => import('./commands/ports.ts'),
  },
  {
    name: 'fleet check',
    operands: '<fleet>',
    summary: 'check a fleet file as a whole, and every profile it names',
    options: [FAIL_ON_OPTION],
    load: () => import('./commands/fleet-check.ts'),
  },
  {
    name: 'fleet export',
    operands: '<fleet>',
    summary: 'write the devices of a fleet one by one, series expanded',
    options: [
      {
        flags: '--format <format>',
        summary: `what to write: ${FLEET_FORMATS.join(', ')} (default: as --output is named, or yaml)`,
        choices: FLEET_FORMATS,
      },
      { flags: '--output <file>', summary: 'write the fleet here instead of stdout' },
    ],
    load: () => import('./commands/fleet-export.ts'),
  },
  LABEL_COMMAND,
  {
    name: 'vault init',
    operands: '[recipient...]',
    summary: 'make the vault all secrets of a fleet come from',
    options: [VAULT_OPTION],
    load: () => import('./commands/vault-init.ts'),
  },
  {
    name: 'vault show',
    operands: '<device> <value>',
    summary: 'show one secret, to a terminal only',
    options: [VAULT_OPTION, IDENTITY_OPTION, FLEET_OPTION],
    load: () => import('./commands/vault-show.ts'),
  },
  {
    name: 'vault set',
    operands: '<device> <value>',
    summary: 'take over a secret you have already, typed in or from a pipe',
    options: [VAULT_OPTION, IDENTITY_OPTION, FLEET_OPTION],
    load: () => import('./commands/vault-set.ts'),
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
    load: () => import('./commands/vault-rotate.ts'),
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
    load: () => import('./commands/vault-confirm.ts'),
  },
  {
    name: 'vault list',
    operands: '',
    summary: 'tell what was set or rotated, without showing it',
    options: [VAULT_OPTION, IDENTITY_OPTION],
    load: () => import('./commands/vault-list.ts'),
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
    load: () => import('./commands/vault-export.ts'),
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
    load: () => import('./commands/vault-recipients.ts'),
  },
  ...LEDGER_COMMANDS,
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
    load: () => import('./commands/tls-pin.ts'),
  },
  {
    name: 'tls calendar',
    operands: '<fleet>',
    summary: 'tell when which devices must be flashed again for their broker',
    options: [FAIL_ON_OPTION],
    load: () => import('./commands/tls-calendar.ts'),
  },
  ...BROKER_COMMANDS,
  SCAN_COMMAND,
  OUTSIDE_COMMAND,
  {
    name: 'doctor',
    operands: '',
    summary: 'tell which tools are here and how to get the missing ones',
    options: [
      { flags: '--fix', summary: 'install what is missing' },
      {
        flags: '--for <job>',
        summary: 'the tools of one job: build, reference, test (default: reference)',
        choices: ['build', 'reference', 'test'],
      },
    ],
    load: () => import('./commands/doctor.ts'),
  },
  {
    name: 'demo',
    operands: '',
    summary: 'run the whole story on the reference firmware',
    options: [{ flags: '--out <dir>', summary: 'folder of the bundle (default: build/reference)' }],
    load: () => import('./commands/demo.ts'),
  },
  {
    name: 'completion',
    operands: '<shell>',
    summary: 'print the completion script of a shell: bash, zsh or fish',
    options: [],
    load: () => import('./commands/completion.ts'),
  },
];
