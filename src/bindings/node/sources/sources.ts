import { mkdir, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Pin } from '../../../core/catalogue/pack.ts';
import { isSourceFile, sourceDigest } from '../../../core/catalogue/source-digest.ts';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { FlowOptions } from '../../../flows/bindings/progress.ts';
import type { Sources } from '../../../flows/bindings/sources.ts';
import type { Host } from '../host.ts';
import { withLock } from '../lock.ts';
import { findPlaces } from '../places.ts';
import { digestFile } from '../platformio/digest-files.ts';
import { replaceFolder } from '../replace-folder.ts';
import { throwIfInterrupted } from '../run-child.ts';
import { download } from './download.ts';
import { readTar, type TarMember } from './read-tar.ts';

/** Unpacked, all of ESPEasy is about 250 MB; an archive that grows beyond this is a trap. */
const UNPACKED_LIMIT_BYTES = 1_500_000_000;

/**
 * `Sources` from GitHub's archives, kept below the cache by commit. HARDEN_SOURCE_BASE names a
 * mirror with the same paths.
 */
export function makeSources(host: Host): Sources {
  const places = findPlaces(host);
  return {
    async obtain({ pin, leaveOut }, options) {
      const folder = path.join(places.cache, 'sources', pin.commit);
      if (await isFolder(folder)) return folder;
      return withLock(
        path.join(places.locks, `source-${pin.commit}`),
        async () => {
          if (!(await isFolder(folder))) await fetchInto(folder, { host, pin, leaveOut }, options);
          return folder;
        },
        {
          signal: options.signal,
          onWait: () =>
            options.onProgress({
              step: 'source',
              message: 'waiting for another harden to fetch it',
            }),
        },
      );
    },
  };
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function fetchInto(
  folder: string,
  request: { readonly host: Host; readonly pin: Pin; readonly leaveOut: readonly string[] },
  options: FlowOptions,
): Promise<void> {
  const { pin, leaveOut } = request;
  const { url, what } = addressOf(request.host, pin);
  const archive = await unpack(await download(url, what, options), what);
  options.onProgress({ step: 'source', message: `unpacking ${what}` });
  await replaceFolder(folder, async (draft) => {
    const members = readTar(archive).flatMap(withoutTop);
    await writeMembers(members, draft, options);
    const actual = await digestMembers(members, draft, leaveOut);
    if (actual === pin.digest) return;
    throw new HardenError(
      'source.digest',
      `${what} is not what pin ${pin.id} promises: its digest is ${actual}, that of the pin is ${pin.digest}`,
    );
  });
}

/** @throws HardenError `source.unreachable` for a repository that is not on GitHub */
function addressOf(host: Host, pin: Pin): { readonly url: string; readonly what: string } {
  const match = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(pin.repository);
  if (!match) {
    throw new HardenError(
      'source.unreachable',
      `harden fetches from GitHub only, and pin ${pin.id} lies at ${pin.repository}`,
      { hint: 'name a checkout with --source <dir>' },
    );
  }
  const base = host.environment.HARDEN_SOURCE_BASE || 'https://github.com';
  const name = match[1] ?? '';
  return {
    url: `${base.replace(/\/+$/, '')}/${name}/archive/${pin.commit}.tar.gz`,
    what: `${name} ${pin.commit.slice(0, 12)}`,
  };
}

async function unpack(bytes: Uint8Array, what: string): Promise<Uint8Array> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: UNPACKED_LIMIT_BYTES });
  } catch (error) {
    throw new HardenError('source.digest', `the archive of ${what} is damaged`, {
      cause: error,
      hint: 'try again; if it stays so, name a checkout with --source <dir>',
    });
  }
}

/** GitHub puts everything below one folder named after repository and commit. */
function withoutTop(member: TarMember): TarMember[] {
  const inner = member.path.split('/').slice(1).join('/');
  return inner === '' ? [] : [{ ...member, path: inner }];
}

/** Links come last: nothing can be written through one. */
async function writeMembers(
  members: readonly TarMember[],
  draft: string,
  { signal }: FlowOptions,
): Promise<void> {
  const made = new Set<string>();
  const isLink = (member: TarMember): boolean => member.kind === 'link';
  const inOrder = [...members.filter((member) => !isLink(member)), ...members.filter(isLink)];
  for (const member of inOrder) {
    throwIfInterrupted(signal);
    const target = path.join(draft, member.path);
    const folder = member.kind === 'folder' ? target : path.dirname(target);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    if (member.kind === 'file') await writeFile(target, member.content, { flag: 'wx' });
    if (member.kind === 'link') await symlink(member.target, target);
  }
}

async function digestMembers(
  members: readonly TarMember[],
  draft: string,
  leaveOut: readonly string[],
): Promise<string> {
  const digests: { path: string; sha256: string }[] = [];
  for (const { kind, path: file } of members) {
    if (kind === 'folder' || !isSourceFile(file, leaveOut)) continue;
    digests.push({ path: file, sha256: await digestFile(path.join(draft, file)) });
  }
  return sourceDigest(digests);
}
