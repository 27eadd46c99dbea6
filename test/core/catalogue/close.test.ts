import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeFeatures } from '../../../src/core/catalogue/close.ts';
import type { Feature } from '../../../src/core/catalogue/feature.ts';
import { aBoard, aFeature, named } from '../../support/world.ts';

const force = (feature: string, changes: Partial<Feature['forces'][number]> = {}) => ({
  when: 'on' as const,
  feature,
  to: 'on' as const,
  source: 'config/dependencies.h:11',
  ...changes,
});

const statesOf = (features: Feature[], wanted: string[], board = aBoard()) =>
  Object.fromEntries(
    closeFeatures(features, named(...wanted), board).decisions.map(({ feature, state }) => [
      feature.id,
      state,
    ]),
  );

describe('closure', () => {
  test('switches off everything nobody named', () => {
    expect(statesOf([aFeature('telnet', { default: '1' }), aFeature('mqtt')], ['mqtt'])).toEqual({
      telnet: 'off',
      mqtt: 'on',
    });
  });

  test('keeps off what would force a switch back on, and says so', () => {
    const features = [aFeature('telnet'), aFeature('debug-telnet', { forces: [force('telnet')] })];
    const { decisions } = closeFeatures(features, [], aBoard());
    expect(decisions[0]?.reasons).toContainEqual({
      kind: 'held-off',
      also: 'debug-telnet',
      source: 'config/dependencies.h:11',
    });
  });

  test('follows requirements and forces over several steps', () => {
    const features = [
      aFeature('relay'),
      aFeature('ntp'),
      aFeature('scheduler', { forces: [force('ntp')], requires: ['relay'] }),
      aFeature('holiday', { requires: ['scheduler'] }),
    ];
    const { decisions } = closeFeatures(features, named('holiday'), aBoard());
    expect(decisions.map(({ state }) => state)).toEqual(['on', 'on', 'on', 'on']);
    expect(decisions[1]?.reasons).toEqual([
      { kind: 'forced', by: 'scheduler', source: 'config/dependencies.h:11' },
    ]);
  });

  test('takes over what the board switches on', () => {
    const board = aBoard({ forces: [{ feature: 'light', to: 'on', source: 'hardware.h:7' }] });
    const { decisions } = closeFeatures([aFeature('light')], [], board);
    expect(decisions[0]).toMatchObject({
      state: 'on',
      reasons: [{ kind: 'board', source: 'hardware.h:7' }],
    });
  });

  test('follows a force that acts while its switch is off', () => {
    const features = [
      aFeature('minimal', { forces: [force('web', { when: 'off' })] }),
      aFeature('web', { requires: ['http'] }),
      aFeature('http'),
    ];
    expect(statesOf(features, [])).toEqual({ minimal: 'off', web: 'on', http: 'on' });
  });

  test('survives circles', () => {
    const features = [
      aFeature('a', { forces: [force('b')], requires: ['b'] }),
      aFeature('b', { forces: [force('a')], requires: ['a'] }),
    ];
    expect(statesOf(features, ['a'])).toEqual({ a: 'on', b: 'on' });
    expect(statesOf(features, [])).toEqual({ a: 'off', b: 'off' });
  });
});

describe('conflicts', () => {
  const conflictsOf = (features: Feature[], wanted: string[], board = aBoard()) =>
    closeFeatures(features, named(...wanted), board).conflicts;

  test('come all at once', () => {
    const features = [
      aFeature('tls', { chips: ['esp32'] }),
      aFeature('api', { forces: [] }),
      aFeature('web', { forces: [force('api', { when: 'off', to: 'off' })] }),
    ];
    expect(conflictsOf(features, ['tls', 'api']).map(({ kind }) => kind)).toEqual([
      'chip',
      'forced-off',
    ]);
  });

  test('name what to drop, down to the wish that brought it in', () => {
    const features = [
      aFeature('tls', { conflicts: [{ feature: 'async', reason: 'does not compile' }] }),
      aFeature('async'),
      aFeature('cloud', { requires: ['async'] }),
    ];
    expect(conflictsOf(features, ['tls', 'cloud'])).toEqual([
      {
        kind: 'conflict',
        feature: 'tls',
        message: 'tls and async cannot be had together: does not compile',
        alternatives: ['drop tls', 'drop cloud, which brings in async'],
      },
    ]);
  });

  test('between rows that name each other are told once', () => {
    const features = [
      aFeature('a', { conflicts: [{ feature: 'b', reason: 'same pins' }] }),
      aFeature('b', { conflicts: [{ feature: 'a', reason: 'same pins' }] }),
    ];
    expect(conflictsOf(features, ['a', 'b'])).toHaveLength(1);
  });

  test('with the board offer another board', () => {
    const board = aBoard({ forces: [{ feature: 'web', to: 'off', source: 'hardware.h:9' }] });
    expect(conflictsOf([aFeature('web')], ['web'], board)[0]?.alternatives).toEqual([
      'drop web',
      'choose another board',
    ]);
  });
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyId = fc.constantFrom(...ids);
const anyCatalogue = fc
  .tuple(
    ...ids.map(() =>
      fc.record({
        requires: fc.array(anyId, { maxLength: 2 }),
        forces: fc.array(anyId, { maxLength: 2 }),
      }),
    ),
  )
  .map((rows) =>
    rows.map((row, index) =>
      aFeature(ids[index] ?? '', {
        requires: row.requires,
        forces: row.forces.map((id) => force(id)),
      }),
    ),
  );

const onIn = (features: Feature[], wanted: string[]) =>
  closeFeatures(features, named(...wanted), aBoard()).decisions.filter(
    ({ state }) => state === 'on',
  );

describe('any catalogue', () => {
  test('closes to a set that is closed: what an on switch requires or forces on is on', () => {
    fc.assert(
      fc.property(anyCatalogue, fc.subarray(ids), (features, wanted) => {
        const on = onIn(features, wanted);
        const needed = on.flatMap(({ feature }) => [
          ...feature.requires,
          ...feature.forces.map((row) => row.feature),
        ]);
        expect(on.map(({ feature }) => feature.id)).toEqual(
          expect.arrayContaining([...wanted, ...needed]),
        );
      }),
    );
  });

  test('closes to the smallest such set: every on switch has a reason that leads to a wish', () => {
    fc.assert(
      fc.property(anyCatalogue, fc.subarray(ids), (features, wanted) => {
        const on = onIn(features, wanted);
        const isOn = new Set(on.map(({ feature }) => feature.id));
        for (const { reasons } of on) {
          expect(reasons).toSatisfy((rows: typeof reasons) =>
            rows.some((row) => row.kind === 'wanted' || ('by' in row && isOn.has(row.by))),
          );
        }
        if (wanted.length === 0) expect(on).toEqual([]);
      }),
    );
  });
});

test('a row that excludes itself cannot be had at all', () => {
  const broken = aFeature('reporting', {
    conflicts: [{ feature: 'reporting', reason: 'it does not compile' }],
  });
  const wish = { feature: 'reporting', reason: { kind: 'wanted' as const } };
  const { conflicts } = closeFeatures([broken], [wish], aBoard());
  expect(conflicts).toMatchObject([
    { message: 'reporting cannot be had: it does not compile', alternatives: ['drop reporting'] },
  ]);
  expect(closeFeatures([broken], [], aBoard()).conflicts).toEqual([]);
});
