import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorCode, explainDiskError } from '../bindings/node/disk-errors.ts';
import { makeFiles } from '../bindings/node/files.ts';
import { type Host, thisHost } from '../bindings/node/host.ts';
import { findPlaces } from '../bindings/node/places.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { ANSI_PALETTE, PLAIN_PALETTE } from '../core/report/palette.ts';
import type { Locks, Progress, Sources, Toolchain, Tools } from '../flows/bindings.ts';
import type { CommandContext, CommandSpec, Invocation } from './command.ts';
import { flagOption, textOption } from './options.ts';
import { makeProgressLine } from './progress-line.ts';

/** Folder with `package.json`, `firmware/` and `templates/`, from the sources and from dist alike. */
const ROOT = findRoot(path.dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  return existsSync(path.join(folder, 'firmware')) ? folder : findRoot(path.dirname(folder));
}

/** Version of harden, from its package. */
export function packageVersion(): string {
  const text = readFileSync(path.join(ROOT, 'package.json'), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? '0.0.0';
}

/** The terminal of this process: progress, and the user's Ctrl-C as a signal. */
export interface Terminal {
  readonly signal: AbortSignal;
  readonly show: (progress: Progress) => void;
  readonly clear: () => void;
  /** Gives Ctrl-C back to Node. */
  readonly close: () => void;
}

/**
 * Watches for Ctrl-C and shows progress where somebody is looking.
 * A second Ctrl-C ends the process at once.
 */
export function wireTerminal(quiet: boolean): Terminal {
  const abort = new AbortController();
  const onSignal = (): void => {
    if (abort.signal.aborted) process.exit(130);
    abort.abort();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  const { stderr } = process;
  const line =
    stderr.isTTY && !quiet
      ? makeProgressLine({
          get columns() {
            return stderr.columns;
          },
          write: (text) => void stderr.write(text),
        })
      : { show: () => {}, clear: () => {} };
  return {
    signal: abort.signal,
    show: line.show,
    clear: line.clear,
    close: () => void process.off('SIGINT', onSignal).off('SIGTERM', onSignal),
  };
}

/**
 * A reader that has seen enough (`harden explain | head`) is no failure; an output that takes no
 * more for another reason is one, and stderr is where it can still be said.
 */
export function guardOutputs(): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (cause: Error) => {
    if (errorCode(cause) === 'EPIPE') return;
    const error = explainDiskError(cause, 'the standard output', 'write');
    if (!(error instanceof HardenError)) throw cause;
    process.stderr.write(`harden: ${error.message} [${error.code}]\nhint: ${error.hint}\n`);
    process.exit(error.exit);
  });
}

/** Picks the bindings of Node for one command. */
export function makeContext(
  invocation: Invocation,
  terminal: Terminal,
  commands: readonly CommandSpec[],
): CommandContext {
  const cache = textOption(invocation, 'cache');
  const machine = thisHost();
  const host: Host =
    cache === undefined
      ? machine
      : { ...machine, environment: { ...machine.environment, HARDEN_CACHE: path.resolve(cache) } };
  return {
    files: makeFiles(),
    toolchain: lazyToolchain(host),
    locks: lazyLocks(host),
    tools: lazyTools(host),
    sources: lazySources(host),
    commands,
    root: ROOT,
    cwd: process.cwd(),
    cache: findPlaces(host).cache,
    today: new Date().toISOString().slice(0, 10),
    version: packageVersion(),
    palette: wantsColour(invocation) ? ANSI_PALETTE : PLAIN_PALETTE,
    signal: terminal.signal,
    onProgress: terminal.show,
  };
}

/** As lazy as the toolchain, which is what locks are for. */
function lazyLocks(host: Host): Locks {
  return {
    async hold(name, work, options) {
      const { makeLocks } = await import('../bindings/node/locks.ts');
      return makeLocks(findPlaces(host)).hold(name, work, options);
    },
  };
}

/** Only `harden doctor` looks at tools. */
function lazyTools(host: Host): Tools {
  const load = async (): Promise<Tools> =>
    (await import('../bindings/node/tools/make-tools.ts')).makeTools(host);
  return {
    probe: async (purpose, options) => (await load()).probe(purpose, options),
    fix: async (ids, options) => (await load()).fix(ids, options),
  };
}

/** PlatformIO's binding is loaded when first used: most commands never need it. */
function lazyToolchain(host: Host): Toolchain {
  let loaded: Promise<Toolchain> | undefined;
  const load = (): Promise<Toolchain> => {
    loaded ??= import('../bindings/node/platformio/toolchain.ts').then((module) =>
      module.makeToolchain(host),
    );
    return loaded;
  };
  return {
    identify: async (project, options) => (await load()).identify(project, options),
    flags: async (project, options) => (await load()).flags(project, options),
    compiler: async (options) => (await load()).compiler(options),
    build: async (project, options) => (await load()).build(project, options),
    preprocess: async (request, options) => (await load()).preprocess(request, options),
  };
}

/** So is that of the sources. */
function lazySources(host: Host): Sources {
  return {
    obtain: async (request, options) => {
      const { makeSources } = await import('../bindings/node/sources/sources.ts');
      return makeSources(host).obtain(request, options);
    },
  };
}

/** Source: no-color.org; a pipe or `--json` never gets colour. */
function wantsColour(invocation: Invocation): boolean {
  const refused = invocation.options.color === false || process.env.NO_COLOR;
  return process.stdout.isTTY && !refused && !flagOption(invocation, 'json');
}
