import type { Clock } from '../../core/kernel/clock.ts';
import { PACKET_HEADER_SIZE } from '../../core/serial/commands.ts';
import { formatFrame } from '../../core/serial/slip.ts';
import type { FaultPlan } from './fault-plan.ts';
import type { LoaderName, RequestFault } from './faults.ts';
import { FrameReader } from './frame-reader.ts';
import type { Loader } from './loader.ts';

/** A request that a loader has seen. */
export interface SeenRequest {
  readonly loader: LoaderName;
  readonly command: number;
  /** Bytes of the packet. */
  readonly size: number;
  readonly atMs: number;
}

export interface SessionOptions {
  readonly clock: Clock;
  readonly faults: FaultPlan;
  readonly log: (request: SeenRequest) => void;
  readonly transmit: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** Holds back what is sent from now on. */
  readonly stall: (ms: number) => void;
  /** The device disappears. */
  readonly vanish: () => void;
  /** The chip starts over with what is in flash. */
  readonly reset: () => void;
  /** The chip falls silent. */
  readonly hang: () => void;
}

/** A loader between its start and its end: frames come in, replies go out, and faults strike both. */
export class LoaderSession {
  readonly #options: SessionOptions;
  readonly #loader: Loader;
  readonly #frames: FrameReader;
  #struck: readonly RequestFault[] = [];
  /** Packets that came while the chip was busy. */
  #waiting: Uint8Array[] = [];
  /** What a busy chip will do once it is ready. */
  #held: (() => void)[] | undefined;
  #cancelBusy: (() => void) | undefined;
  #isOver = false;

  constructor(loader: Loader, options: SessionOptions) {
    this.#options = options;
    this.#loader = loader;
    this.#frames = new FrameReader(loader.frames, (packet) => this.#arrive(packet));
  }

  receive(bytes: Uint8Array): void {
    if (!this.#isOver) this.#frames.feed(bytes);
  }

  /** Sends one packet in a frame, as the faults of the current request leave it. */
  send(packet: Uint8Array): void {
    for (const frame of this.#struckFrames(packet)) this.sendRaw(frame);
  }

  sendRaw(bytes: Uint8Array<ArrayBuffer>): void {
    this.act(() => this.#options.transmit(bytes));
  }

  /** Does something in its turn: at once, or when the chip is no longer busy. */
  act(action: () => void): void {
    if (this.#held !== undefined) this.#held.push(action);
    else if (!this.#isOver) action();
  }

  isStruckBy(kind: RequestFault['kind']): boolean {
    return this.#find(kind) !== undefined;
  }

  /** Nothing comes in or goes out any more. */
  end(): void {
    this.#isOver = true;
    this.#waiting = [];
    this.#held = undefined;
    this.#cancelBusy?.();
  }

  #arrive(packet: Uint8Array): void {
    if (this.#held !== undefined) this.#waiting.push(packet.slice());
    else if (!this.#isOver) this.#process(packet);
  }

  #process(packet: Uint8Array): void {
    // Acknowledgements of READ_FLASH have no command.
    if (packet.length < PACKET_HEADER_SIZE) {
      this.#loader.take(packet);
      return;
    }
    const command = packet[1] ?? 0;
    const { clock, faults, log } = this.#options;
    log({ loader: this.#loader.name, command, size: packet.length, atMs: clock.now() });
    this.#struck = faults.strike(this.#loader.name, command);
    if (this.#struck.length === 0) this.#loader.take(packet);
    else this.#processStruck(packet);
    this.#struck = [];
  }

  #processStruck(packet: Uint8Array): void {
    if (this.#find('disconnect')) this.#options.vanish();
    else if (this.#find('brown-out')) this.#options.reset();
    else if (!this.#find('request-lost')) {
      const late = this.#find('reply-late');
      if (late) this.#options.stall(late.ms);
      const slow = this.#find('slow');
      if (slow) this.#beBusy(slow.ms);
      this.#loader.take(this.#corruptedRequest(packet));
      if (this.#find('stuck')) this.#options.hang();
    }
  }

  #corruptedRequest(packet: Uint8Array): Uint8Array {
    const fault = this.#find('request-corrupted');
    return fault ? invertByte(packet, fault.offset ?? packet.length - 1) : packet;
  }

  #beBusy(ms: number): void {
    this.#held = [];
    this.#cancelBusy = this.#options.clock.schedule(ms, () => this.#beReady());
  }

  #beReady(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const action of held) this.act(action);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const packet of waiting) this.#arrive(packet);
  }

  /** @returns what is left of a reply; nothing, one frame, or two */
  #struckFrames(packet: Uint8Array): readonly Uint8Array<ArrayBuffer>[] {
    if (this.#struck.length === 0) return [formatFrame(packet)];
    if (this.#find('reply-lost') || this.#find('stuck')) return [];
    const corrupted = this.#find('reply-corrupted');
    const frame = formatFrame(corrupted ? invertByte(packet, corrupted.offset ?? 1) : packet);
    const truncated = this.#find('reply-truncated');
    const kept = truncated ? frame.slice(0, truncated.size ?? Math.floor(frame.length / 2)) : frame;
    const noise = this.#find('noise');
    return [
      ...(noise ? [noise.bytes.slice()] : []),
      kept,
      ...(this.#find('reply-doubled') ? [kept] : []),
    ];
  }

  #find<Kind extends RequestFault['kind']>(
    kind: Kind,
  ): Extract<RequestFault, { kind: Kind }> | undefined {
    return this.#struck.find(
      (fault): fault is Extract<RequestFault, { kind: Kind }> => fault.kind === kind,
    );
  }
}

function invertByte(packet: Uint8Array, offset: number): Uint8Array {
  const changed = packet.slice();
  const at = Math.min(offset, packet.length - 1);
  changed[at] = (changed[at] ?? 0) ^ 0xff;
  return changed;
}
