import type { Ledger } from '../../src/flows/bindings.ts';
import { makeFakeLedger } from './fake-ledger.ts';

/** A ledger that is empty at first, for one test. */
export interface LedgerWorld {
  /** One more connection to it. */
  open(): Promise<Ledger>;
  /** Lets leases become so much older. */
  passTime(ms: number): Promise<void>;
  /** Closes every connection, and removes the ledger. */
  close(): Promise<void>;
}

/** Every kind of ledger. */
export const LEDGER_WORLDS: readonly (readonly [string, () => Promise<LedgerWorld>])[] = [
  ['the fake in memory', fakeWorld],
];

function fakeWorld(): Promise<LedgerWorld> {
  const ledger = makeFakeLedger();
  return Promise.resolve({
    open: () => Promise.resolve(ledger),
    passTime: (ms) => {
      ledger.passTime(ms);
      return Promise.resolve();
    },
    close: () => ledger.close(),
  });
}
