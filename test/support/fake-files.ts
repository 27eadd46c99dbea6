import { utf8 } from '../../src/core/kernel/bytes.ts';
import { HardenError } from '../../src/core/kernel/errors.ts';
import type { Files } from '../../src/flows/bindings/files.ts';

/** `Files` in memory: what is there can be read and changed by the test. */
export interface FakeFiles extends Files {
  readonly content: Map<string, Uint8Array>;
  /** Paths written since the start, drafts included. */
  readonly written: string[];
}

/** Makes `Files` in memory; test/contract/files.test.ts holds them to the behaviour of the real ones. */
export function makeFakeFiles(start: Readonly<Record<string, string>> = {}): FakeFiles {
  const content = new Map(Object.entries(start).map(([path, text]) => [path, utf8(text)]));
  const written: string[] = [];
  let drafts = 0;

  const below = (folder: string): string[] =>
    [...content.keys()].filter((path) => path.startsWith(`${folder}/`));
  const isFolder = (path: string): boolean => below(path).length > 0;
  const readBytes = (path: string): Uint8Array => {
    const bytes = content.get(path);
    if (bytes !== undefined) return Uint8Array.from(bytes);
    if (!isFolder(path)) throw new HardenError('usage.not-found', `there is no ${path}`);
    throw new HardenError('usage.unreadable', `cannot read ${path}: it is a folder`);
  };
  const refuseFileAbove = (path: string): void => {
    const parts = path.split('/');
    for (let length = 1; length < parts.length; length += 1) {
      if (content.has(parts.slice(0, length).join('/')))
        throw unwritable(path, 'part of the path is a file');
    }
  };
  const removeAll = (path: string): void => {
    for (const inside of [path, ...below(path)]) content.delete(inside);
  };

  return {
    content,
    written,
    readText: async (path) => new TextDecoder().decode(await Promise.resolve(path).then(readBytes)),
    readBytes: (path) => Promise.resolve(path).then(readBytes),
    isFolder: (path) => Promise.resolve(isFolder(path)),
    exists: (path) => Promise.resolve(content.has(path) || isFolder(path)),
    isSame: (one, other) => Promise.resolve(one === other && content.has(one)),
    list: (folder) =>
      Promise.resolve().then(() => {
        if (!isFolder(folder)) throw new HardenError('usage.not-found', `there is no ${folder}`);
        return below(folder)
          .map((path) => path.slice(folder.length + 1))
          .sort();
      }),
    folders: (folder) => {
      const names = below(folder).map((path) => path.slice(folder.length + 1).split('/'));
      const deep = names.flatMap(([name = '', ...rest]) => (rest.length > 0 ? [name] : []));
      return Promise.resolve([...new Set(deep)].sort());
    },
    write: (path, text) =>
      Promise.resolve().then(() => {
        refuseFileAbove(path);
        if (isFolder(path)) throw unwritable(path, 'it is a folder');
        content.set(path, typeof text === 'string' ? utf8(text) : Uint8Array.from(text));
        written.push(path);
      }),
    async replaceFolder(folder, fill) {
      drafts += 1;
      const draft = `${folder}.draft-${drafts}`;
      try {
        if (content.has(folder)) throw unwritable(folder, 'part of the path is a file');
        await fill(draft);
        removeAll(folder);
        for (const path of below(draft)) {
          content.set(folder + path.slice(draft.length), content.get(path) ?? new Uint8Array());
        }
      } finally {
        removeAll(draft);
      }
    },
    remove: (path) => {
      removeAll(path);
      return Promise.resolve();
    },
  };
}

function unwritable(path: string, why: string): HardenError {
  return new HardenError('disk.unwritable', `cannot write ${path}: ${why}`);
}
