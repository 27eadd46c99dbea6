/// <reference path="../../core/platform.d.ts" />
import { concatBytes, formatHex, utf8 } from '../../core/kernel/bytes.ts';
import {
  BLOCK_HEADER_SIZE,
  blockChecksum,
  COMMAND,
  formatReply,
  parseRequest,
} from '../../core/serial/commands.ts';
import { STATUS } from '../../core/serial/status.ts';
import { type Loader, type LoaderHost, type LoaderRequest, wordAt } from './loader.ts';
import { RamProgram } from './ram-program.ts';
import { RomFlash } from './rom-flash.ts';
import { isAllowedInSecureDownload, securityInfo } from './security-info.ts';

/** How often the ROM answers while the reply in its memory is that of a SYNC. */
const SYNC_REPLIES = 8;

/** What the ROM sends before it changes its rate or starts over. */
const TWO_DELIMITERS = Uint8Array.of(0xc0, 0xc0);

/** Most bytes of READ_FLASH_SLOW, and what its reply always has. Source: esptool `esptool/targets/esp32.py`. */
const SLOW_READ_SIZE = 64;

/** Largest packet for the RAM with its headers, rounded up. Source: esptool `esptool/loader.py`, `ESP_RAM_BLOCK`. */
const MOST_BYTES = 0x2000;

/** What a command comes to. */
interface Answer {
  readonly status?: number;
  readonly value?: number;
  readonly payload?: Uint8Array;
  /** Done once the reply is out. */
  readonly afterwards?: () => void;
}

/**
 * The loader in mask ROM. Its reply is one structure in memory that commands fill in parts: the value stays
 * that of an earlier command, and an unknown command leaves even the command number as it was.
 * Source: disassembly of the ROM ELFs of ESP32 and ESP32-C3; traces in espressif/esptool issues 352, 397, 570.
 */
export class RomLoader implements Loader {
  readonly name = 'rom';
  readonly frames = { mostBytes: MOST_BYTES, emptyFrame: 'starts' } as const;
  readonly #host: LoaderHost;
  readonly #flash: RomFlash;
  readonly #ram = new RamProgram();
  #ramBlock = { address: 0, blockSize: 0 };
  #command = 0;
  #value = 0;

  constructor(host: LoaderHost) {
    this.#host = host;
    this.#flash = new RomFlash(host);
  }

  take(packet: Uint8Array): void {
    const request = parseRequest(packet);
    if (request === undefined || request.direction !== 0 || !this.#knows(request.command)) {
      this.#reply({ status: STATUS.invalidMessage });
      return;
    }
    this.#command = request.command;
    this.#reply(this.#carryOut(request.command, request));
  }

  #knows(command: number): boolean {
    if (this.#host.security.secureDownload && !isAllowedInSecureDownload(command)) return false;
    return command >= COMMAND.flashBegin && command <= this.#host.chip.rom.lastCommand;
  }

  #reply({ status = STATUS.ok, value, payload = new Uint8Array(), afterwards }: Answer): void {
    this.#value = value ?? this.#value;
    const end = new Uint8Array(this.#host.chip.rom.statusSize);
    if (status !== STATUS.ok) end.set([1, status]);
    const data = concatBytes(payload, end);
    const reply = formatReply({ command: this.#command, value: this.#value, data });
    const copies = this.#command === COMMAND.sync ? SYNC_REPLIES : 1;
    for (let copy = 0; copy < copies; copy += 1) this.#host.send(reply);
    afterwards?.();
  }

  #carryOut(command: number, request: LoaderRequest): Answer {
    const { data } = request;
    switch (command) {
      case COMMAND.sync:
        return { value: wordAt(data, 0) };
      case COMMAND.readReg:
        return { value: this.#host.registers.get(wordAt(data, 0)) };
      case COMMAND.writeReg:
        return this.#writeRegister(data);
      case COMMAND.memBegin:
      case COMMAND.memData:
      case COMMAND.memEnd:
        return this.#carryOutRam(command, request);
      case COMMAND.spiAttach:
        this.#flash.attach();
        return {};
      case COMMAND.spiSetParams:
        this.#flash.setSize(wordAt(data, 1));
        return {};
      case COMMAND.changeBaudRate:
        return { afterwards: () => this.#changeBaudRate(wordAt(data, 0)) };
      case COMMAND.getSecurityInfo:
        return { payload: securityInfo(this.#host) };
      default:
        return this.#carryOutFlash(command, request);
    }
  }

  #writeRegister(data: Uint8Array): Answer {
    const [address, value, mask] = [wordAt(data, 0), wordAt(data, 1), wordAt(data, 2)];
    const { registers } = this.#host;
    registers.set(address, (registers.get(address) & ~mask) | (value & mask));
    return {};
  }

  #carryOutRam(command: number, { data, checksum }: LoaderRequest): Answer {
    if (command === COMMAND.memBegin) {
      this.#ramBlock = { address: wordAt(data, 3), blockSize: wordAt(data, 2) };
      return {};
    }
    if (command === COMMAND.memData) {
      const block = data.subarray(BLOCK_HEADER_SIZE);
      if (!hasChecksum(block, checksum)) return { status: STATUS.checksum };
      const { address, blockSize } = this.#ramBlock;
      this.#ram.begin(address + wordAt(data, 1) * blockSize, block.length);
      return {};
    }
    const [stays, entry] = [wordAt(data, 0), wordAt(data, 1)];
    if (stays !== 0) return {};
    return { afterwards: () => (this.#ram.holds(entry) ? this.#host.run() : this.#host.hang()) };
  }

  #changeBaudRate(baudRate: number): void {
    const { crystalMhz, assumedCrystalMhz } = this.#host.chip;
    this.#host.sendRaw(TWO_DELIMITERS);
    this.#host.setBaudRate(Math.round((baudRate * crystalMhz) / assumedCrystalMhz));
  }

  #carryOutFlash(command: number, request: LoaderRequest): Answer {
    const { data } = request;
    const [size, offset] = [wordAt(data, 1), wordAt(data, 0)];
    switch (command) {
      case COMMAND.flashBegin:
      case COMMAND.deflBegin:
        return this.#beginFlash(command, data);
      case COMMAND.flashData:
      case COMMAND.deflData:
        return { status: this.#writeFlash(command, request) };
      case COMMAND.flashEnd:
      case COMMAND.deflEnd:
        return wordAt(data, 0) === 0 ? { afterwards: () => this.#startOver() } : {};
      case COMMAND.flashMd5:
        if (!this.#flash.reaches(offset, size)) return { status: STATUS.flashRead };
        return { payload: utf8(formatHex(this.#host.md5(offset, size))) };
      case COMMAND.readFlashSlow:
        return this.#readFlash(offset, size);
      default:
        // 0x0C and 0x0E of later chips: known, without any effect that a client could see.
        return {};
    }
  }

  #beginFlash(command: number, data: Uint8Array): Answer {
    const status = this.#flash.begin({
      size: wordAt(data, 0),
      blockSize: wordAt(data, 2),
      offset: wordAt(data, 3),
    });
    if (command === COMMAND.deflBegin) this.#flash.beginStream();
    return { status };
  }

  #writeFlash(command: number, { data, checksum }: LoaderRequest): number {
    const block = data.subarray(BLOCK_HEADER_SIZE);
    if (!hasChecksum(block, checksum)) return STATUS.checksum;
    if (command === COMMAND.deflData) return this.#flash.writeStream(block);
    return this.#flash.write(block, wordAt(data, 1));
  }

  #readFlash(offset: number, size: number): Answer {
    if (size > SLOW_READ_SIZE) return { status: STATUS.flashReadLength };
    if (!this.#flash.reaches(offset, size)) return { status: STATUS.flashRead };
    const payload = new Uint8Array(SLOW_READ_SIZE);
    payload.set(this.#host.flash.bytes.subarray(offset, offset + size));
    return { payload };
  }

  #startOver(): void {
    this.#host.sendRaw(TWO_DELIMITERS);
    this.#host.reset();
  }
}

/** The ROM compares the low byte only. */
function hasChecksum(block: Uint8Array, checksum: number): boolean {
  return blockChecksum(block) === (checksum & 0xff);
}
