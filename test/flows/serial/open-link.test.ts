import { describe, expect, test } from 'vitest';
import { concatBytes, utf8 } from '../../../src/core/kernel/bytes.ts';
import { formatFrame } from '../../../src/core/serial/slip.ts';
import { openLink } from '../../../src/flows/serial/open-link.ts';
import { makeMemoryPort } from '../../support/memory-port.ts';
import { openScripted } from '../../support/scripted-link.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const PACKET = Uint8Array.of(1, 2, 0xc0, 0xdb);

async function openSilent(signal = new AbortController().signal) {
  const clock = new VirtualClock();
  const memory = makeMemoryPort(() => undefined);
  return { clock, memory, link: await openLink(memory.port, { clock, signal }) };
}

describe('a link', () => {
  test('sends packets in frames', async () => {
    const { link, memory } = await openSilent();
    await link.send(PACKET);
    expect(memory.written()).toEqual(new Uint8Array(formatFrame(PACKET)));
    expect(memory.log).toEqual(['open 115200']);
  });

  test('receives packets, and keeps what comes around them apart', async () => {
    const { link, memory, clock } = await openSilent();
    memory.say(concatBytes(utf8('boot'), formatFrame(PACKET), utf8('noise')));
    expect(await clock.run(link.receive(100))).toEqual(PACKET);
    expect(new TextDecoder().decode(link.outside())).toBe('bootnoise');
    link.discard();
    expect(link.outside()).toHaveLength(0);
  });

  test('keeps the last of what comes around packets, however much it is', async () => {
    const { link, memory, clock } = await openSilent();
    for (let round = 0; round < 40; round += 1) memory.say(new Uint8Array(1000).fill(round));
    await clock.advance(1);
    expect(link.outside()).toEqual(
      concatBytes(
        new Uint8Array(96).fill(35),
        ...[36, 37, 38, 39].map((round) => new Uint8Array(1000).fill(round)),
      ),
    );
  });

  test('settles once nothing has come for a while, and forgets all of it', async () => {
    const { link, memory, clock } = await openSilent();
    for (const atMs of [10, 40, 70]) clock.schedule(atMs, () => memory.say(utf8('chatter')));
    await clock.run(link.settle(50, 1000));
    expect([clock.now(), link.outside().length]).toEqual([150, 0]);
    memory.say(concatBytes(Uint8Array.of(0xc0, 1), formatFrame(PACKET)));
    await clock.advance(1);
    // What began before, and never ended, swallows nothing after it has settled.
    await clock.run(link.settle(50, 1000));
    memory.say(formatFrame(PACKET));
    expect(await clock.run(link.receive(10))).toEqual(PACKET);
  });

  test('gives up settling with a chip that never ends', async () => {
    const { link, memory, clock } = await openSilent();
    const chatter = (): void => {
      memory.say(utf8('x'));
      if (clock.now() < 5000) clock.schedule(10, chatter);
    };
    chatter();
    await clock.run(link.settle(50, 400));
    expect(clock.now()).toBeLessThan(500);
  });

  test('hands bytes over as they are while somebody listens', async () => {
    const { link, memory, clock } = await openSilent();
    const heard: number[] = [];
    const stop = link.listen((bytes) => heard.push(...bytes));
    memory.say(formatFrame(PACKET));
    await clock.advance(1);
    stop();
    memory.say(formatFrame(PACKET));
    expect(await clock.run(link.receive(10))).toEqual(PACKET);
    expect(heard).toEqual([...formatFrame(PACKET)]);
  });

  test('changes its speed in place where the port can', async () => {
    const { link, memory } = await openScripted(() => []);
    await link.setBaudRate(921_600);
    expect([link.baudRate, memory.log]).toEqual([921_600, ['open 115200', 'baud 921600']]);
  });

  test('reopens a port that cannot, and goes on', async () => {
    const { link, memory, clock } = await openScripted(() => [], { canChangeBaudRate: false });
    await link.setBaudRate(921_600);
    expect(memory.log).toEqual(['open 115200', 'close', 'open 921600']);
    memory.say(formatFrame(PACKET));
    expect(await clock.run(link.receive(10))).toEqual(PACKET);
  });

  test('fails what waits when the device is lost, and everything after', async () => {
    const { link, memory, clock } = await openSilent();
    clock.schedule(10, () => memory.lose());
    await expect(clock.run(link.receive(1000))).rejects.toMatchObject({ code: 'device.lost' });
    await link.lost;
    await expect(link.send(PACKET)).rejects.toMatchObject({ code: 'device.lost' });
    await link.close();
  });

  test('fails what waits when somebody interrupts, and can still be closed', async () => {
    const abort = new AbortController();
    const { link, memory, clock } = await openSilent(abort.signal);
    clock.schedule(10, () => abort.abort());
    await expect(clock.run(link.receive(1000))).rejects.toMatchObject({ code: 'interrupted' });
    await expect(link.sleep(10)).rejects.toMatchObject({ code: 'interrupted' });
    await link.close();
    expect(memory.log.at(-1)).toBe('close');
  });

  test('is not opened once somebody has interrupted', async () => {
    const abort = new AbortController();
    abort.abort();
    await expect(openSilent(abort.signal)).rejects.toThrow();
  });
});
