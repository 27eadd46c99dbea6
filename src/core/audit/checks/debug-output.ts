import type { Finding } from '../../kernel/finding.ts';
import type { AuditCheck } from '../check.ts';
import { formatEvidence } from '../evidence.ts';
import { findSignatures } from '../identify-firmware.ts';
import { SIGNATURES } from '../signatures.ts';

export const debugOutput: AuditCheck = {
  id: 'audit.debug-output',
  severity: 'warning',
  title: 'No debugging feature known to harden is in the firmware.',
  why: 'Debug output prints network names, topics and sometimes passwords to whoever reads the serial port or a log socket, and its text explains the firmware to an attacker.',
  needs: 'an image or an ELF file',
  appliesTo: ({ text }) => text.regions.length > 0,
  run: (subject) => {
    const features = (subject.pack?.features ?? []).flatMap((feature): Finding[] => {
      const shown = subject.evidence.get(feature.id);
      if (feature.category !== 'debug' || shown?.verdict !== 'present') return [];
      // A debug feature that should be off is the error of audit.feature-present already.
      if (subject.expected?.features.get(feature.id) === 'off') return [];
      return [
        {
          check: 'audit.debug-output',
          severity: 'warning',
          message: `debug feature ${feature.id} is in the firmware`,
          remedy: `leave ${feature.id} out of the profile once the device works`,
          evidence: formatEvidence(shown),
        },
      ];
    });
    const signatures = findSignatures(
      subject,
      SIGNATURES.filter(({ kind }) => kind === 'debug'),
    ).map(
      ({ signature, evidence }): Finding => ({
        check: 'audit.debug-output',
        severity: 'warning',
        message: `the firmware holds ${signature.what}`,
        remedy: 'build without the debug options of the framework',
        evidence,
      }),
    );
    return [...features, ...signatures];
  },
};
