/// <reference path="../../core/platform.d.ts" />
import { utf8 } from '../../core/kernel/bytes.ts';
import type { RegisterHandler } from './peripherals.ts';

/** Registers of UART0. Source: esp8266/Arduino `cores/esp8266/esp8266_peri.h`, `ESP8266_REG(0x000…)`. */
const UART0_FIFO = 0x60000000;
const UART0_STATUS = 0x6000001c;
const UART0_CLKDIV = 0x60000014;

/** Bytes that the receiver shows at once. Source: `cores/esp8266/uart.cpp`, the limits of its FIFOs. */
const RX_FIFO_SIZE = 128;

/** Bits of the clock divider that count. Source: `esp8266_peri.h`, `UCD`. */
const CLKDIV_MASK = 0xfffff;

/** UART0 without interrupts: infinitely fast, its transmit FIFO is never full, and it remembers what was sent. */
export class Uart {
  readonly #sent: number[] = [];
  readonly #received: number[] = [];
  #clockDivider = 0;
  #needle: Uint8Array = new Uint8Array();
  #onFound: () => void = () => undefined;
  #watchFrom = 0;

  /** Everything sent since the reset, as UTF-8 text. */
  get text(): string {
    return new TextDecoder().decode(Uint8Array.from(this.#sent));
  }

  /** Value of the divider register; the baud rate is the APB clock divided by it. */
  get clockDivider(): number {
    return this.#clockDivider;
  }

  /**
   * Calls back whenever the bytes sent from now on end in `text`.
   * @param text - empty: never
   */
  watch(text: string, onFound: () => void): void {
    this.#needle = utf8(text);
    this.#onFound = onFound;
    this.#watchFrom = this.#sent.length;
  }

  /** Sends one byte. */
  transmit(byte: number): void {
    this.#sent.push(byte & 0xff);
    if (this.#endsInNeedle()) this.#onFound();
  }

  /** Lets a text arrive at the receiver; the program takes it when it likes. */
  receive(text: string): void {
    this.#received.push(...utf8(text));
  }

  /** The registers, for {@link Peripherals}. */
  get registers(): readonly RegisterHandler[] {
    return [
      {
        address: UART0_FIFO,
        read: () => this.#received.shift() ?? 0,
        write: (value) => this.transmit(value),
      },
      // Bits 0-7 count bytes that have arrived, bits 16-23 those waiting to be sent: always none.
      { address: UART0_STATUS, read: () => Math.min(this.#received.length, RX_FIFO_SIZE) },
      {
        address: UART0_CLKDIV,
        read: () => this.#clockDivider,
        write: (value) => {
          this.#clockDivider = value & CLKDIV_MASK;
        },
      },
    ];
  }

  #endsInNeedle(): boolean {
    const needle = this.#needle;
    const start = this.#sent.length - needle.length;
    if (needle.length === 0 || start < this.#watchFrom) return false;
    return needle.every((byte, index) => this.#sent[start + index] === byte);
  }
}
