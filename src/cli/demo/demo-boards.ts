import { HardenError } from '../../core/kernel/errors.ts';
import type { StationEvent } from '../../core/station/station-event.ts';
import { makeFleetValues } from '../../flows/fleet-values.ts';
import { makePersonaliser, type OpenBundle } from '../../flows/personalise.ts';
import { provision } from '../../flows/provision/provision.ts';
import { makeTargets } from '../../flows/provision/targets.ts';
import { SimulatedBoard } from '../../simulator/chip/board.ts';
import { runOnLx106 } from '../../simulator/chip/lx106-application.ts';
import type { CommandContext } from '../command.ts';
import { BOOT_MS } from '../flash-options.ts';
import type { DemoBroker } from './demo-broker.ts';

/** First bytes of the MACs of the boards; the last one is their number. */
const MAC = [0x18, 0xfe, 0x34, 0, 0] as const;

/** A simulated board that has become a device. */
export interface DemoBoard {
  readonly device: string;
  readonly mac: string;
  /** SHA-256 of its image. */
  readonly sha256: string;
  /** Bytes that were written, and found on the board afterwards. */
  readonly written: number;
  readonly flash: Uint8Array;
  /** What it prints when it starts. */
  readonly bootText: string;
}

/**
 * Provisions a board for each device of the fleet, all at once, with a ledger of their own: each is compared
 * with its image, reset, and has to say that it is who it should be.
 * @param request.folder - for the ledger
 * @returns in the order of the fleet
 * @throws HardenError `image.*`, `ledger.*`, and what went wrong with the first board that failed
 */
export async function provisionDemo(
  request: {
    readonly broker: DemoBroker;
    readonly bundle: OpenBundle;
    readonly folder: string;
  },
  context: CommandContext,
): Promise<readonly DemoBoard[]> {
  const { broker, bundle, folder } = request;
  const { makeSha256, flashing } = context;
  const { members } = makeFleetValues(broker.vault, broker.devices);
  const fillable = { bundle, personaliser: makePersonaliser(bundle, { makeSha256 }) };
  const targets = makeTargets(members, () => fillable, makeSha256);
  const boards = makeBoards(members.length, context);
  const done: Extract<StationEvent, { kind: 'done' }>[] = [];
  const failed: Extract<StationEvent, { kind: 'failed' }>[] = [];
  const options = { ledger: `${folder}/ledger.sqlite` };
  const ledger = await context.openLedger({ operands: [], options });
  try {
    await provision(
      {
        ...{ mode: 'series', targets, station: 'demo', ports: [...boards.keys()] },
        ...{ baudRate: 921_600, noReset: false, refuseKnown: false, isFixture: false },
        ...{ once: true, bootLogMs: BOOT_MS, onReady: () => Promise.resolve() },
        onIdle: () => Promise.resolve(undefined),
        onEvent: (event) => {
          if (event.kind === 'done') done.push(event);
          if (event.kind === 'failed') failed.push(event);
          if (event.kind !== 'step') return;
          context.onProgress({ step: event.step, message: `${event.port}: ${event.message}` });
        },
      },
      {
        ...{ ...flashing, ledger },
        ports: {
          list: () => Promise.resolve([]),
          port: (name) => boardAt(boards, name).port,
        },
      },
      context,
    );
  } finally {
    await ledger.close();
  }
  if (context.signal.aborted) throw new HardenError('interrupted', 'interrupted');
  const [failure] = failed;
  if (failure) {
    const { message, hint } = failure;
    throw new HardenError('device.verify-failed', message, { hint });
  }
  return broker.devices.map(({ device: { id } }) => {
    const event = done.find(({ device }) => device === id);
    if (event === undefined) throw new Error(`no board has become ${id}`);
    const { flash } = boardAt(boards, event.port);
    const { text } = runOnLx106(flash);
    const { device, mac, digest, written } = event;
    return { device, mac, sha256: digest, written, flash, bootText: text };
  });
}

function makeBoards(
  count: number,
  { flashing: { clock } }: CommandContext,
): ReadonlyMap<string, SimulatedBoard> {
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const mac = Uint8Array.of(...MAC, index + 1);
      const board = new SimulatedBoard({ chip: 'esp8266', clock, mac, bootText: runOnLx106 });
      return [`sim:${index + 1}`, board];
    }),
  );
}

function boardAt(boards: ReadonlyMap<string, SimulatedBoard>, port: string): SimulatedBoard {
  const board = boards.get(port);
  if (board === undefined) throw new Error(`no board at ${port}`);
  return board;
}
