import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatBase64 } from '../../../src/core/kernel/base64.ts';
import { utf8 } from '../../../src/core/kernel/bytes.ts';

// Source: RFC 4648 §10.
test.each([
  ['', ''],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg=='],
  ['fooba', 'Zm9vYmE='],
  ['foobar', 'Zm9vYmFy'],
])('%j is %j', (text, base64) => {
  expect(formatBase64(utf8(text))).toBe(base64);
});

test('any bytes come back from the decoder of the runtime', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(Uint8Array.from(Buffer.from(formatBase64(bytes), 'base64'))).toEqual(bytes);
    }),
  );
});
