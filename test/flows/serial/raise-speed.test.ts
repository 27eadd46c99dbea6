import { describe, expect, test } from 'vitest';
import { HardenError } from '../../../src/core/kernel/errors.ts';
import { COMMAND } from '../../../src/core/serial/commands.ts';
import { raiseSpeed } from '../../../src/flows/serial/raise-speed.ts';
import { CONTENT, openScripted, reply, type Script } from '../../support/scripted-link.ts';

const FAST = 921_600;

describe('raising the speed', () => {
  test('changes the chip first, then the port, and asks whether they understand each other', async () => {
    const { link, clock, memory, asked } = await openScripted(CONTENT);
    expect(await clock.run(raiseSpeed(link, FAST))).toBe(true);
    expect([memory.log.at(-1), asked]).toEqual([
      'baud 921600',
      [COMMAND.changeBaudRate, COMMAND.readReg],
    ]);
  });

  test.each<[string, Script]>([
    ['does not answer', () => []],
    ['refuses', (command) => [reply(command, { data: [0xff, 0] })]],
  ])('leaves the port as it is when the chip %s', async (_, script) => {
    const { link, clock, memory } = await openScripted(script);
    expect(await clock.run(raiseSpeed(link, FAST))).toBe(false);
    expect(memory.log).toEqual(['open 115200']);
  });

  test('tells when the chip is not understood any more', async () => {
    const { link, clock } = await openScripted((command) =>
      command === COMMAND.changeBaudRate ? [reply(command)] : [],
    );
    expect(await clock.run(raiseSpeed(link, FAST))).toBe(false);
  });

  test('asks again when the first question drowns in what comes with the change', async () => {
    const { link, clock } = await openScripted((command, _, count) =>
      command === COMMAND.readReg && count === 1 ? [] : [reply(command)],
    );
    expect(await clock.run(raiseSpeed(link, FAST))).toBe(true);
  });

  test.each([
    ['device.port-unusable', false],
    ['device.lost', undefined],
  ] as const)('a port that says %s', async (code, result) => {
    const { link, clock } = await openScripted(CONTENT);
    const failing = {
      ...link,
      ...{ baudRate: 115_200, setBaudRate: () => Promise.reject(new HardenError(code, 'no')) },
    };
    const work = clock.run(raiseSpeed(failing, FAST));
    if (result === undefined) await expect(work).rejects.toMatchObject({ code });
    else expect(await work).toBe(result);
  });
});
