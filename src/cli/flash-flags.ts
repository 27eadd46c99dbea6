import type { OptionSpec } from './command.ts';

/** What every command that talks to a board takes. */
export const PORT_OPTION: OptionSpec = {
  flags: '--port <name>',
  summary: 'serial port, tcp://host:port, rfc2217://host:port, or sim:<chip> for a simulated board',
};
export const BAUD_OPTION: OptionSpec = {
  flags: '--baud <rate>',
  summary: 'speed on the wire (default: 921600, or slower where that does not work)',
};
export const NO_RESET_OPTION: OptionSpec = {
  flags: '--no-reset',
  summary: 'leave the reset lines alone: you hold the board in its loader',
};
export const BOOT_LOG_OPTION: OptionSpec = {
  flags: '--boot-log',
  summary: 'listen to the board afterwards, and compare who it says it is',
};
