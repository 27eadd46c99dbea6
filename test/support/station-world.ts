import { makeChipLoader } from '../../src/bindings/esptool/chip-loader.ts';
import { DEFLATE } from '../../src/bindings/node/deflate.ts';
import { digestHex } from '../../src/core/kernel/checksums.ts';
import type { SerialPort } from '../../src/core/serial/serial-port.ts';
import type { StationEvent } from '../../src/core/station/station-event.ts';
import type { StationState } from '../../src/core/station/station-state.ts';
import type { Ledger } from '../../src/flows/bindings/ledger.ts';
import type { SerialPorts } from '../../src/flows/bindings/serial-ports.ts';
import {
  provision,
  type StationBindings,
  type StationRequest,
} from '../../src/flows/provision/provision.ts';
import type { StationTarget } from '../../src/flows/provision/targets.ts';
import { type BoardOptions, SimulatedBoard } from '../../src/simulator/chip/board.ts';
import type { BoardSocket } from './board-socket.ts';
import { type ChipName, imageFor } from './flash-world.ts';
import { VirtualClock } from './virtual-clock.ts';

/** A bench with sockets, into which boards are put. */
export class Bench implements SerialPorts {
  readonly #boards = new Map<string, SimulatedBoard>();
  readonly #sockets = new Map<string, BoardSocket>();

  plug(port: string, board: SimulatedBoard): void {
    this.#boards.set(port, board);
  }

  unplug(port: string): void {
    this.#boards.get(port)?.unplug();
    this.#boards.delete(port);
  }

  /** An adapter that stays, whatever is put into it. */
  addSocket(port: string, socket: BoardSocket): void {
    this.#sockets.set(port, socket);
  }

  list(): ReturnType<SerialPorts['list']> {
    return Promise.resolve(
      [...this.#boards.keys(), ...this.#sockets.keys()].sort().map((path, index) => ({
        path,
        usb: {
          ...{ vendorId: 0x10c4, productId: 0xea60 },
          ...{ serial: undefined, manufacturer: undefined, product: undefined },
          location: `1-${index + 1}`,
        },
        ...{ bridge: 'CP210x', highestBaudRate: undefined },
        ...{ access: 'ready' as const, holder: undefined },
      })),
    );
  }

  port(name: string): SerialPort {
    const port = this.#sockets.get(name) ?? this.#boards.get(name)?.port;
    if (port === undefined) throw new Error(`nothing is plugged into ${name}`);
    return port;
  }
}

/** MAC of the n-th board. */
export function macOf(n: number): string {
  return [0x24, 0x6f, 0x28, 0, n >> 8, n & 0xff]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join(':');
}

/** The n-th board, with a MAC of its own. */
export function makeBoard(n: number, options: Omit<BoardOptions, 'mac'>): SimulatedBoard {
  const mac = Uint8Array.from(macOf(n).split(':'), (byte) => Number.parseInt(byte, 16));
  return new SimulatedBoard({ ...options, mac });
}

/** Devices of a fleet, each with an image of its own. */
export function makeDevices(
  count: number,
  options: {
    readonly chip?: ChipName;
    readonly size?: number;
    readonly mac?: (n: number) => string;
  } = {},
): readonly StationTarget[] {
  const { chip = 'esp8266', size = 20_000, mac } = options;
  return Array.from({ length: count }, (_, index) => ({
    device: `lamp-${String(index + 1).padStart(3, '0')}`,
    profile: 'lamp',
    mac: mac?.(index + 1),
    chip,
    flashSize: undefined,
    makeJob: () => {
      const image = imageFor(chip, size, index + 1);
      return {
        ...{ image, digest: digestHex(image.bytes), flashSize: undefined, eraseRegions: [] },
        ...{ boot: { baudRate: 115_200, identity: undefined, secrets: [] }, findings: [] },
      };
    },
  }));
}

/** A station at a bench, in simulated time. */
export interface StationWorld {
  readonly clock: VirtualClock;
  readonly bench: Bench;
  readonly events: StationEvent[];
  run(
    wish: Partial<StationRequest> & Pick<StationRequest, 'targets'>,
    options?: {
      readonly signal?: AbortSignal;
      /** Sees each event as it is told; may interfere. */
      readonly watch?: (event: StationEvent) => void;
    },
  ): Promise<StationState>;
}

export function makeStationWorld(ledger: Ledger, clock = new VirtualClock()): StationWorld {
  const bench = new Bench();
  const events: StationEvent[] = [];
  const bindings: StationBindings = {
    ...{ clock, ledger, ports: bench, deflate: DEFLATE, loader: makeChipLoader() },
    privateFiles: {
      write: () => Promise.reject(new Error('no file is written here')),
      isPrivate: () => Promise.resolve(true),
      hold: (_path, work) => work(),
    },
  };
  return {
    ...{ clock, bench, events },
    run: (wish, { signal = new AbortController().signal, watch } = {}) =>
      clock.run(
        provision(
          {
            ...USUAL,
            ...wish,
            onEvent: (event) => {
              events.push(event);
              watch?.(event);
            },
          },
          bindings,
          { signal, onProgress: () => undefined },
        ),
      ),
  };
}

const USUAL: Omit<StationRequest, 'targets' | 'onEvent'> = {
  mode: 'series',
  station: 'bench',
  ports: undefined,
  baudRate: 921_600,
  noReset: false,
  bootLogMs: undefined,
  refuseKnown: false,
  isFixture: false,
  once: true,
  onReady: () => Promise.resolve(),
  onIdle: () => Promise.resolve(undefined),
};
