import type { CommandSpec } from '../command.ts';
import { BAUD_OPTION, BOOT_LOG_OPTION, NO_RESET_OPTION, PORT_OPTION } from '../flash-flags.ts';
import { LEDGER_OPTION, STATION_OPTION } from '../ledger-flags.ts';
import { FLEET_OPTION, IDENTITY_OPTION, VAULT_OPTION } from '../vault-flags.ts';

/** Rows of the command table: boards on ports, and in a browser. */
export const STATION_COMMANDS: readonly CommandSpec[] = [
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
    load: () => import('../commands/provision.ts'),
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
    load: () => import('../commands/web.ts'),
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
    load: () => import('../commands/monitor.ts'),
  },
  {
    name: 'ports',
    operands: '',
    summary: 'list serial ports: adapter, USB socket, and who holds them',
    options: [],
    load: () => import('../commands/ports.ts'),
  },
];
