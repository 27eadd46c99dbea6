import { describe, expect, test } from 'vitest';
import type { StationEvent } from '../../../src/core/station/station-event.ts';
import {
  boardsAnHour,
  IDLE_STATION,
  nextStation,
  type StationState,
  timeLeft,
} from '../../../src/core/station/station-state.ts';

const PORT = '/dev/ttyUSB0';

const done = (
  atMs: number,
  changes: { readonly outcome?: 'good' | 'verified' } = {},
): StationEvent => ({
  ...{ kind: 'done', port: PORT, atMs, device: 'lamp', mac: 'm', digest: 'd' },
  ...{ written: 1, tookMs: 1, outcome: 'good' },
  ...changes,
});
const failed = (atMs: number): StationEvent => ({
  ...{ kind: 'failed', port: PORT, atMs, device: 'lamp', mac: 'm', tookMs: 1 },
  ...{ code: 'device.lost', message: 'gone', hint: 'try again' },
});

function stateAfter(left: number, ...events: readonly StationEvent[]): StationState {
  return [{ kind: 'counted', atMs: 0, left } as const, ...events].reduce(nextStation, IDLE_STATION);
}

describe('a port', () => {
  const plugged: StationEvent = { kind: 'plugged', port: PORT, atMs: 0 };
  const step = { kind: 'step', port: PORT, atMs: 1, step: 'write', message: '1 of 2 KB' } as const;
  const assigned: StationEvent = {
    ...{ kind: 'assigned', port: PORT, atMs: 1, device: 'lamp', mac: 'm', isKnown: false },
  };

  test.each<[string, readonly StationEvent[], object]>([
    ['starts with a board', [plugged], { phase: 'working', message: 'a board is here' }],
    [
      'tells its step',
      [plugged, { ...step, ratio: 0.5 }],
      { message: 'write: 1 of 2 KB', ratio: 0.5 },
    ],
    ['knows its device', [plugged, assigned, step], { device: 'lamp', ratio: undefined }],
    ['asks to be unplugged when it is good', [done(2)], { phase: 'good', message: 'unplug it' }],
    ['says why it failed', [failed(2)], { phase: 'failed', message: 'gone [device.lost]' }],
    [
      'waits once the board is gone',
      [done(2), { kind: 'unplugged', port: PORT, atMs: 3 }],
      { phase: 'waiting', device: undefined },
    ],
  ])('%s', (_what, events, wanted) => {
    expect(stateAfter(1, ...events).ports.get(PORT)).toMatchObject(wanted);
  });
});

describe('the totals', () => {
  test('count boards, and what is left as it was counted last', () => {
    const events = [done(1), done(2), failed(3), done(4, { outcome: 'verified' })];
    const counted = { kind: 'counted', atMs: 5, left: 2 } as const;
    const state = stateAfter(3, ...events, counted);
    expect(state).toMatchObject({ good: 2, verified: 1, failed: 1, left: 2 });
  });

  test('keep the last notice', () => {
    expect(stateAfter(1, { kind: 'notice', atMs: 1, message: 'a' }).notice).toBe('a');
  });

  test.each<[string, readonly number[], number | undefined, number | undefined]>([
    ['nothing is known of it', [], undefined, undefined],
    ['one board says nothing', [1000], undefined, undefined],
    ['two boards in a minute', [0, 60_000], 60, 8 * 60_000],
    ['many boards, each ten seconds', Array.from({ length: 8 }, (_, n) => n * 10_000), 360, 20_000],
  ])('tell how fast it goes: %s', (_what, ends, rate, left) => {
    const state = stateAfter(10 - ends.length, ...ends.map((atMs) => done(atMs)));
    expect(boardsAnHour(state)).toBe(rate);
    expect(timeLeft(state)).toBe(left);
  });
});
