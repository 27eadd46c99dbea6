import { hex } from '../kernel/bytes.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Rule } from '../kernel/rule.ts';
import { type BundleManifest, IMAGE_NAME } from './manifest.ts';

export const TAMPERED_RULE: Rule = {
  id: 'bundle.tampered',
  severity: 'error',
  title: 'The files of the bundle are those its evidence speaks of.',
  why: 'Evidence holds for the bytes it was made from. A file that was replaced or added afterwards has no evidence at all.',
};

/**
 * A file that is not what the evidence of its bundle says.
 * @param wanted - SHA-256 in the evidence; `undefined` for a file it does not know
 * @param actual - SHA-256 of the file as it is; `undefined` for one that is gone or was not read
 */
export function tamperedFinding(
  file: string,
  wanted: string | undefined,
  actual: string | undefined,
): Finding {
  return {
    check: TAMPERED_RULE.id,
    severity: TAMPERED_RULE.severity,
    location: { file },
    ...describe(file, wanted, actual),
  };
}

/**
 * Parts of a manifest that are not the audited image at its place: a flasher would write them all.
 * Digests do not tell: whoever changes the manifest can change the evidence, too.
 */
export function strayParts(
  file: string,
  { builds }: Pick<BundleManifest, 'builds'>,
): readonly Finding[] {
  return builds
    .flatMap(({ parts }) => parts)
    .filter(({ path, offset }) => path !== IMAGE_NAME || offset !== 0)
    .map(({ path, offset }) => ({
      check: TAMPERED_RULE.id,
      severity: TAMPERED_RULE.severity,
      location: { file },
      message: `${file} has a flasher write ${path} at offset ${hex(offset)}, which was not audited`,
      remedy: 'build the bundle again, and find out who changed it',
      evidence: [`harden names ${IMAGE_NAME} at offset 0x0 alone`],
    }));
}

function describe(
  file: string,
  wanted: string | undefined,
  actual: string | undefined,
): Pick<Finding, 'message' | 'remedy' | 'evidence'> {
  if (wanted === undefined) {
    return {
      message: `${file} was not in this bundle when it was made`,
      remedy: 'remove the file, and find out who put it there',
      evidence: ['evidence.json has no digest of it'],
    };
  }
  const expected = `sha256 in evidence.json ${wanted}`;
  const remedy = 'build the bundle again, and find out who changed it';
  return actual === undefined
    ? { message: `${file} is missing from this bundle`, remedy, evidence: [expected] }
    : {
        message: `${file} is not the file this bundle was made with`,
        remedy,
        evidence: [expected, `sha256 of the file ${actual}`],
      };
}
