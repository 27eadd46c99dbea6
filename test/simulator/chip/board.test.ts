import { createHash, randomFillSync } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { equalBytes, formatHex } from '../../../src/core/kernel/bytes.ts';
import { COMMAND, words } from '../../../src/core/serial/commands.ts';
import { CHIPS } from '../../../src/simulator/chip/chips.ts';
import { LoaderClient } from '../../support/loader-client.ts';

const BLOCK_SIZE = 0x4000;

const chips = Object.values(CHIPS);

/** Compresses half of the way. */
const image = new Uint8Array(100_000);
randomFillSync(image, 0, 50_000);

async function writeCompressed(client: LoaderClient, data: Uint8Array, offset: number) {
  const stream = deflateSync(data, { level: 9 });
  const blocks = Math.ceil(stream.length / BLOCK_SIZE);
  await client.ask(COMMAND.deflBegin, words(data.length, blocks, BLOCK_SIZE, offset));
  for (let block = 0; block < blocks; block += 1) {
    const bytes = stream.subarray(block * BLOCK_SIZE, (block + 1) * BLOCK_SIZE);
    await client.askBlock(COMMAND.deflData, bytes, block);
  }
}

describe.each(chips)('a board with an $name', ({ name }) => {
  test('starts its stub, takes an image and tells its digest', async () => {
    const client = await new LoaderClient(name).startStub();
    expect(new TextDecoder().decode(client.packets.at(-1))).toBe('OHAI');
    await writeCompressed(client, image, 0x10000);
    const [digest] = await client.ask(COMMAND.flashMd5, words(0x10000, image.length, 0, 0));
    expect(formatHex(digest?.data ?? new Uint8Array())).toBe(
      `${createHash('md5').update(image).digest('hex')}0000`,
    );
    const written = client.board.flash.subarray(0x10000, 0x10000 + image.length);
    expect(equalBytes(written, image)).toBe(true);
  });

  test('erases regions and reads flash back, packet by packet, with a digest at the end', async () => {
    const client = new LoaderClient(name);
    client.board.flash.set(image, 0x10000);
    await client.startStub();
    await client.ask(COMMAND.eraseRegion, words(0x10000, 0x1000));
    await client.ask(COMMAND.readFlash, words(0x10000, 5000, 4096, 64));
    await client.send(words(4096));
    await client.send(words(5000));
    await client.settle();
    const [reply, first, second, digest] = client.packets;
    expect(reply?.length).toBe(10);
    expect(first?.every((byte) => byte === 0xff)).toBe(true);
    expect(equalBytes(second ?? words(), image.subarray(4096, 5000))).toBe(true);
    const held = client.board.flash.subarray(0x10000, 0x10000 + 5000);
    expect(formatHex(digest ?? held)).toBe(createHash('md5').update(held).digest('hex'));
  });
});
