import { describe, expect, test } from 'vitest';
import { describeEvent, describeStation } from '../../src/cli/describe-station.ts';
import { drawStation, formatTime } from '../../src/cli/station-view.ts';
import { PLAIN_PALETTE } from '../../src/core/report/palette.ts';
import type { StationEvent } from '../../src/core/station/station-event.ts';
import { IDLE_STATION, nextStation } from '../../src/core/station/station-state.ts';

const EVENTS: readonly StationEvent[] = [
  { kind: 'counted', atMs: 0, left: 11 },
  { kind: 'plugged', port: '/dev/ttyUSB0', atMs: 0 },
  { kind: 'plugged', port: '/dev/ttyUSB10', atMs: 0 },
  { kind: 'plugged', port: '/dev/ttyUSB2', atMs: 0 },
  {
    ...{ kind: 'assigned', port: '/dev/ttyUSB0', atMs: 1, device: 'lamp-001' },
    ...{ mac: '24:6f:28:00:00:01', isKnown: false },
  },
  {
    ...{ kind: 'step', port: '/dev/ttyUSB0', atMs: 2, step: 'write' },
    ...{ message: '64 of 128 KB', ratio: 0.5 },
  },
  {
    ...{ kind: 'done', port: '/dev/ttyUSB10', atMs: 3, outcome: 'good', device: 'lamp-002' },
    ...{ mac: '24:6f:28:00:00:02', digest: 'd', written: 904304, tookMs: 9310 },
  },
  {
    ...{ kind: 'failed', port: '/dev/ttyUSB2', atMs: 4, device: undefined, mac: undefined },
    ...{
      code: 'device.no-reply',
      message: 'nothing answers\u001b[2J',
      hint: 'check it',
      tookMs: 1,
    },
  },
];

test('a station is one line a port, then the totals', () => {
  const state = EVENTS.reduce(nextStation, IDLE_STATION);
  expect(drawStation(state, PLAIN_PALETTE)).toEqual([
    '/dev/ttyUSB0   lamp-001  ██████░░░░░░  50 % write: 64 of 128 KB',
    '/dev/ttyUSB10  lamp-002  good: unplug it',
    '/dev/ttyUSB2   –         failed: nothing answers\\x1b[2J [device.no-reply]',
    '1 good, 1 failed, 11 to go',
  ]);
  expect(describeStation(state)).toBe(
    '1 good, 1 failed, 11 devices of the fleet without a good board',
  );
});

test('each board that is done leaves one line', () => {
  expect(EVENTS.flatMap((event) => describeEvent(event) ?? [])).toEqual([
    'lamp-002  24:6f:28:00:00:02  good, 904,304 bytes written, 9.3 s, /dev/ttyUSB10',
    'a board  failed, /dev/ttyUSB2: nothing answers\\x1b[2J [device.no-reply]\n  hint: check it',
  ]);
});

describe('time that is left', () => {
  test.each([
    [900, '1 s'],
    [59_000, '59 s'],
    [61_000, '2 min'],
    [3_600_000, '1 h 0 min'],
    [12_000_000, '3 h 20 min'],
  ])('of %i ms is %s', (ms, text) => {
    expect(formatTime(ms)).toBe(text);
  });
});
