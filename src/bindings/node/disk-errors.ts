import { HardenError } from '../../core/kernel/errors.ts';

/** What the caller was doing: decides whose fault a refusal is. */
export type DiskAction = 'read' | 'write';

/** System error codes for "no room": a full disk, and a full quota. */
const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The system's code of an error (`ENOENT`); `undefined` when it has none. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Puts a refusal of the file system into words.
 * @param path - the path the user knows, not that of a draft
 * @returns `usage.not-found`, `usage.unreadable`, `disk.full` or `disk.unwritable`; an error
 *   without a system code comes back as it was
 */
export function explainDiskError(error: unknown, path: string, action: DiskAction): unknown {
  const code = errorCode(error);
  if (code === undefined || error instanceof HardenError) return error;
  if (NO_ROOM.has(code)) {
    return new HardenError('disk.full', `no room left to write ${path}`, { cause: error });
  }
  if (action === 'read') return explainRead(error, code, path);
  return new HardenError('disk.unwritable', `cannot write ${path}: ${whyNot(code)}`, {
    cause: error,
  });
}

function explainRead(cause: unknown, code: string, path: string): HardenError {
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new HardenError('usage.not-found', `there is no ${path}`, { cause });
  }
  return new HardenError('usage.unreadable', `cannot read ${path}: ${whyNot(code)}`, {
    cause,
    ...(code === 'EISDIR' && { hint: 'name a file, not a folder' }),
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of the path is a file',
  EEXIST: 'part of the path is a file',
  ENOTEMPTY: 'the folder is not empty',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'too many symbolic links',
  EMFILE: 'too many open files',
  EBUSY: 'it is in use',
};

function whyNot(code: string): string {
  return REASONS[code] ?? code;
}
