import type { Evidence } from '../core/bundle/evidence.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { type Finding, hasFailure } from '../core/kernel/finding.ts';
import type { Files } from './bindings/files.ts';
import type { BuildRequest } from './build-request.ts';
import { findChangedFiles, readEvidence } from './bundle.ts';

/**
 * The evidence of a finished bundle in the cache, when that bundle is still good: its files are
 * those that were audited, and its findings count today as they did then. A waiver may have come,
 * gone or expired since, and --fail-on may be stricter; neither is part of the cache's key.
 * @returns `undefined` when the bundle has to be built
 */
export async function findReusable(
  folder: string,
  request: Pick<BuildRequest, 'reuse' | 'waive' | 'failOn'>,
  files: Files,
): Promise<Evidence | undefined> {
  if (!request.reuse || !(await files.exists(folder))) return undefined;
  try {
    const evidence = await readEvidence(folder, files);
    const changed = await findChangedFiles(folder, evidence, files);
    return changed.length === 0 && countsAsThen(evidence.findings, request) ? evidence : undefined;
  } catch (error) {
    // A bundle that cannot be read is built again.
    if (error instanceof HardenError && error.code !== 'interrupted') return undefined;
    throw error;
  }
}

function countsAsThen(
  findings: readonly Finding[],
  { waive, failOn }: Pick<BuildRequest, 'waive' | 'failOn'>,
): boolean {
  const today = waive(findings.map(({ waived: _, ...finding }) => finding));
  return JSON.stringify(today) === JSON.stringify(findings) && !hasFailure(today, failOn);
}
