import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../src/core/kernel/bytes.ts';
import { COMMAND } from '../../../src/core/serial/commands.ts';
import { ask, type Outcome, transact } from '../../../src/flows/serial/transact.ts';
import { ANY_COMMAND, openScripted, reply, type Script } from '../../support/scripted-link.ts';

const QUESTION = { command: ANY_COMMAND, what: 'a test' } as const;
const STALE = reply(COMMAND.flashMd5, { value: 9 });
const RIGHT = reply(ANY_COMMAND, { value: 7 });

async function outcomeOf(script: Script, payload = 0): Promise<Outcome> {
  const { link, clock } = await openScripted(script);
  const outcome = await clock.run(transact(link, { ...QUESTION, payload }));
  await link.close();
  return outcome;
}

const says =
  (...bytes: readonly Uint8Array[]): Script =>
  () =>
    bytes;

describe('a question to the chip', () => {
  test.each([
    ['the answer', [RIGHT]],
    ['the answer behind boot text', [utf8('ets Jan  8 2013\r\n'), RIGHT]],
    ['an answer to an older question, then the right one', [STALE, RIGHT]],
    ['half an answer, then a whole one', [RIGHT.subarray(0, 7), RIGHT, RIGHT]],
    [
      'an answer that lost bytes of its status, then a whole one',
      [reply(ANY_COMMAND, { data: [0] }), RIGHT],
    ],
    ['a packet that is none, then the answer', [Uint8Array.of(0xc0, 1, 2, 3, 0xc0), RIGHT]],
    ['the answer twice', [RIGHT, RIGHT]],
    [
      'a status of four bytes, as ROMs have it',
      [reply(ANY_COMMAND, { value: 7, data: [0, 0, 0, 0] })],
    ],
  ])('finds %s', async (_, bytes) => {
    expect(await outcomeOf(says(...bytes))).toMatchObject({ kind: 'answer', answer: { value: 7 } });
  });

  test('takes the payload before the status', async () => {
    const script = says(reply(ANY_COMMAND, { data: [1, 2, 3, 0, 0] }));
    expect(await outcomeOf(script, 3)).toMatchObject({
      answer: { payload: Uint8Array.of(1, 2, 3) },
    });
  });

  test.each([
    ['by the ROM', [1, 5, 0, 0], 0, { first: 1, second: 5 }],
    ['by the stub', [0xc1, 0], 0, { first: 0xc1, second: 0 }],
    ['with the status alone, where a payload was expected', [0xc7, 0], 16, { first: 0xc7 }],
  ])('tells a refusal %s', async (_, data, payload, refusal) => {
    const script = says(reply(ANY_COMMAND, { data }));
    expect(await outcomeOf(script, payload)).toMatchObject({ kind: 'refusal', ...refusal });
  });

  test.each([
    ['nothing', []],
    ['answers to other questions alone', [STALE, STALE]],
    ['success without the payload', [RIGHT], 16],
  ])('hears silence in %s', async (_, bytes, payload = 0) => {
    expect(await outcomeOf(says(...bytes), payload)).toEqual({ kind: 'silence' });
  });

  test('waits as long as it is told to, whatever else comes meanwhile', async () => {
    const { link, clock, memory } = await openScripted(() => []);
    for (let atMs = 100; atMs < 3000; atMs += 100) clock.schedule(atMs, () => memory.say(STALE));
    await clock.run(transact(link, { ...QUESTION, timeoutMs: 1000 }));
    expect(clock.now()).toBe(1000);
  });

  test('forgets what came before it was asked', async () => {
    const { link, clock, memory } = await openScripted(says(reply(ANY_COMMAND, { value: 1 })));
    memory.say(RIGHT);
    await clock.advance(1);
    const outcome = await clock.run(transact(link, QUESTION));
    expect(outcome).toMatchObject({ answer: { value: 1 } });
  });

  test('is not harmed by any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const outcome = await outcomeOf(says(bytes));
        expect(['answer', 'refusal', 'silence']).toContain(outcome.kind);
      }),
      { numRuns: 40 },
    );
  });
});

describe('asking where only an answer will do', () => {
  test.each([
    [says(), 'device.timeout', 'the chip stopped answering: a test, 3 s'],
    [
      says(reply(ANY_COMMAND, { data: [0xc9, 0] })),
      'device.refused',
      'the chip refused a test: too much data (status c9)',
    ],
  ])('says what was asked, and why there is none', async (script, code, message) => {
    const { link, clock } = await openScripted(script);
    await expect(clock.run(ask(link, QUESTION))).rejects.toMatchObject({ code, message });
  });
});
