import { EXIT } from '../../core/kernel/exit.ts';
import { exportHistory, exportInventory } from '../../flows/ledger.ts';
import type { RunCommand } from '../command.ts';
import { LEDGER_FORMATS } from '../ledger-flags.ts';
import { count, useLedger } from '../ledger-options.ts';
import { choiceOption, textOption } from '../options.ts';
import { outputFile } from '../output-file.ts';

/** `harden ledger export`: the history for another ledger, or the devices for an inventory. */
export const run: RunCommand = (invocation, context) => {
  const output = textOption(invocation, 'output');
  const ending = /\.csv$/i.test(output ?? '') ? 'csv' : 'jsonl';
  const format = choiceOption(invocation, 'format', LEDGER_FORMATS) ?? ending;
  return useLedger(invocation, context, async (ledger) => {
    const exported = await (format === 'csv' ? exportInventory(ledger) : exportHistory(ledger));
    const { text, lines } = exported;
    const json = { ledger: ledger.name, format, lines };
    if (output === undefined) {
      return { exit: EXIT.clean, text: text.replaceAll('\r\n', '\n'), json: { ...json, text } };
    }
    const inputs = [ledger.name];
    const target = await outputFile({ name: output, inputs, invocation }, context);
    await target.write(text);
    const summary = `${output}: ${count(lines, format === 'csv' ? 'device' : 'line')}`;
    return {
      exit: EXIT.clean,
      text: target.isStandardOutput ? '' : summary,
      json: { ...json, output },
    };
  });
};
