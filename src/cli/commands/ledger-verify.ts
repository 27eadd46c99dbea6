import { HardenError } from '../../core/kernel/errors.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import { formatFindings } from '../../core/report/text.ts';
import { verifyLedger } from '../../flows/ledger.ts';
import type { Invocation, RunCommand } from '../command.ts';
import { count, useLedger } from '../ledger-options.ts';
import { textOption } from '../options.ts';

/** `harden ledger verify`: history and devices hang together, and are those that were noted. */
export const run: RunCommand = (invocation, context) => {
  const noted = notedHash(invocation);
  return useLedger(invocation, context, async (ledger) => {
    const verified = await verifyLedger(ledger, noted, context.makeSha256);
    const { findings, end, devices } = verified;
    const isGood = findings.length === 0;
    const good = [
      `${ledger.name}: ${count(end.sequence, 'line')} and ${count(devices, 'device')} hang together`,
      ...(end.sequence > 0 ? [`line ${end.sequence}: ${end.hash}`] : []),
    ];
    return {
      exit: isGood ? EXIT.clean : EXIT.findings,
      text: isGood ? good.join('\n') : formatFindings(findings, context.palette),
      json: { ledger: ledger.name, lines: end.sequence, hash: end.hash, devices },
      findings,
    };
  });
};

/** @throws HardenError `usage.argument` */
function notedHash(invocation: Invocation): string | undefined {
  const noted = textOption(invocation, 'contains')?.toLowerCase();
  if (noted === undefined || /^[0-9a-f]{64}$/.test(noted)) return noted;
  throw new HardenError('usage.argument', '--contains takes the hash of a line: 64 digits', {
    hint: '`harden ledger verify` prints that of the last line',
  });
}
