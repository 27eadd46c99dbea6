import { concatBytes } from '../../src/core/kernel/bytes.ts';
import {
  blockChecksum,
  blockData,
  COMMAND,
  formatRequest,
  parseReply,
  type Reply,
  words,
} from '../../src/core/serial/commands.ts';
import { LOADER_RESETS, type ResetStep } from '../../src/core/serial/resets.ts';
import { formatFrame, SlipDecoder } from '../../src/core/serial/slip.ts';
import { type BoardOptions, SimulatedBoard } from '../../src/simulator/chip/board.ts';
import type { ChipName } from '../../src/simulator/chip/chip.ts';
import { VirtualClock } from './virtual-clock.ts';

/** Largest packet a loader sends, and more. */
const MOST_BYTES = 0x8000;

/** Any program: a simulated chip runs its stub whatever the bytes are. */
const PROGRAM = { address: 0x4010e000, bytes: new Uint8Array(64).fill(0x55) };

const SYNC_DATA = Uint8Array.of(0x07, 0x07, 0x12, 0x20, ...Array<number>(32).fill(0x55));

export type BoardSetup = Partial<Omit<BoardOptions, 'chip' | 'clock'>>;

/** A simulated board and the simplest host that can talk to it: no time-outs, no second tries. */
export class LoaderClient {
  readonly clock = new VirtualClock();
  readonly board: SimulatedBoard;
  /** Packets that have come and were not taken. */
  packets: Uint8Array[] = [];
  /** Bytes outside of every frame. */
  #outside: Uint8Array[] = [];
  readonly #decoder = new SlipDecoder(
    {
      packet: (bytes) => this.packets.push(bytes),
      outside: (bytes) => this.#outside.push(bytes.slice()),
    },
    MOST_BYTES,
  );

  constructor(chip: ChipName, setup: BoardSetup = {}) {
    this.board = new SimulatedBoard({ chip, clock: this.clock, ...setup });
  }

  get outsideText(): string {
    return new TextDecoder('latin1').decode(concatBytes(...this.#outside));
  }

  async open(baudRate = 115200): Promise<void> {
    await this.board.port.open({ baudRate });
    void this.#readAll();
  }

  async reset(steps: readonly ResetStep[] = LOADER_RESETS[0] ?? []): Promise<void> {
    for (const step of steps) {
      if ('waitMs' in step) await this.clock.advance(step.waitMs);
      else await this.board.port.setSignals(step);
    }
    await this.clock.advance(50);
    // Boot text at another rate may look like the beginning of a frame.
    this.#decoder.reset();
  }

  /** Opens the port and resets the chip into its loader. */
  async connect(): Promise<this> {
    await this.open();
    await this.reset();
    this.#outside = [];
    await this.sync();
    return this;
  }

  /** Connects and starts the stub. */
  async startStub(): Promise<this> {
    await this.connect();
    const { address, bytes } = PROGRAM;
    await this.ask(COMMAND.memBegin, words(bytes.length, 1, bytes.length, address));
    await this.ask(COMMAND.memData, blockData(bytes, 0), blockChecksum(bytes));
    await this.ask(COMMAND.memEnd, words(0, address));
    return this;
  }

  async sync(): Promise<readonly Reply[]> {
    return this.ask(COMMAND.sync, SYNC_DATA);
  }

  async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const writer = this.board.port.writable?.getWriter();
    if (writer === undefined) throw new Error('the port is closed');
    try {
      await this.clock.run(writer.write(bytes));
    } finally {
      writer.releaseLock();
    }
  }

  async send(packet: Uint8Array): Promise<void> {
    await this.write(formatFrame(packet));
  }

  /** Sends a request; returns every reply that comes while nothing has to be waited for. */
  async ask(
    command: number,
    data: Uint8Array = new Uint8Array(),
    checksum = 0,
  ): Promise<readonly Reply[]> {
    this.packets = [];
    await this.send(formatRequest({ command, data, checksum }));
    await this.settle();
    return this.packets.map(parseReply).filter((reply) => reply !== undefined);
  }

  /** Sends a request that carries a block. */
  async askBlock(command: number, block: Uint8Array, sequence = 0): Promise<readonly Reply[]> {
    return this.ask(command, blockData(block, sequence), blockChecksum(block));
  }

  /** Lets everything happen that takes no time. */
  async settle(): Promise<void> {
    await this.clock.advance(0);
  }

  async #readAll(): Promise<void> {
    const reader = this.board.port.readable?.getReader();
    try {
      for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
        this.#decoder.feed(part.value);
      }
    } catch {
      // The device is gone; tests ask the board.
    } finally {
      reader?.releaseLock();
    }
  }
}
