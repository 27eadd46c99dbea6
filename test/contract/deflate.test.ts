// Both runtimes pack blocks that the stub's zlib undoes, and tell how far each one reaches.
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DEFLATE as IN_BROWSERS } from '../../src/bindings/browser/deflate.ts';
import { DEFLATE as IN_NODE } from '../../src/bindings/node/deflate.ts';
import { concatBytes } from '../../src/core/kernel/bytes.ts';
import { firmwareLike } from '../support/flash-world.ts';

const SIZES = [4, 1000, 4096, 70_000, 256 * 1024];

describe.each([
  ['Node', IN_NODE],
  ['browsers', IN_BROWSERS],
])('packing in %s', (_where, deflate) => {
  it.each(SIZES)('%i bytes come out as they went in', async (size) => {
    const bytes = firmwareLike(size);
    const blocks = await deflate.pack(bytes, 4096);
    const packed = concatBytes(...blocks.map((block) => block.bytes));
    expect(Buffer.from(inflateSync(packed)).equals(Buffer.from(bytes))).toBe(true);
    expect(blocks.slice(0, -1).every((block) => block.bytes.length === 4096)).toBe(true);
    const ends = blocks.map(({ unpackedEnd }) => unpackedEnd);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    expect(ends.at(-1)).toBe(size);
  });
});

it('takes about as many bytes in a browser as in Node', async () => {
  const bytes = firmwareLike(256 * 1024);
  const [node, browser] = await Promise.all(
    [IN_NODE, IN_BROWSERS].map(async (deflate) =>
      (await deflate.pack(bytes, 4096)).reduce((sum, block) => sum + block.bytes.length, 0),
    ),
  );
  expect((browser ?? 0) / (node ?? 1)).toBeLessThan(1.02);
});
