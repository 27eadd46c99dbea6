/**
 * Why ROM loader or stub refuse a command: the byte of the status that is not zero.
 * Source: espressif/esptool `esptool/util.py`, `FatalError.WithResult`; esp-flasher-stub `include/esp-stub-lib/err.h`.
 */
export const STATUS = {
  ok: 0x00,
  badParameter: 0x01,
  noMemory: 0x02,
  sendFailed: 0x03,
  receiveFailed: 0x04,
  invalidMessage: 0x05,
  failed: 0x06,
  checksum: 0x07,
  flashWrite: 0x08,
  flashRead: 0x09,
  flashReadLength: 0x0a,
  deflate: 0x0b,
  deflateChecksum: 0x0c,
  deflateParameter: 0x0d,
  ramSize: 0x0e,
  ramAddress: 0x0f,
  stubLength: 0xc0,
  stubChecksum: 0xc1,
  stubBlockSize: 0xc2,
  stubInvalidCommand: 0xc3,
  stubSpi: 0xc4,
  stubUnlock: 0xc5,
  stubNotFlashing: 0xc6,
  stubInflate: 0xc7,
  stubTooLittle: 0xc8,
  stubTooMuch: 0xc9,
  notImplemented: 0xff,
} as const;

const MEANINGS: ReadonlyMap<number, string> = new Map([
  [STATUS.badParameter, 'bad parameter'],
  [STATUS.noMemory, 'no memory left'],
  [STATUS.sendFailed, 'could not send'],
  [STATUS.receiveFailed, 'could not receive'],
  [STATUS.invalidMessage, 'unknown or malformed command'],
  [STATUS.failed, 'the command was understood and failed'],
  [STATUS.checksum, 'checksum of the block is wrong'],
  [STATUS.flashWrite, 'what was written reads back differently'],
  [STATUS.flashRead, 'the flash could not be read'],
  [STATUS.flashReadLength, 'read of a wrong length'],
  [STATUS.deflate, 'compressed data is broken'],
  [STATUS.deflateChecksum, 'checksum of the compressed data is wrong'],
  [STATUS.deflateParameter, 'compressed write with a bad parameter'],
  [STATUS.ramSize, 'program for the RAM is too large'],
  [STATUS.ramAddress, 'program for the RAM has a bad address'],
  [STATUS.stubLength, 'data of a wrong length'],
  [STATUS.stubChecksum, 'checksum of the block is wrong'],
  [STATUS.stubBlockSize, 'block of a wrong size'],
  [STATUS.stubInvalidCommand, 'unknown command'],
  [STATUS.stubSpi, 'the flash chip did not do what it was told'],
  [STATUS.stubUnlock, 'the flash chip is write-protected'],
  [STATUS.stubNotFlashing, 'a block came without a beginning'],
  [STATUS.stubInflate, 'compressed data is broken'],
  [STATUS.stubTooLittle, 'too little data'],
  [STATUS.stubTooMuch, 'too much data'],
  [STATUS.notImplemented, 'not implemented on this chip'],
]);

/**
 * What a status says, in words.
 * @param first - 0 for success, 1 for a failure told by the ROM, else the stub's own code
 * @param second - the ROM's code
 */
export function describeStatus(first: number, second: number): string {
  const code = first === 1 ? second : first;
  const known = MEANINGS.get(code) ?? 'unknown reason';
  return `${known} (status ${code.toString(16).padStart(2, '0')})`;
}
