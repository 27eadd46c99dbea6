import { expect, it } from 'vitest';
import { makeConfigModel } from '../../../src/core/broker/config-model.ts';
import {
  DEFAULT_SETTINGS,
  formatSettings,
  parseSettings,
  settingsProblems,
} from '../../../src/core/broker/settings.ts';

const GOOD = { ...DEFAULT_SETTINGS, bind: '192.168.1.10', hosts: ['broker.home.arpa'] };

it('settings are read back as they were written', () => {
  const text = formatSettings({ ...GOOD, exports: ['emqx'] });
  expect(parseSettings(text, 'broker.json')).toEqual({ ...GOOD, exports: ['emqx'] });
  expect(formatSettings(parseSettings(text, 'broker.json'))).toBe(text);
});

it.each([
  [{ bind: '0.0.0.0' }, /all networks/],
  [{ bind: '::' }, /all networks/],
  [{ bind: 'broker.home.arpa' }, /IPv4 or IPv6/],
  [{ bind: '192.168.1.10\nlistener 1883' }, /IPv4 or IPv6/],
  [{ port: 0 }, /port/],
  [{ hosts: [] }, /at least one host/],
  [{ hosts: ['*.home.arpa'] }, /no name and no address/],
  [{ hosts: ['a.b\n[alt]'] }, /no name and no address/],
  [{ controllers: [] }, /at least one program/],
  [{ controllers: ['Home Assistant'] }, /lower-case/],
  [{ controllers: ['one', 'one'] }, /one name/],
  [{ days: 0 }, /days/],
  [{ rounds: 101 }, /rounds/],
  [{ folder: '/etc/mosquitto/../passwd' }, /absolute paths/],
  [{ log: '/var/log/x\nlog_type all' }, /absolute paths/],
  [{ data: 'data' }, /absolute paths/],
])('%j is refused', (change, problem) => {
  const settings = { ...GOOD, ...change };
  expect(settingsProblems(settings).join()).toMatch(problem);
  expect(() => parseSettings(formatSettings(settings), 'broker.json')).toThrow(/broker.json/);
  expect(() => makeConfigModel(settings, 1)).toThrow();
});

it.each(['{', '[]', '{"harden":"vault"}', '{"harden":"broker","version":2}'])(
  '%s holds no settings',
  (text) => {
    expect(() => parseSettings(text, 'broker.json')).toThrow(/holds no settings/);
  },
);

it('the limits grow with the fleet', () => {
  const [few, many] = [3, 1000].map((users) => makeConfigModel(GOOD, users));
  expect([few?.maxConnections, many?.maxConnections]).toEqual([22, 2016]);
  expect(many?.openFiles).toBe(2080);
});
