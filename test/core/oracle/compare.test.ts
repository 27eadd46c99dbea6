import { describe, expect, test } from 'vitest';
import { closeFeatures } from '../../../src/core/catalogue/close.ts';
import { type Feature, type MacroValue, stateOf } from '../../../src/core/catalogue/feature.ts';
import { compareEffective } from '../../../src/core/oracle/compare.ts';
import type { EffectiveMacro } from '../../../src/core/oracle/parse-preprocessed.ts';
import { switchQuestion } from '../../../src/core/oracle/probe.ts';
import type { BuildPlan } from '../../../src/core/plan/build-plan.ts';
import { makeStockPlan } from '../../../src/core/plan/stock-plan.ts';
import { aBoard, aFeature, aPack } from '../../support/world.ts';

const effective = (changes: Partial<EffectiveMacro>): EffectiveMacro => ({
  expansion: undefined,
  truth: false,
  expanded: [],
  history: [],
  ...changes,
});

/** A plan with one switch, off. */
function planOf(feature: Feature, changes: Partial<BuildPlan> = {}): BuildPlan {
  const [decision] = closeFeatures([feature], [], aBoard()).decisions;
  return {
    ...makeStockPlan(aPack([feature]), aBoard()),
    switches: [
      {
        feature: feature.id,
        title: feature.title,
        macro: feature.macro,
        semantics: feature.semantics,
        state: decision?.state ?? 'off',
        value: feature.off ?? null,
        stock: 'on',
        reasons: [],
        bytes: null,
        why: '',
      },
    ],
    ...changes,
  };
}

const compareOne = (feature: Feature, macro: EffectiveMacro) =>
  compareEffective(planOf(feature), [feature], new Map([[feature.macro, macro]]));

describe('requested off', () => {
  const define = (value: string) => [{ file: 'config/dependencies.h', line: 12, value }];

  test('and forced back on is an error at the line that forces it', () => {
    const { findings, switches } = compareOne(
      aFeature('telnet'),
      effective({ expansion: '1', truth: true, history: define('1') }),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      check: 'oracle.override',
      location: { file: 'config/dependencies.h', line: 12 },
      message:
        'telnet was requested off but ends up on: TELNET_SUPPORT is 1, config/dependencies.h:12 decides',
    });
    expect(switches[0]?.decidedBy).toBe('config/dependencies.h:12');
  });

  test.for<[string, Partial<Feature>, Partial<EffectiveMacro>, 'on' | 'off' | 'unknown']>([
    ['and 0 is off', {}, { expansion: '0' }, 'off'],
    ['and undefined is off in #if', {}, {}, 'off'],
    ['an expression is judged by its truth', {}, { expansion: '0 || 1', truth: true }, 'on'],
    [
      '#define X 0 is on for #ifdef',
      { semantics: 'defined', off: undefined },
      { expansion: '0' },
      'on',
    ],
    ['not defined is off for #ifdef', { semantics: 'defined', off: undefined }, {}, 'off'],
    [
      'a switch of absence is off while defined',
      { semantics: 'defined', on: undefined, off: '1' },
      { expansion: '1' },
      'off',
    ],
    [
      'tokens are compared expanded',
      { on: 'TLS', off: 'PLAIN' },
      { expansion: '0', expanded: ['2', '0'] },
      'off',
    ],
    [
      'another token is unknown',
      { on: 'TLS', off: 'PLAIN' },
      { expansion: '7', expanded: ['2', '0'] },
      'unknown',
    ],
  ])('%s', ([, row, macro, expected]) => {
    const { switches } = compareOne(aFeature('x', row), effective(macro));
    expect(switches[0]?.effective).toBe(expected);
  });
});

/** What a preprocessor answers for a macro that holds a literal, or a name nobody defines. */
function answer(feature: Feature, value: MacroValue): EffectiveMacro {
  const { expand, truth } = switchQuestion(feature);
  const isTrue = value !== undefined && Number(value.replace(/[()uUlL]/g, '')) > 0;
  return effective({ expansion: value, truth: truth && isTrue, expanded: expand });
}

describe('catalogue and oracle agree what is on', () => {
  const defined = { semantics: 'defined', off: undefined } as const;
  test.for<[string, Partial<Feature>, readonly MacroValue[], readonly MacroValue[]]>([
    ['1 and 0', {}, ['1', '2', '0x1', '(1)', '1UL'], ['0', '0x0', undefined]],
    ['0 is on', { on: '0', off: '1' }, ['0', undefined], ['1', '2']],
    ['not defined is on for #if', { on: undefined, off: '1' }, [undefined, '0'], ['1', '2']],
    ['not defined is off for #if', { on: '1', off: undefined }, ['1', '3'], [undefined, '0']],
    ['a hexadecimal on', { on: '0x1' }, ['1', '0x1', '0x2'], ['0', undefined]],
    ['both are true', { on: '2', off: '1' }, ['2'], ['1']],
    ['both are false', { on: undefined, off: '0' }, [undefined], ['0']],
    ['names', { on: 'TLS', off: 'PLAIN' }, ['TLS'], ['PLAIN']],
    ['a number and a name', { on: '1', off: 'PLAIN' }, ['1'], ['PLAIN']],
    ['not defined and a name', { on: undefined, off: 'PLAIN' }, [undefined], ['PLAIN']],
    ['#ifdef', defined, ['1', '0', ''], [undefined]],
    ['#ifndef', { ...defined, on: undefined, off: '1' }, [undefined], ['1', '0', '']],
  ])('%s', ([, row, on, off]) => {
    const feature = aFeature('x', row);
    const states = (values: readonly MacroValue[]) =>
      values.flatMap((value) => [
        stateOf(feature, value),
        compareOne(feature, answer(feature, value)).switches[0]?.effective,
      ]);
    expect(new Set(states(on))).toEqual(new Set(['on']));
    expect(new Set(states(off))).toEqual(new Set(['off']));
  });

  test.each([{ on: '2', off: '1' }, { on: 'TLS' }, defined])(
    'the probe does not ask #if where truth decides nothing: %j',
    (row) => {
      expect(switchQuestion(aFeature('x', row)).truth).toBe(false);
    },
  );
});

test('a setting that another header replaces is an error without its value', () => {
  const feature = aFeature('mqtt');
  const plan = planOf(feature, {
    settings: [{ from: 'mqtt.host', macro: 'MQTT_SERVER', value: 'broker.home.arpa' }],
  });
  const { findings } = compareEffective(
    plan,
    [feature],
    new Map([
      [feature.macro, effective({ expansion: '0' })],
      [
        'MQTT_SERVER',
        effective({
          expansion: '"test.mosquitto.org"',
          expanded: ['"broker.home.arpa"'],
          history: [{ file: 'hardware.h', line: 3, value: '"test.mosquitto.org"' }],
        }),
      ],
    ]),
  );
  expect(findings).toMatchObject([
    { check: 'oracle.lost-value', location: { file: 'hardware.h', line: 3 } },
  ]);
});
