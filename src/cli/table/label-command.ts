import { DEFAULT_LABEL, LABEL_SHEETS } from '../../core/labels/label-sheets.ts';
import { DEFAULT_HINT } from '../../core/labels/label-text.ts';
import type { CommandSpec } from '../command.ts';
import { MAC_LEDGER_OPTION } from '../find-flags.ts';
import { DEFAULT_DPI, LABEL_OUTPUTS } from '../label-flags.ts';
import { IDENTITY_OPTION, VAULT_OPTION } from '../vault-flags.ts';

const SHEETS = LABEL_SHEETS.map(({ id }) => id);

/** Row of the command table: labels. */
export const LABEL_COMMAND: CommandSpec = {
  name: 'label',
  operands: '<fleet>',
  summary: 'draw labels for devices: sheets, one for a label printer, or a table',
  options: [
    { flags: '--device <id>', summary: 'the device' },
    { flags: '--all', summary: 'every device of the fleet' },
    {
      flags: '--format <format>',
      summary: `what to write: ${LABEL_OUTPUTS.join(', ')}`,
      choices: LABEL_OUTPUTS,
    },
    { flags: '--out <file>', summary: 'the file' },
    { flags: '--out-dir <dir>', summary: 'folder for svg or png of every device' },
    {
      flags: '--sheet <id>',
      summary: `labels of a pdf, columns x rows: ${SHEETS.join(', ')} (default: ${SHEETS[0] ?? ''})`,
      choices: SHEETS,
    },
    { flags: '--skip <count>', summary: 'places of the first sheet that are used up' },
    {
      flags: '--size <size>',
      summary: `label of svg or png, millimetres (default: ${DEFAULT_LABEL.width}x${DEFAULT_LABEL.height})`,
    },
    { flags: '--dpi <dots>', summary: `dots an inch of a png (default: ${DEFAULT_DPI})` },
    { flags: '--hint <text>', summary: `a line on setting it up (default: ${DEFAULT_HINT})` },
    { flags: '--url <address>', summary: 'what the code leads to, with {id} or {mac} in it' },
    {
      flags: '--with-secrets <values>',
      summary: 'print these, too: adminPassword, apPassword; only you can read the files then',
    },
    MAC_LEDGER_OPTION,
    VAULT_OPTION,
    IDENTITY_OPTION,
  ],
  load: () => import('../commands/label.ts'),
};
