import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeNativeSha256 } from '../../../src/bindings/node/sha256.ts';
import { formatHex, utf8 } from '../../../src/core/kernel/bytes.ts';
import { type MakeSha256, makeSha256 } from '../../../src/core/kernel/sha256.ts';

const KINDS: readonly (readonly [string, MakeSha256])[] = [
  ['of core', makeSha256],
  ['of Node', makeNativeSha256],
];

it.each(KINDS)('SHA-256 %s has the digest of FIPS 180-4', (_, make) => {
  const state = make();
  state.update(utf8('abc'));
  expect(formatHex(state.digest())).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

it('both continue a kept state any number of times, and agree', () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  fc.assert(
    fc.property(bytes, bytes, (start, end) => {
      const digests = KINDS.flatMap(([, make]) => {
        const kept = make();
        kept.update(start);
        return [1, 2].map(() => {
          const state = kept.copy();
          state.update(end);
          return formatHex(state.digest());
        });
      });
      expect(new Set(digests).size).toBe(1);
    }),
  );
});
