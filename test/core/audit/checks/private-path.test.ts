import { expect, test } from 'vitest';
import { privatePath } from '../../../../src/core/audit/checks/private-path.ts';
import { aSubject } from '../../../support/audit-world.ts';

test.each([
  ['/home/ada/espurna/code/relay.cpp'],
  ['/Users/ada/src/main.c'],
  ['C:\\Users\\ada\\Documents\\main.c'],
  ['c:/Users/Ada Lovelace/main.c'],
  ['/builds/team/firmware/main.c'],
  ['assert failed: (/home/ada/x/y.c:12)'],
])('%s is a warning', (text) => {
  expect(privatePath.run(aSubject([text]))).toMatchObject([
    { severity: 'warning', message: '1 path of the building machine in the firmware' },
  ]);
});

test.each([
  ['http://example.com/home/ada/index.html'],
  ['/homeassistant/switch/config'],
  ['src/main.c'],
  ['/home'],
  ['home/ada/topic/x'],
])('%s is none', (text) => {
  expect(privatePath.run(aSubject([text]))).toEqual([]);
});

test('a path that stands many times is listed once', () => {
  const [finding] = privatePath.run(
    aSubject(['/home/ada/a/b.c', '/home/ada/a/b.c', '/home/ada/a/c.c']),
  );
  expect(finding?.evidence).toHaveLength(2);
});
