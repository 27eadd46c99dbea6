import fc from 'fast-check';
import { HardenError } from '../../src/core/kernel/errors.ts';
import type { Ticket } from '../../src/core/ledger/ledger.ts';
import type { Ledger } from '../../src/flows/bindings/ledger.ts';
import { type FakeLedger, makeFakeLedger } from './fake-ledger.ts';

/** Something that happens at a station. */
export interface LifeStep {
  readonly what: 'reserve' | 'begin' | 'renew' | 'finish' | 'fail' | 'release' | 'wait';
  readonly board: number;
  readonly station: number;
}

const LEASE_MS = 60_000;

/** More boards than devices, so that some are turned away. */
const DEVICES = ['lamp-1', 'lamp-2', 'door', 'größe 日本'];
const BOARDS = 6;

/** What may happen in a while, sensible or not. */
export const anyLife: fc.Arbitrary<readonly LifeStep[]> = fc.array(
  fc.record({
    what: fc.constantFrom(
      ...(['reserve', 'reserve', 'begin', 'begin', 'finish', 'finish'] as const),
      ...(['renew', 'fail', 'release', 'wait'] as const),
    ),
    board: fc.nat(BOARDS - 1),
    station: fc.nat(1),
  }),
  { maxLength: 60 },
);

/** Lives through the steps; refusals are part of it. */
export async function live(
  ledger: Ledger,
  steps: readonly LifeStep[],
  passTime: (ms: number) => void | Promise<void>,
): Promise<void> {
  const tickets = new Map<string, Ticket>();
  for (const step of steps) {
    try {
      if (step.what === 'wait') await passTime(LEASE_MS / 2 + 1);
      else await act(ledger, step, tickets);
    } catch (error) {
      if (!(error instanceof HardenError)) throw error;
    }
  }
}

async function act(
  ledger: Ledger,
  { what, board, station }: LifeStep,
  tickets: Map<string, Ticket>,
): Promise<void> {
  const key = `${board} ${station}`;
  const ticket = tickets.get(key);
  switch (what) {
    case 'reserve': {
      const result = await ledger.reserve({
        mac: `24:6f:28:00:00:0${board}`,
        ...{ station: `station ${station}`, port: '/dev/ttyUSB0', leaseMs: LEASE_MS },
        candidates: DEVICES.map((device) => ({ device, profile: 'lamp', mac: undefined })),
      });
      if ('ticket' in result) tickets.set(key, result.ticket);
      return;
    }
    case 'release':
      return ledger.release(DEVICES[board] ?? 'nobody', `station ${station}`);
    case 'begin':
    case 'renew':
    case 'finish':
    case 'fail':
      return ticket && settle(ledger, what, ticket);
    case 'wait':
      return;
  }
}

async function settle(
  ledger: Ledger,
  what: 'begin' | 'renew' | 'finish' | 'fail',
  ticket: Ticket,
): Promise<void> {
  switch (what) {
    case 'begin':
    case 'renew':
      return ledger[what](ticket, LEASE_MS);
    case 'finish':
      return ledger.finish(ticket, ticket.mac.slice(-1).repeat(64));
    case 'fail':
      return ledger.fail(ticket, 'device.lost: \u202e "unplugged"');
  }
}

/** A ledger in memory that has lived through the steps. */
export async function livedLedger(steps: readonly LifeStep[]): Promise<FakeLedger> {
  const ledger = makeFakeLedger();
  await live(ledger, steps, (ms) => ledger.passTime(ms));
  return ledger;
}
