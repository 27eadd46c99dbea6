import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSecrets } from '../../../src/core/image/find-secret.ts';
import { concatBytes, utf8 } from '../../../src/core/kernel/bytes.ts';
import { Secret } from '../../../src/core/kernel/secret.ts';

const TEXT = 'pa55~word?ÿ';
const secret = Secret.of('wifi.password', TEXT);
const raw = Buffer.from(TEXT);

describe('a secret is found', () => {
  test.each([
    ['raw', raw],
    ['hex', Buffer.from(raw.toString('hex'))],
    ['hex', Buffer.from(raw.toString('hex').toUpperCase())],
    ['utf-16le', Buffer.from(TEXT, 'utf16le')],
    ['base64', Buffer.from(raw.toString('base64'))],
    ['base64url', Buffer.from(raw.toString('base64url'))],
    ['base64', Buffer.from(Buffer.from(`u:${TEXT}:rest`).toString('base64'))],
    ['base64', Buffer.from(Buffer.from(`us:${TEXT}`).toString('base64'))],
    ['base64', Buffer.from(Buffer.from(`user:${TEXT}`).toString('base64'))],
  ])('as %s in %s', (form, bytes) => {
    const around = concatBytes(new Uint8Array(7), Uint8Array.from(bytes), new Uint8Array(3));
    expect(findSecrets(around, [secret]).map((sighting) => sighting.form)).toContain(form);
  });
});

test('a sighting names the label and the offset and holds no part of the value', () => {
  const found = findSecrets(utf8(`xx${TEXT}`), [secret]);
  expect(found).toEqual([{ label: 'wifi.password', form: 'raw', offset: 2 }]);
});

test('several secrets are told apart, in order of offset', () => {
  const other = Secret.of('mqtt.password', 'hunter22');
  const found = findSecrets(utf8(`hunter22 ${TEXT} hunter22`), [secret, other]);
  expect(found.map(({ label, offset }) => [label, offset])).toEqual([
    ['mqtt.password', 0],
    ['wifi.password', 9],
    ['mqtt.password', 22],
  ]);
});

test('texts under four bytes are left out, because chance would find them', () => {
  expect(findSecrets(utf8('abcabc'), [Secret.of('short', 'abc')])).toEqual([]);
});

test('a file full of the secret gives a bounded answer', () => {
  expect(findSecrets(utf8('aaaa'.repeat(10_000)), [Secret.of('a', 'aaaa')])).toHaveLength(100);
});

test('a planted secret is found at its place whatever stands around it', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 64 }),
      fc.uint8Array({ maxLength: 64 }),
      fc.string({ minLength: 4, maxLength: 32 }),
      (before, after, text) => {
        const found = findSecrets(concatBytes(before, utf8(text), after), [Secret.of('x', text)]);
        expect(found).toContainEqual({ label: 'x', form: 'raw', offset: before.length });
      },
    ),
  );
});

test('bytes without the secret give nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 256 }), (bytes) => {
      expect(findSecrets(bytes, [Secret.of('x', 'correct horse battery staple')])).toEqual([]);
    }),
  );
});
