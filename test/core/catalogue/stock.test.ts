import { expect, test } from 'vitest';
import { stockStates } from '../../../src/core/catalogue/stock.ts';
import { aBoard, aFeature, aPack } from '../../support/world.ts';

test('a default that names another macro follows it', () => {
  const pack = aPack([
    aFeature('mqtt', { default: '1' }),
    aFeature('homeassistant', { default: 'MQTT_SUPPORT' }),
    aFeature('domoticz', { default: 'HOMEASSISTANT_SUPPORT' }),
  ]);
  expect([...stockStates(pack, aBoard()).values()]).toEqual(['on', 'on', 'on']);
});

test('forces act on the defaults until nothing changes', () => {
  const source = 'dependencies.h:1';
  const pack = aPack([
    aFeature('telnet'),
    aFeature('debug-telnet', { forces: [{ when: 'on', feature: 'telnet', to: 'on', source }] }),
    aFeature('debug', {
      default: '1',
      forces: [{ when: 'on', feature: 'debug-telnet', to: 'on', source }],
    }),
  ]);
  expect(stockStates(pack, aBoard()).get('telnet')).toBe('on');
});

test('the entry of the board beats the default', () => {
  const board = aBoard({ forces: [{ feature: 'web', to: 'off', source: 'hardware.h:3' }] });
  expect(stockStates(aPack([aFeature('web', { default: '1' })]), board).get('web')).toBe('off');
});

test.for([
  [
    'an undefined #ifdef switch is off',
    { semantics: 'defined', on: '1', off: undefined, default: undefined },
    'off',
  ],
  [
    '#define X 0 switches an #ifdef switch on',
    { semantics: 'defined', on: '1', off: undefined, default: '0' },
    'on',
  ],
  [
    'a switch of absence is on while undefined',
    { semantics: 'defined', on: undefined, off: '1', default: undefined },
    'on',
  ],
  ['a token is compared as written', { on: 'TLS', off: 'PLAIN', default: 'TLS' }, 'on'],
  ['any number but zero is on', { default: '2' }, 'on'],
  ['a switch that is on at zero', { on: '0', off: '1', default: '0' }, 'on'],
] as const)('%s', ([, row, expected]) => {
  const pack = aPack([aFeature('x', row)]);
  expect(stockStates(pack, aBoard()).get('x')).toBe(expected);
});

test('rows that follow each other in a circle end', () => {
  const pack = aPack([
    aFeature('a', { default: 'B_SUPPORT' }),
    aFeature('b', { default: 'A_SUPPORT' }),
  ]);
  expect(stockStates(pack, aBoard()).size).toBe(2);
});

test('a switch that follows one the board sets, or a header forces, ends up as that one does', () => {
  const source = 'dependencies.h:1';
  const pack = aPack([
    aFeature('web', { default: '1' }),
    aFeature('api', { default: 'WEB_SUPPORT' }),
    aFeature('metrics', {
      default: 'API_SUPPORT',
      forces: [{ when: 'on', feature: 'web', to: 'on', source }],
    }),
    aFeature('page', { default: '1', forces: [{ when: 'on', feature: 'web', to: 'on', source }] }),
  ]);
  const off = aBoard({ forces: [{ feature: 'web', to: 'off', source: 'hardware.h:3' }] });
  const without = { features: pack.features.filter(({ id }) => id !== 'page') };
  expect([...stockStates(without, off).values()]).toEqual(['off', 'off', 'off']);
  expect([...stockStates(pack, off).values()]).toEqual(['on', 'on', 'on', 'on']);
});

test('a chip that cannot have a switch has it off', () => {
  const pack = aPack([aFeature('tls', { default: '1', chips: ['esp32'] })]);
  expect(stockStates(pack, aBoard()).get('tls')).toBe('off');
  expect(stockStates(pack, aBoard({ chip: 'esp32' })).get('tls')).toBe('on');
});

test('two forces against each other end with the later one, without trying for ever', () => {
  const source = 'dependencies.h:1';
  let looks = 0;
  const rows = (['on', 'off'] as const).map((to) => ({
    ...aFeature(`says-${to}`, { default: '1' }),
    get forces() {
      looks += 1;
      return [{ when: 'on', feature: 'web', to, source } as const];
    },
  }));
  const others = Array.from({ length: 300 }, (_, index) => aFeature(`other-${index}`));
  const web = aFeature('web', { default: '1' });
  const follower = aFeature('follower', { default: 'WEB_SUPPORT' });
  const pack = aPack([web, follower, ...rows, ...others]);
  const states = stockStates(pack, aBoard());
  expect([states.get('web'), states.get('follower')]).toEqual(['off', 'off']);
  expect(looks).toBeLessThan(20);
});
