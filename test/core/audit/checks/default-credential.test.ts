import { expect, test } from 'vitest';
import { defaultCredential } from '../../../../src/core/audit/checks/default-credential.ts';
import { aSubject } from '../../../support/audit-world.ts';
import { aPack } from '../../../support/world.ts';

const credential = (value: string) => ({
  value,
  what: 'admin password',
  macro: 'ADMIN_PASS',
  source: 'general.h:16',
});
const run = (strings: string[], ...values: string[]) =>
  defaultCredential.run(
    aSubject(strings, [], { pack: aPack([], { credentials: values.map(credential) }) }),
  );

test('a default of the pack is an error that names its macro, place and source', () => {
  expect(run(['letmein1'], 'letmein1')).toMatchObject([
    {
      severity: 'error',
      message: 'default admin password "letmein1" is in the firmware',
      remedy: 'build with a value of your own for ADMIN_PASS, best one for each device',
      evidence: ['"letmein1" at offset 0x14', 'published in general.h:16'],
    },
  ]);
});

test.each([
  ['fibonacci', 'ESPurna'],
  ['configesp', 'ESPEasy'],
  ['wled1234', 'WLED'],
  ['wledota', 'WLED'],
  ['DVES_PASS', 'Tasmota'],
  ['your_password', 'OpenMQTTGateway'],
  ['thereisnospoon', 'Arduino core'],
  ['your-password', 'Arduino core'],
])('%s of %s is known without a pack', (value, firmware) => {
  const [finding] = defaultCredential.run(aSubject([value], [], { pack: undefined }));
  expect(finding?.message).toContain(firmware);
});

test.each([
  ['in a longer word', ['fibonacci0']],
  ['in a sentence', ['key is configesp by default']],
  ['not at all', ['hello']],
])('a value that stands %s is no finding', (_, strings) => {
  expect(run(strings)).toEqual([]);
});

test('a default that both lists know is reported once', () => {
  expect(run(['fibonacci'], 'fibonacci')).toHaveLength(1);
});

test('a value that two macros default to is one finding that names both', () => {
  const credentials = [credential('letmein1'), { ...credential('letmein1'), macro: 'OTA_PASS' }];
  const subject = aSubject(['letmein1'], [], { pack: aPack([], { credentials }) });
  expect(defaultCredential.run(subject).map(({ remedy }) => remedy)).toEqual([
    'build with a value of your own for ADMIN_PASS and OTA_PASS, best one for each device',
  ]);
});

test('empty and very short defaults are not searched', () => {
  expect(run(['abc'], '', 'abc')).toEqual([]);
});
