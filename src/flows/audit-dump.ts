import { HardenError } from '../core/kernel/errors.ts';
import { checkDump } from '../core/settings/check-dump.ts';
import type { DumpReport } from '../core/settings/dump-report.ts';
import type { AuditResult } from './audit.ts';
import type { Files } from './bindings/files.ts';

/**
 * Reads the old flash of a device, and names stored settings that would beat what was audited.
 * @throws HardenError `pack.not-found` when nobody knows the firmware; `usage.*`, `image.truncated`
 */
export async function auditDump(
  path: string,
  { pack, evidence }: AuditResult,
  files: Files,
): Promise<DumpReport> {
  if (pack === undefined) {
    throw new HardenError(
      'pack.not-found',
      'no firmware was recognised whose settings could be read',
      {
        hint: 'name it with --firmware <id>',
      },
    );
  }
  const flash = await files.readBytes(path);
  return checkDump({ file: path, flash, pack, plan: evidence?.plan });
}
