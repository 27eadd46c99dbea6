import { describe, expect, it } from 'vitest';
import type { BoardFacts } from '../../src/core/flash/check-board.ts';
import { HardenError } from '../../src/core/kernel/errors.ts';
import { explain, sentence } from '../../src/web/remedies.ts';
import { proposeTarget, type Target, targetsFor } from '../../src/web/targets.ts';

const MAC = '24:6f:28:00:00:01';

function aTarget(device: string, changes: Partial<Target> = {}): Target {
  const place = { room: null, mac: null, bundle: 0, flashSize: 1 << 20 };
  return { device, title: device, chip: 'esp8266', ...place, ...changes };
}

function aBoard(changes: Partial<BoardFacts> = {}): BoardFacts {
  return {
    ...{ name: 'esp8266', title: 'ESP8266EX', revision: undefined, mac: MAC, flashSize: 1 << 20 },
    security: { secureBoot: false, flashEncryption: false },
    ...changes,
  };
}

function codeOf(board: BoardFacts, all: readonly Target[]): string | undefined {
  try {
    targetsFor(board, all);
    return undefined;
  } catch (error) {
    return explain(error).code;
  }
}

describe('a board may become', () => {
  it('the device that is meant for it, and no other', () => {
    const all = [aTarget('lamp'), aTarget('door', { mac: MAC })];
    expect(targetsFor(aBoard(), all).map(({ device }) => device)).toEqual(['door']);
  });

  it('any device that is meant for no board', () => {
    const all = [aTarget('lamp'), aTarget('door', { mac: 'aa:bb:cc:dd:ee:ff' }), aTarget('meter')];
    expect(targetsFor(aBoard(), all).map(({ device }) => device)).toEqual(['lamp', 'meter']);
  });

  it.each([
    [
      'nothing with another chip',
      aBoard({ name: 'esp32' }),
      [aTarget('lamp')],
      'device.wrong-chip',
    ],
    [
      'nothing with too little flash',
      aBoard({ flashSize: 1 << 19 }),
      [aTarget('lamp')],
      'device.flash-too-small',
    ],
    [
      'nothing that is meant for another one',
      aBoard(),
      [aTarget('door', { mac: 'aa:bb:cc:dd:ee:ff' })],
      'station.no-match',
    ],
  ])('%s', (_what, board, all, code) => {
    expect(codeOf(board, all)).toBe(code);
  });
});

describe('what is proposed', () => {
  const all = [aTarget('lamp'), aTarget('meter'), aTarget('fan')];
  it.each<[what: string, boards: [string, string][], device: string]>([
    ['the first device', [], 'lamp'],
    ['the next one that has no board', [['lamp', 'other']], 'meter'],
    [
      'what this board was before',
      [
        ['lamp', 'other'],
        ['meter', MAC],
      ],
      'meter',
    ],
    [
      'the first, when all have one',
      [
        ['lamp', 'a'],
        ['meter', 'b'],
        ['fan', 'c'],
      ],
      'lamp',
    ],
  ])('is %s', (_what, boards, device) => {
    expect(proposeTarget(aBoard(), all, new Map(boards))?.device).toBe(device);
  });
});

describe('a failure', () => {
  it('is told with a remedy of the page where that of the command line would not help', () => {
    const lost = new HardenError('device.lost', 'the board was pulled out');
    expect(explain(lost).remedy).toMatch(/Try again/);
    expect(explain(new HardenError('page.token', 'no')).remedy).toMatch(/^Open the whole address/);
    expect(explain(new TypeError('oops')).code).toBeUndefined();
  });

  it('is a sentence', () => {
    expect(sentence('no port was picked')).toBe('No port was picked.');
    expect(sentence('Is it running?')).toBe('Is it running?');
  });
});
