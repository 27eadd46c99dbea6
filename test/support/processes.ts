import { readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';

/** A process of this machine, as proc(5) shows it. */
export interface SeenProcess {
  readonly processId: number;
  /** Where it works; empty when it is another user's. */
  readonly folder: string;
  readonly words: readonly string[];
}

/** Processes that work in or below a folder, or name it among their words. Linux only. */
export async function processesAt(folder: string): Promise<readonly SeenProcess[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const seen = ids.map(async (name): Promise<SeenProcess[]> => {
    const [cwd, words] = await Promise.all([
      readlink(path.join('/proc', name, 'cwd')).catch(() => ''),
      readFile(path.join('/proc', name, 'cmdline'), 'utf8').catch(() => ''),
    ]);
    const isOurs = Number(name) === process.pid;
    const isThere = cwd === folder || cwd.startsWith(`${folder}/`) || words.includes(folder);
    return isThere && !isOurs
      ? [{ processId: Number(name), folder: cwd, words: words.split('\0').slice(0, -1) }]
      : [];
  });
  return (await Promise.all(seen)).flat();
}
