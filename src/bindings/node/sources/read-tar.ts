import { Parser, type ReadEntry } from 'tar';
import { HardenError } from '../../../core/kernel/errors.ts';

/** One member of an archive that matters to a source: a folder, a file or a symbolic link. */
export type TarMember =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly content: Uint8Array }
  | { readonly kind: 'link'; readonly path: string; readonly target: string };

/**
 * Reads an uncompressed tar archive into memory, and lets nothing in it lead out of its folder.
 * @throws HardenError `source.unsafe` for a member of another kind, or a path that leads out;
 *   `source.digest` when the archive is damaged
 */
export function readTar(archive: Uint8Array): readonly TarMember[] {
  const members: TarMember[] = [];
  const outcome: { damage?: Error; ended: boolean } = { ended: false };
  const refuse = ({ path, type }: ReadEntry): never => {
    throw new HardenError('source.unsafe', `${path} is neither file nor folder (${type})`);
  };
  const parser = new Parser({
    strict: true,
    onReadEntry(entry) {
      const chunks: Uint8Array[] = [];
      const member = makeMember(entry) ?? refuse(entry);
      entry.on('data', (chunk) => chunks.push(chunk));
      entry.on('end', () =>
        members.push(
          member.kind === 'file' ? { ...member, content: Buffer.concat(chunks) } : member,
        ),
      );
    },
  });
  parser.on('ignoredEntry', refuse);
  parser.on('error', (error: Error) => {
    outcome.damage ??= error;
  });
  parser.on('end', () => {
    outcome.ended = true;
  });
  // Of bytes in memory all events come before `end` returns.
  parser.end(Buffer.from(archive));
  if (outcome.damage || !outcome.ended) {
    throw new HardenError('source.digest', 'the archive is damaged', {
      cause: outcome.damage,
      hint: 'try again; if it stays so, name a checkout with --source <dir>',
    });
  }
  return members;
}

/** @returns the member, a file still without its content; `undefined` for devices and the like */
function makeMember(entry: ReadEntry): TarMember | undefined {
  const path = safePath(entry.path);
  const { type } = entry;
  if (type === 'Directory') return { kind: 'folder', path };
  if (type === 'File' || type === 'OldFile') {
    return { kind: 'file', path, content: new Uint8Array() };
  }
  if (type !== 'SymbolicLink') return undefined;
  const target = entry.linkpath ?? '';
  checkTarget(path, target);
  return { kind: 'link', path, target };
}

/** @throws HardenError `source.unsafe` */
function safePath(path: string): string {
  const plain = path.replace(/\/+$/, '');
  const parts = plain.split('/');
  if (plain === '' || /^[A-Za-z]:|\\|\0/.test(plain) || parts.some(isOutward)) {
    throw new HardenError('source.unsafe', `the archive holds the path "${path}"`);
  }
  return plain;
}

function isOutward(part: string): boolean {
  return part === '' || part === '.' || part === '..';
}

/**
 * A link may lead to another member, not out of the topmost folder. `..` stands only in front:
 * behind the name of another link it would lead elsewhere than it reads.
 */
function checkTarget(path: string, target: string): void {
  const parts = target.split('/');
  const down = parts.findIndex((part) => part !== '..');
  const up = down < 0 ? parts.length : down;
  const leaves = up > path.split('/').length - 2 || parts.slice(up).some(isOutward);
  if (leaves || /^[A-Za-z]:|\\/.test(target)) {
    throw new HardenError('source.unsafe', `the link ${path} leads to ${target}`);
  }
}
