import { hostname } from 'node:os';
import type { KeptLedger } from '../flows/bindings/ledger.ts';
import type { CommandContext, CommandResult, Invocation } from './command.ts';
import { textOption } from './options.ts';

/**
 * Opens the ledger the user means, and closes it whatever happens.
 * @param mayCreate - makes it where there is none
 */
export async function useLedger(
  invocation: Invocation,
  context: CommandContext,
  work: (ledger: KeptLedger) => Promise<CommandResult>,
  mayCreate = false,
): Promise<CommandResult> {
  const ledger = await context.openLedger(invocation, mayCreate);
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** The name this machine has in the ledger. */
export function stationName(invocation: Invocation): string {
  return textOption(invocation, 'station') ?? hostname();
}

/** `1 line`, `3 lines`. */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
