import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Host } from '../../src/bindings/node/host.ts';
import { thisHost } from '../../src/bindings/node/host.ts';
import { fixTools } from '../../src/bindings/node/tools/fix-tools.ts';
import { toolsFor } from '../../src/bindings/node/tools/tools.ts';
import type { FlowOptions, Progress } from '../../src/flows/bindings/progress.ts';
import type { PlatformioProject } from '../../src/flows/bindings/toolchain.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '..', '..');
const TINY = path.join(REPOSITORY, 'test', 'fixtures', 'tiny-platform');

/** This machine, with the cache folder all tests share. */
export function testHost(more: Host['environment'] = {}): Host {
  const host = thisHost();
  const cache = host.environment.HARDEN_CACHE ?? path.join(REPOSITORY, '.cache', 'harden');
  return { ...host, environment: { ...host.environment, HARDEN_CACHE: cache, ...more } };
}

/** Installs what is missing, through the project's own code; nothing is skipped. */
export async function requireTools(host: Host = testHost()): Promise<void> {
  const ids = toolsFor('reference').map(({ id }) => id);
  for (const result of await fixTools(host, ids, quiet())) {
    if (result.kind === 'failed') throw result.error;
    if (result.kind === 'manual') throw new Error(`install ${result.id}: ${result.command}`);
  }
}

/** Options of a flow that nobody watches. */
export function quiet(): FlowOptions {
  return { signal: new AbortController().signal, onProgress: () => undefined };
}

/** Options of a flow that notes its progress. */
export function watching(): FlowOptions & { readonly seen: Progress[] } {
  const seen: Progress[] = [];
  return { ...quiet(), seen, onProgress: (step) => seen.push(step) };
}

/**
 * A copy of the tiny project.
 * @param edits - file below the project → what becomes of its text
 */
export async function makeTinyProject(
  folder: string,
  edits: Readonly<Record<string, (text: string) => string>> = {},
): Promise<PlatformioProject> {
  await cp(path.join(TINY, 'project'), folder, { recursive: true });
  const all = { 'platformio.ini': (text: string) => text, ...edits };
  for (const [name, edit] of Object.entries(all)) {
    const file = path.join(folder, name);
    const text = (await readFile(file, 'utf8')).replace('@PLATFORM@', TINY);
    await writeFile(file, edit(text));
  }
  return { folder, env: 'tiny' };
}
