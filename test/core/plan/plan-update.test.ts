import { describe, expect, test } from 'vitest';
import { estimateImage } from '../../../src/core/plan/estimate-image.ts';
import { planUpdate, updateFindings } from '../../../src/core/plan/plan-update.ts';
import { makeStockPlan } from '../../../src/core/plan/stock-plan.ts';
import { adviseUpdate } from '../../../src/core/plan/update-advice.ts';
import { aBoard, aFeature, aPack } from '../../support/world.ts';

const ota = aFeature('ota', { default: '1', category: 'update', direction: 'inbound' });
const web = aFeature('web', { default: '1', bytes: 100_000 });
const tls = aFeature('tls', { default: '0', bytes: 110_000 });

function plan(states: Readonly<Record<string, 'on' | 'off'>> = {}) {
  const pack = aPack([ota, web, tls], { stockImageSize: 640_000 });
  const stock = makeStockPlan(pack, aBoard({ flashSize: '1MB' }));
  const switches = stock.switches.map((row) => ({
    ...row,
    state: states[row.feature] ?? row.state,
  }));
  return { pack, plan: { ...stock, switches } };
}

describe('the estimate', () => {
  test.each([
    [{}, 640_000],
    [{ web: 'off' }, 540_000],
    [{ web: 'off', tls: 'on' }, 650_000],
    [{ ota: 'off' }, 640_000],
  ] as const)('of stock with %o is %i bytes', (states, size) => {
    const { pack, plan: planned } = plan(states);
    expect(estimateImage(planned, pack)).toBe(size);
  });

  test('needs to know how large the stock image is', () => {
    expect(estimateImage(plan().plan, aPack([ota]))).toBeUndefined();
  });
});

describe('the plan tells of later updates', () => {
  const told = (states: Readonly<Record<string, 'on' | 'off'>>, changes = {}) => {
    const { pack, plan: planned } = plan(states);
    return planUpdate(planned, { ...pack, ...changes });
  };

  test('that they need a cable, and no more', () => {
    expect(told({ ota: 'off' })).toEqual([
      'later updates need a cable: no update over the air is compiled in',
    ]);
  });

  test('by which way they come, whether they fit, and that this is an estimate', () => {
    const [way, room, basis] = told({ web: 'off' });
    expect(way).toBe('later updates can come over the air by ota');
    expect(room).toContain('has to be sent compressed with gzip, which makes it fit');
    expect(basis).toBe('the image is estimated at 540 kB; the build tells its size');
  });

  test('nothing of room where nobody knows a size', () => {
    expect(told({}, { stockImageSize: undefined })).toHaveLength(1);
  });
});

describe('an update over the air', () => {
  const findings = (imageSize: number, states?: Readonly<Record<string, 'on' | 'off'>>) => {
    const { pack, plan: planned } = plan(states);
    const sizes = { imageSize, compressedSize: undefined, fileSystemOffset: undefined };
    return updateFindings(adviseUpdate(planned, pack, sizes), 'a guess');
  };

  test.each([
    [400_000, []],
    [560_000, [['update.compressed', 'note']]],
    [609_920, [['update.compressed', 'warning']]],
    [740_992, [['update.no-room', 'error']]],
  ])('of %i bytes on 1 MB gives %o', (size, expected) => {
    expect(findings(size).map(({ check, severity }) => [check, severity])).toEqual(expected);
  });

  test('that nobody wants needs no room', () => {
    expect(findings(740_992, { ota: 'off' })).toEqual([]);
  });

  test('that cannot fit is refused with alternatives', () => {
    expect(findings(740_992)[0]?.remedy).toBe(
      'drop ota and update with a cable; or leave features out; or choose a board with more flash',
    );
  });
});
