import { HardenError } from '../../../core/kernel/errors.ts';

/** One member of an archive that matters to a source: a folder, a file or a symbolic link. */
export type TarMember =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly content: Uint8Array }
  | { readonly kind: 'link'; readonly path: string; readonly target: string };

/** Source of the layout: POSIX.1-2017 `pax`, "ustar Interchange Format". */
const BLOCK = 512;
const NAME = [0, 100] as const;
const SIZE = [124, 12] as const;
const CHECKSUM = [148, 8] as const;
const TYPE = 156;
const LINK_NAME = [157, 100] as const;
const PREFIX = [345, 155] as const;
const MAGIC = [257, 6] as const;

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads an uncompressed tar archive: ustar, with the extended headers of pax and the long names of
 * GNU. Contents are views into the archive.
 * @throws HardenError `source.unsafe` for a member of another kind, or a path that leads out;
 *   `source.digest` when the archive is damaged
 */
export function* readTar(archive: Uint8Array): Generator<TarMember> {
  let at = 0;
  let more: Extended = {};
  while (at + BLOCK <= archive.length) {
    const header = archive.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return;
    checkHeader(header);
    const size = octal(header, SIZE);
    const content = archive.subarray(at + BLOCK, at + BLOCK + size);
    if (content.length < size) throw damaged('it ends in the middle of a file');
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    const type = String.fromCharCode(header[TYPE] ?? 0);
    // `g` holds remarks for all members: GitHub writes the commit there.
    if (type === 'g') continue;
    const extended = readExtended(type, content);
    if (extended) {
      more = { ...more, ...extended };
      continue;
    }
    yield makeMember(type, header, more, content);
    more = {};
  }
  throw damaged('its end is missing');
}

/** What the extended headers before a member say of it. */
interface Extended {
  readonly path?: string;
  readonly target?: string;
}

/** Pax records, or the long name of GNU tar; `undefined` for a member of its own. */
function readExtended(type: string, content: Uint8Array): Extended | undefined {
  switch (type) {
    case 'x':
      return readPax(content);
    case 'L':
      return { path: textOf(content) };
    case 'K':
      return { target: textOf(content) };
    default:
      return undefined;
  }
}

function readPax(content: Uint8Array): Extended {
  const records: Record<string, string> = {};
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(0x20, at);
    const length = Number(textOf(content.subarray(at, Math.max(space, at))));
    if (space < 0 || !Number.isInteger(length) || length <= space - at) {
      throw damaged('a record of an extended header has no length');
    }
    const record = textOf(content.subarray(space + 1, at + length - 1));
    const split = record.indexOf('=');
    records[record.slice(0, split)] = record.slice(split + 1);
    at += length;
  }
  const { path, linkpath } = records;
  if (records.size !== undefined) throw damaged('a file is larger than 8 GB');
  return {
    ...(path !== undefined && { path }),
    ...(linkpath !== undefined && { target: linkpath }),
  };
}

function makeMember(
  type: string,
  header: Uint8Array,
  more: Extended,
  content: Uint8Array,
): TarMember {
  // GNU's older format has other things in the place of the prefix.
  const prefix = field(header, MAGIC) === 'ustar' ? field(header, PREFIX) : '';
  const name = field(header, NAME);
  const path = safePath(more.path ?? (prefix === '' ? name : `${prefix}/${name}`));
  switch (type) {
    case '5':
      return { kind: 'folder', path };
    case '0':
    case '\0':
      return { kind: 'file', path, content };
    case '2': {
      const target = more.target ?? field(header, LINK_NAME);
      checkTarget(path, target);
      return { kind: 'link', path, target };
    }
    default:
      throw new HardenError('source.unsafe', `${path} is neither file nor folder (type "${type}")`);
  }
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

/** Sum of the header's bytes, its own field read as spaces. */
function checkHeader(header: Uint8Array): void {
  const [start, size] = CHECKSUM;
  let sum = 0;
  for (const [index, byte] of header.entries()) {
    sum += index >= start && index < start + size ? 0x20 : byte;
  }
  if (sum !== octal(header, CHECKSUM)) throw damaged('a header has a wrong checksum');
}

function octal(header: Uint8Array, place: readonly [number, number]): number {
  const text = field(header, place).trim();
  if (!/^[0-7]*$/.test(text)) throw damaged('a number in a header cannot be read');
  return Number.parseInt(text || '0', 8);
}

function field(header: Uint8Array, [start, size]: readonly [number, number]): string {
  return textOf(header.subarray(start, start + size));
}

/** Text up to the first NUL. */
function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  try {
    return decoder.decode(end < 0 ? bytes : bytes.subarray(0, end));
  } catch (error) {
    throw new HardenError('source.unsafe', 'the archive holds a name that is not UTF-8', {
      cause: error,
    });
  }
}

function damaged(why: string): HardenError {
  return new HardenError('source.digest', `the archive is damaged: ${why}`, {
    hint: 'try again; if it stays so, name a checkout with --source <dir>',
  });
}
