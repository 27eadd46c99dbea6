import { expect, test } from 'vitest';
import { leakedSecret } from '../../../../src/core/audit/checks/leaked-secret.ts';
import { utf8 } from '../../../../src/core/kernel/bytes.ts';
import { Secret } from '../../../../src/core/kernel/secret.ts';
import { anElf, aSubject } from '../../../support/audit-world.ts';

const VALUE = 'tr0ub4dor&3';
const secrets = [Secret.of('wifi.password', VALUE)];
const base64 = Buffer.from(VALUE).toString('base64');

test.each([
  ['raw', VALUE],
  ['hex', Buffer.from(VALUE).toString('hex')],
  ['base64', base64],
])('a known secret in %s is an error that never shows it', (form, text) => {
  const findings = leakedSecret.run(aSubject([text], [], { secrets }));
  expect(findings).toMatchObject([
    {
      severity: 'error',
      message: 'the secret wifi.password stands in the file',
      evidence: [`${form} at offset 0x14 in image`],
    },
  ]);
  expect(JSON.stringify(findings)).not.toContain(text);
});

test('the debug sections of an ELF file are searched too', () => {
  const elf = anElf(['main']);
  const debug = {
    name: '.debug_info',
    address: 0,
    size: 20,
    loaded: false,
    executable: false,
    data: utf8(`..${VALUE}`),
  };
  const subject = aSubject([], [], {
    secrets,
    elf: { ...elf, sections: [...elf.sections, debug] },
  });
  expect(leakedSecret.run(subject)[0]?.evidence).toEqual(['raw at offset 0x2 in .debug_info']);
});

test.each([
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN RSA PRIVATE KEY-----',
  '-----BEGIN EC PRIVATE KEY-----',
  '-----BEGIN ENCRYPTED PRIVATE KEY-----',
  '-----BEGIN OPENSSH PRIVATE KEY-----',
])('%s is an error', (line) => {
  const [finding] = leakedSecret.run(aSubject([`${line}\nMIIE\n`]));
  expect(finding?.evidence).toEqual([`${line} at offset 0x14`]);
});

test('certificates and public keys are none', () => {
  expect(
    leakedSecret.run(
      aSubject(['-----BEGIN CERTIFICATE-----', '-----BEGIN PUBLIC KEY-----'], [], { secrets }),
    ),
  ).toEqual([]);
});
