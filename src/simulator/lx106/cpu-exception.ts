import { hex } from '../../core/kernel/bytes.ts';

/**
 * Values of EXCCAUSE that the simulated CPU raises.
 * Source: Xtensa ISA Reference Manual, table "Exception Causes"; the ESP8266 meaning of 3, 9, 28 and 29:
 * esp8266/Arduino `cores/esp8266/core_esp8266_non32xfer.cpp`, `core_esp8266_vm.cpp`.
 */
export const EXCEPTION_CAUSES = {
  IllegalInstructionCause: 0,
  SyscallCause: 1,
  InstructionFetchErrorCause: 2,
  LoadStoreErrorCause: 3,
  LoadStoreAlignmentCause: 9,
  LoadProhibitedCause: 28,
  StoreProhibitedCause: 29,
} as const;

export type ExceptionCause = keyof typeof EXCEPTION_CAUSES;

/** Thrown where the real CPU would take an exception; the machine stops there and reports it. */
export class CpuException extends Error {
  override readonly name = 'CpuException';
  readonly causeName: ExceptionCause;
  /** What EXCVADDR would hold; undefined where the cause has no data address. */
  readonly address: number | undefined;

  constructor(cause: ExceptionCause, why: string, address?: number) {
    super(address === undefined ? why : `${why} at ${hex(address >>> 0, 8)}`);
    this.causeName = cause;
    this.address = address === undefined ? undefined : address >>> 0;
  }
}
