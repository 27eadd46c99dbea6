import { concatBytes } from '../../core/kernel/bytes.ts';
import {
  BLOCK_HEADER_SIZE,
  blockChecksum,
  COMMAND,
  formatReply,
  PACKET_HEADER_SIZE,
  parseRequest,
} from '../../core/serial/commands.ts';
import { STATUS } from '../../core/serial/status.ts';
import { SECTOR_SIZE } from './flash-memory.ts';
import { type Loader, type LoaderHost, type LoaderRequest, wordAt } from './loader.ts';
import { securityInfo } from './security-info.ts';
import { StubFlash } from './stub-flash.ts';
import { StubRam } from './stub-ram.ts';
import { StubRead } from './stub-read.ts';

/** Sizes that the stub insists on. Source: esp-flasher-stub `src/commands.h`. */
const DATA_SIZES: ReadonlyMap<number, readonly number[]> = new Map<number, readonly number[]>([
  [COMMAND.sync, [36]],
  [COMMAND.flashBegin, [16, 20]],
  [COMMAND.deflBegin, [16, 20]],
  [COMMAND.flashEnd, [4]],
  [COMMAND.deflEnd, [4]],
  [COMMAND.memBegin, [16]],
  [COMMAND.memEnd, [8]],
  [COMMAND.readReg, [4]],
  [COMMAND.spiAttach, [4]],
  [COMMAND.spiSetParams, [24]],
  [COMMAND.changeBaudRate, [8]],
  [COMMAND.flashMd5, [16]],
  [COMMAND.getSecurityInfo, [0]],
  [COMMAND.readFlash, [16]],
  [COMMAND.eraseRegion, [8]],
]);

/** Source: same, `WRITE_REG_ENTRY_SIZE`, `PLUGIN_FIRST_OPCODE`, `PLUGIN_LAST_OPCODE`. */
const WRITE_REG_ENTRY_SIZE = 16;
const FIRST_PLUGIN = 0xd5;
const LAST_PLUGIN = 0xef;

/** Header, block of 16 KB and some more. Source: same, `src/frame_buffer.h`. */
const MOST_BYTES = PACKET_HEADER_SIZE + 0x4000 + 0xff;

/** Largest packet of READ_FLASH: 4102 bytes of buffer less six. Source: same, `s_read_flash_post_process`. */
const MOST_READ_BYTES = 4096;

/** How often SYNC is answered, as the ROM does. */
const SYNC_REPLIES = 8;

/** What a command comes to. `later` is done after the reply; its status is told by the next command. */
interface Answer {
  readonly status?: number;
  readonly value?: number;
  readonly payload?: Uint8Array;
  readonly later?: () => number;
}

const refuse = (status: number): Answer => ({ status });

/** Version 2 of the loader that clients upload. Source: esp-flasher-stub `src/command_handler.c`. */
export class StubLoader implements Loader {
  readonly name = 'stub';
  readonly frames = { mostBytes: MOST_BYTES, emptyFrame: 'ends' } as const;
  readonly #host: LoaderHost;
  readonly #flash: StubFlash;
  readonly #ram = new StubRam();
  #read: StubRead | undefined;
  /** Went wrong after the reply was sent. */
  #pending: number = STATUS.ok;

  constructor(host: LoaderHost) {
    this.#host = host;
    this.#flash = new StubFlash(host);
  }

  take(packet: Uint8Array): void {
    if (this.#read !== undefined) {
      this.#read.take(packet);
      if (this.#read.isDone) this.#read = undefined;
      return;
    }
    const command = packet[1] ?? 0;
    const request = parseRequest(packet);
    if (packet[0] !== 0) this.#reply(command, refuse(STATUS.stubInvalidCommand));
    else if (request === undefined) this.#reply(command, refuse(STATUS.stubLength));
    else if (this.#pending !== STATUS.ok) this.#reportPending(command);
    else this.#answer(command, request);
  }

  #reportPending(command: number): void {
    this.#reply(command, refuse(this.#pending));
    this.#pending = STATUS.ok;
  }

  #answer(command: number, request: LoaderRequest): void {
    if (command === COMMAND.runUserCode) return;
    const sizes = DATA_SIZES.get(command);
    const fits = sizes === undefined || sizes.includes(request.data.length);
    const answer = fits ? this.#carryOut(command, request) : refuse(STATUS.stubLength);
    this.#reply(command, answer);
    const isRefused = answer.status !== undefined && answer.status !== STATUS.ok;
    if (!isRefused && answer.later !== undefined) this.#pending = answer.later();
  }

  #reply(command: number, { status = STATUS.ok, value = 0, payload }: Answer): void {
    const end = Uint8Array.of(status, 0);
    const data = payload === undefined ? end : concatBytes(payload, end);
    const reply = formatReply({ command, value, data });
    const copies = command === COMMAND.sync && status === STATUS.ok ? SYNC_REPLIES : 1;
    for (let copy = 0; copy < copies; copy += 1) this.#host.send(reply);
  }

  #carryOut(command: number, request: LoaderRequest): Answer {
    const { data } = request;
    switch (command) {
      case COMMAND.sync:
      case COMMAND.spiAttach:
      case COMMAND.spiSetParams:
        return {};
      case COMMAND.readReg:
        return { value: this.#host.registers.get(wordAt(data, 0)) };
      case COMMAND.writeReg:
        return this.#writeRegisters(data);
      case COMMAND.memBegin:
      case COMMAND.memData:
      case COMMAND.memEnd:
        return this.#carryOutRam(command, data);
      case COMMAND.changeBaudRate:
        return { later: () => this.#changeBaudRate(wordAt(data, 0)) };
      case COMMAND.getSecurityInfo:
        if (this.#host.chip.rom.securityInfoSize === undefined)
          return refuse(STATUS.notImplemented);
        return { payload: securityInfo(this.#host) };
      default:
        return this.#carryOutFlash(command, request);
    }
  }

  #writeRegisters(data: Uint8Array): Answer {
    if (data.length === 0 || data.length % WRITE_REG_ENTRY_SIZE !== 0) {
      return refuse(STATUS.stubTooLittle);
    }
    const { registers } = this.#host;
    for (let entry = 0; entry < data.length / 4; entry += WRITE_REG_ENTRY_SIZE / 4) {
      const [address, value, mask] = [entry, entry + 1, entry + 2].map((at) => wordAt(data, at));
      if (address === undefined || value === undefined || mask === undefined) break;
      registers.set(address, (registers.get(address) & ~mask) | (value & mask));
    }
    return {};
  }

  #carryOutRam(command: number, data: Uint8Array): Answer {
    if (command === COMMAND.memBegin) {
      this.#ram.begin(data);
      return {};
    }
    if (command === COMMAND.memData) return refuse(this.#ram.write(data));
    const [stays, entry] = [wordAt(data, 0), wordAt(data, 1)];
    const status = this.#ram.end();
    return { status, later: () => (stays === 0 ? this.#jump(entry) : STATUS.ok) };
  }

  #jump(entry: number): number {
    if (this.#ram.holds(entry)) this.#host.run();
    else this.#host.hang();
    return STATUS.ok;
  }

  #changeBaudRate(baudRate: number): number {
    this.#host.setBaudRate(baudRate);
    return STATUS.ok;
  }

  #carryOutFlash(command: number, { data, checksum }: LoaderRequest): Answer {
    switch (command) {
      case COMMAND.flashBegin:
      case COMMAND.deflBegin: {
        const isStream = command === COMMAND.deflBegin;
        this.#flash.begin({ size: wordAt(data, 0), offset: wordAt(data, 3), isStream });
        return {};
      }
      case COMMAND.flashData:
        return this.#takeBlock(data, checksum);
      case COMMAND.deflData:
        return this.#takeStreamBlock(data, checksum);
      case COMMAND.flashEnd:
      case COMMAND.deflEnd:
        return refuse(this.#flash.end());
      case COMMAND.flashMd5:
        return this.#md5(wordAt(data, 0), wordAt(data, 1));
      case COMMAND.readFlash:
        return { later: () => this.#startRead(data) };
      case COMMAND.eraseFlash:
        this.#host.flash.erase(0, this.#host.flash.size);
        return {};
      case COMMAND.eraseRegion:
        return refuse(this.#eraseRegion(wordAt(data, 0), wordAt(data, 1)));
      default:
        return refuse(
          command >= FIRST_PLUGIN && command <= LAST_PLUGIN
            ? STATUS.notImplemented
            : STATUS.stubInvalidCommand,
        );
    }
  }

  #takeBlock(data: Uint8Array, checksum: number): Answer {
    if (data.length < BLOCK_HEADER_SIZE) return refuse(STATUS.stubTooLittle);
    if (!this.#flash.isWriting) return refuse(STATUS.stubNotFlashing);
    const block = data.subarray(BLOCK_HEADER_SIZE);
    if (wordAt(data, 0) !== block.length) return refuse(STATUS.stubTooMuch);
    if (blockChecksum(block) !== checksum) return refuse(STATUS.stubChecksum);
    return { later: () => this.#flash.writeBlock(block) };
  }

  #takeStreamBlock(data: Uint8Array, checksum: number): Answer {
    if (data.length < BLOCK_HEADER_SIZE) return refuse(STATUS.stubLength);
    if (!this.#flash.isWriting) return refuse(STATUS.stubNotFlashing);
    const block = data.subarray(BLOCK_HEADER_SIZE, BLOCK_HEADER_SIZE + wordAt(data, 0));
    if (blockChecksum(block) !== checksum) return refuse(STATUS.stubChecksum);
    return { later: () => this.#flash.writeStream(block) };
  }

  #md5(offset: number, size: number): Answer {
    if (!this.#host.flash.holds(offset, size)) return refuse(STATUS.stubSpi);
    return { payload: this.#host.md5(offset, size) };
  }

  #startRead(data: Uint8Array): number {
    const [offset, size, packetSize] = [wordAt(data, 0), wordAt(data, 1), wordAt(data, 2)];
    if (packetSize > MOST_READ_BYTES) return STATUS.stubLength;
    if (!this.#host.flash.holds(offset, size)) return STATUS.stubSpi;
    const read = new StubRead(this.#host, { offset, size, packetSize });
    this.#read = read.isDone ? undefined : read;
    return STATUS.ok;
  }

  #eraseRegion(offset: number, size: number): number {
    if (offset % SECTOR_SIZE !== 0 || size % SECTOR_SIZE !== 0) return STATUS.stubLength;
    if (!this.#host.flash.holds(offset, size)) return STATUS.stubSpi;
    this.#host.flash.erase(offset, size);
    return STATUS.ok;
  }
}
