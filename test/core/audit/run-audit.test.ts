import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AUDIT_CHECKS } from '../../../src/core/audit/checks.ts';
import { makeSubject, withPack } from '../../../src/core/audit/make-subject.ts';
import { runAudit } from '../../../src/core/audit/run-audit.ts';
import {
  anElf,
  anExpectation,
  anImage,
  aSubject,
  cStrings,
  TELNET,
} from '../../support/audit-world.ts';
import { aFeature, aPack } from '../../support/world.ts';

describe('the list of checks', () => {
  test('has unique ids under audit., and each check explains itself', () => {
    expect(new Set(AUDIT_CHECKS.map(({ id }) => id)).size).toBe(AUDIT_CHECKS.length);
    for (const { id, title, why, needs } of AUDIT_CHECKS) {
      expect(id).toMatch(/^audit\.[a-z]+(-[a-z]+)*$/);
      expect(title).toMatch(/^[A-Z].*\.$/);
      expect(why).toMatch(/^[A-Z].*\.$/);
      expect(needs).toMatch(/^an? .*[^.]$/);
    }
  });

  test('is left alone by a subject with nothing in it', () => {
    const report = runAudit(makeSubject({ name: 'empty' }));
    expect(report.findings).toEqual([]);
    expect(report.notChecked).toHaveLength(AUDIT_CHECKS.length);
  });
});

describe('a bare image of an unknown firmware', () => {
  const report = runAudit(
    makeSubject({ name: 'foo.bin', image: anImage(cStrings('wled1234', 'WLED-AP')) }),
  );

  test('is described with its digest', () => {
    expect(report.subject).toMatchObject({
      name: 'foo.bin',
      firmware: undefined,
      kind: 'esp8266 image',
      chip: 'esp8266',
    });
    expect(report.subject.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('shows what it was made of and its default credentials', () => {
    expect(report.made.map(({ what }) => what)).toEqual(['WLED']);
    expect(report.findings.map(({ check }) => check)).toEqual(['audit.default-credential']);
  });

  test('says which checks did not run and why', () => {
    expect(report.notChecked).toContainEqual({
      check: 'audit.feature-present',
      because: 'it needs a bundle, which says what was asked for, and its firmware pack',
    });
  });

  test('says what cannot be known', () => {
    expect(report.unknowable.join('\n')).toMatch(
      /Symbols are gone[\s\S]*No catalogue[\s\S]*Settings stored/,
    );
  });
});

describe('a bundle', () => {
  const features = [TELNET, aFeature('web', { markers: { symbols: ['web_'], strings: [] } })];
  const elf = anElf(['web_start']);
  const image = anImage(cStrings('hello'));
  const report = runAudit(
    makeSubject({
      name: 'build/garage-door',
      elf,
      image,
      pack: aPack(features),
      expected: anExpectation({ telnet: 'off', web: 'on' }),
      control: { elf: anElf(['espurna::telnet::a']), image: anImage(cStrings('telnetPort')) },
    }),
  );

  test('that is what it should be has no findings, and every check that fits it ran', () => {
    expect(report.findings).toEqual([]);
    expect(report.notChecked.map(({ check }) => check)).toEqual([
      'audit.field-count',
      'audit.image-crc',
      'audit.image-digest',
    ]);
  });

  test('lists each feature with its evidence', () => {
    expect(report.features).toMatchObject([
      { id: 'telnet', requested: 'off', verdict: 'absent', partial: false },
      { id: 'web', requested: 'on', verdict: 'present', symbols: ['web_start at 0x40210000'] },
    ]);
  });
});

test('a pack found later gives the same evidence as one given at the start', () => {
  const strings = ['telnetPort'];
  const late = withPack(aSubject(strings, [], { pack: undefined }), aPack([TELNET]));
  expect(late.evidence).toEqual(aSubject(strings, [TELNET]).evidence);
});

test('findings come worst first', () => {
  const subject = aSubject(['fibonacci', '/home/me/x/y.c', 'telnetPort'], [TELNET], {
    expected: anExpectation({ telnet: 'off' }, { contract: [{ transport: 'udp', port: 5 }] }),
  });
  const severities = runAudit(subject).findings.map(({ severity }) => severity);
  expect(severities).toEqual(
    [...severities].sort((a, b) => 'ewn'.indexOf(a.charAt(0)) - 'ewn'.indexOf(b.charAt(0))),
  );
  expect(new Set(severities)).toEqual(new Set(['error', 'warning', 'note']));
});

test('no bytes make an audit fail', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 512 }), (bytes) => {
      const report = runAudit(
        makeSubject({ name: 'x', image: anImage(bytes), pack: aPack([TELNET]) }),
      );
      expect(report.features).toHaveLength(1);
    }),
  );
});
