import { describe, expect, test } from 'vitest';
import { makeRestPlan } from '../../../src/core/plan/rest-plan.ts';
import { aBoard, aFeature, aPack } from '../../support/world.ts';

/** Features that are on in the second control. */
function onIn(...features: readonly ReturnType<typeof aFeature>[]): readonly string[] | undefined {
  return makeRestPlan(aPack(features, { secondControl: true }), aBoard())
    ?.switches.filter(({ state }) => state === 'on')
    .map(({ feature }) => feature);
}

describe('the second control', () => {
  test('has what is off in stock, and what that needs, and nothing else', () => {
    const features = [
      aFeature('mqtt', { default: '1' }),
      aFeature('web', { default: '1' }),
      aFeature('ssdp'),
      aFeature('topics', { requires: ['mqtt'] }),
    ];
    expect(onIn(...features)).toEqual(['mqtt', 'ssdp', 'topics']);
  });

  test('leaves out what cannot be had with those before it', () => {
    const excludes = { conflicts: [{ feature: 'a', reason: 'one slot' }] };
    expect(onIn(aFeature('a'), aFeature('b', excludes), aFeature('c'))).toEqual(['a', 'c']);
  });

  test('leaves out what the chip cannot have', () => {
    expect(onIn(aFeature('a'), aFeature('tls', { chips: ['esp32'] }))).toEqual(['a']);
  });

  test('has only what the pack names', () => {
    const pack = aPack([aFeature('a'), aFeature('b')], { secondControl: ['b'] });
    const on = makeRestPlan(pack, aBoard())?.switches.filter(({ state }) => state === 'on');
    expect(on?.map(({ feature }) => feature)).toEqual(['b']);
  });

  test('is not made where the pack does not ask for one', () => {
    expect(makeRestPlan(aPack([aFeature('a')]), aBoard())).toBeUndefined();
  });

  test('is not needed where everything is on in stock', () => {
    expect(onIn(aFeature('a', { default: '1' }))).toBeUndefined();
  });
});
