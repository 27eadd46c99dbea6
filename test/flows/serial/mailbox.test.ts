import { describe, expect, test } from 'vitest';
import { Mailbox } from '../../../src/flows/serial/mailbox.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

function makeWorld() {
  const clock = new VirtualClock();
  return { clock, box: new Mailbox<number>(clock) };
}

describe('a mailbox', () => {
  test('hands over what is there, in its order, without waiting', async () => {
    const { clock, box } = makeWorld();
    box.put(1);
    box.put(2);
    expect([await box.take(0), await box.take(0), clock.now()]).toEqual([1, 2, 0]);
  });

  test('waits for what comes', async () => {
    const { clock, box } = makeWorld();
    clock.schedule(30, () => box.put(7));
    expect(await clock.run(box.take(100))).toBe(7);
    expect(clock.now()).toBe(30);
  });

  test('waits no longer than it is told to', async () => {
    const { clock, box } = makeWorld();
    clock.schedule(200, () => box.put(7));
    expect(await clock.run(box.take(100))).toBeUndefined();
    expect(clock.now()).toBe(100);
    expect(await clock.run(box.take(1000))).toBe(7);
  });

  test('forgets what is there', async () => {
    const { clock, box } = makeWorld();
    box.put(1);
    box.clear();
    expect(await clock.run(box.take(10))).toBeUndefined();
  });

  test('fails whoever waits, and whoever comes later, with the first failure', async () => {
    const { clock, box } = makeWorld();
    clock.schedule(10, () => box.fail(new Error('first')));
    await expect(clock.run(box.take(100))).rejects.toThrow('first');
    box.fail(new Error('second'));
    await expect(box.take(100)).rejects.toThrow('first');
    expect(clock.now()).toBe(10);
  });

  test('hands over what came before the failure', async () => {
    const { box } = makeWorld();
    box.put(1);
    box.fail(new Error('gone'));
    expect(await box.take(0)).toBe(1);
    await expect(box.take(0)).rejects.toThrow('gone');
  });
});
