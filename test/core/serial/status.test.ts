import { describe, expect, test } from 'vitest';
import { describeStatus, STATUS } from '../../../src/core/serial/status.ts';

describe('a status in words', () => {
  test.each([
    [1, 5, 'unknown or malformed command (status 05)'],
    [1, 7, 'checksum of the block is wrong (status 07)'],
    [0xc1, 0, 'checksum of the block is wrong (status c1)'],
    [0xc9, 0, 'too much data (status c9)'],
    [0xff, 0, 'not implemented on this chip (status ff)'],
    [1, 0x77, 'unknown reason (status 77)'],
    [0x42, 0, 'unknown reason (status 42)'],
  ])('%d %d: %s', (first, second, words) => {
    expect(describeStatus(first, second)).toBe(words);
  });

  test('exists for every code of ROM and stub', () => {
    for (const code of Object.values(STATUS).filter((value) => value !== STATUS.ok)) {
      const words = code < STATUS.stubLength ? describeStatus(1, code) : describeStatus(code, 0);
      expect(words).not.toContain('unknown reason');
    }
  });
});
