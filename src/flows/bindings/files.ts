import type { Secret } from '../../core/kernel/secret.ts';
import type { FlowOptions } from './progress.ts';

/**
 * Text and bytes under paths; paths use `/`. Failures are `usage.*` and `disk.*`. What is no file,
 * or larger than any text or firmware can be, is refused and not read.
 */
export interface Files {
  readText(path: string): Promise<string>;
  readBytes(path: string): Promise<Uint8Array>;
  isFolder(path: string): Promise<boolean>;
  /** True for a file or a folder. */
  exists(path: string): Promise<boolean>;
  /** True when both are there and are one file, whatever their names: a link, `./a` and `a`. */
  isSame(one: string, other: string): Promise<boolean>;
  /** Paths of all files below a folder, relative to it, sorted by code unit. */
  list(folder: string): Promise<readonly string[]>;
  /** Names of the folders directly in a folder, sorted; empty where there is no such folder. */
  folders(folder: string): Promise<readonly string[]>;
  /**
   * Writes beside, then renames, so that a reader sees the old file or the whole new one. Links are
   * followed, permissions kept; a pipe or a device takes the bytes.
   */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /**
   * Lets `fill` write a whole folder beside `folder`, then puts it in its place.
   * When `fill` fails, the old folder stands as it was.
   */
  replaceFolder(folder: string, fill: (draft: string) => Promise<void>): Promise<void>;
  remove(path: string): Promise<void>;
}

/**
 * What was once worked out of some texts, so that it need not be again. It may forget at any time,
 * and what it cannot keep or read it does not have: nothing here fails.
 */
export interface Memo {
  /** @returns the value last kept under the name, when it was made of these very texts */
  recall(name: string, texts: readonly string[]): Promise<unknown>;
  /** @param value - plain data */
  keep(name: string, texts: readonly string[], value: unknown): Promise<void>;
}

/** Keeps two runs of harden from working in one folder at the same time. */
export interface Locks {
  /**
   * Does `work` while no other run does work under the same name; waits its turn. A name may stand
   * in a file name. Failures are `disk.*` and `interrupted`.
   */
  hold<T>(name: string, work: () => Promise<T>, options: FlowOptions): Promise<T>;
}

/** Gzip, which every runtime brings along. */
export interface Gzip {
  /** Packs as tightly as it can: flash for updates is scarce. The same bytes give the same file. */
  pack(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * Unpacks a whole file.
   * @param mostBytes - a file that unpacks to more is refused before it fills the memory
   * @throws HardenError `image.truncated`, `image.checksum`; `image.invalid` for one that is too large
   */
  unpack(bytes: Uint8Array, mostBytes: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** Files that nobody but their owner may read. Failures are `usage.*`, `disk.*` and `interrupted`. */
export interface PrivateFiles {
  /** Writes beside, then renames; what is there is replaced. */
  write(path: string, content: Uint8Array | Secret): Promise<void>;
  /** True for a file that nobody but its owner may read or write. */
  isPrivate(path: string): Promise<boolean>;
  /** Does `work` while no other run does work on the same file; waits its turn. */
  hold<T>(path: string, work: () => Promise<T>, options: FlowOptions): Promise<T>;
}

/** A folder for a while. Failures are `disk.*`. */
export interface TemporaryFolder {
  /** Makes an empty folder that only this user may look into, and removes it when the work is done or has failed. */
  hold<T>(work: (folder: string) => Promise<T>): Promise<T>;
}
