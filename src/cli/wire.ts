import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorCode, explainDiskError } from '../bindings/node/disk-errors.ts';
import { makeFiles } from '../bindings/node/files.ts';
import { type Host, thisHost } from '../bindings/node/host.ts';
import { findPlaces } from '../bindings/node/places.ts';
import { programId } from '../bindings/node/program-id.ts';
import { makeNativeSha256 } from '../bindings/node/sha256.ts';
import { ENTROPY } from '../bindings/node/vault/entropy.ts';
import { EXIT, HardenError } from '../core/kernel/errors.ts';
import { ANSI_PALETTE, PLAIN_PALETTE } from '../core/report/palette.ts';
import type {
  Encryption,
  Gzip,
  Locks,
  Memo,
  Person,
  PrivateFiles,
  Progress,
  Sources,
  TlsServers,
  Toolchain,
  Tools,
  VaultKeys,
} from '../flows/bindings.ts';
import type { VaultBindings } from '../flows/vault.ts';
import type { CommandContext, CommandSpec, Invocation } from './command.ts';
import { flagOption, textOption } from './options.ts';
import { makeProgressLine } from './progress-line.ts';

/** The file this runs in: the built bundle, or this very source. */
const PROGRAM = fileURLToPath(import.meta.url);

/** Folder with `package.json`, `firmware/` and `templates/`, from the sources and from dist alike. */
const ROOT = findRoot(path.dirname(PROGRAM));

function findRoot(folder: string): string {
  return existsSync(path.join(folder, 'firmware')) ? folder : findRoot(path.dirname(folder));
}

/** Version of harden, from its package. */
export function packageVersion(): string {
  const text = readFileSync(path.join(ROOT, 'package.json'), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? '0.0.0';
}

/**
 * Requests to stop: Ctrl-C, a service manager, a terminal that was closed, Ctrl-\\. All end alike:
 * children are stopped, drafts removed. Windows has no SIGQUIT to listen for.
 */
const STOP_SIGNALS: readonly NodeJS.Signals[] =
  process.platform === 'win32'
    ? ['SIGINT', 'SIGTERM', 'SIGHUP']
    : ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];

/** The terminal of this process: progress, and the user's Ctrl-C as a signal. */
export interface Terminal {
  readonly signal: AbortSignal;
  readonly show: (progress: Progress) => void;
  readonly clear: () => void;
  /** Gives Ctrl-C back to Node. */
  readonly close: () => void;
}

/**
 * Watches for requests to stop and shows progress where somebody is looking.
 * A second request ends the process at once.
 */
export function wireTerminal(quiet: boolean): Terminal {
  const abort = new AbortController();
  const onSignal = (): void => {
    if (abort.signal.aborted) process.exit(EXIT.interrupted);
    abort.abort();
  };
  for (const name of STOP_SIGNALS) process.on(name, onSignal);
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
    close: () => {
      for (const name of STOP_SIGNALS) process.off(name, onSignal);
    },
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

/**
 * The folder the user is in.
 * @throws HardenError `usage.not-found` when somebody has removed it
 */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    throw new HardenError('usage.not-found', 'the folder you are in is gone', {
      hint: 'change to a folder that exists',
      cause,
    });
  }
}

/**
 * Picks the bindings of Node for one command.
 * @throws HardenError `usage.not-found` without a folder to work in
 */
export function makeContext(
  invocation: Invocation,
  terminal: Terminal,
  commands: readonly CommandSpec[],
): CommandContext {
  const cwd = currentFolder();
  const cache = textOption(invocation, 'cache');
  const machine = thisHost();
  const host: Host =
    cache === undefined
      ? machine
      : {
          ...machine,
          environment: { ...machine.environment, HARDEN_CACHE: path.resolve(cwd, cache) },
        };
  return {
    files: makeFiles(),
    toolchain: lazyToolchain(host),
    locks: lazyLocks(host),
    memo: lazyMemo(host),
    tools: lazyTools(host),
    sources: lazySources(host),
    vault: lazyVault(host, invocation, terminal.signal),
    person: lazyPerson(terminal),
    tlsServers: lazyTlsServers(),
    gzip: lazyGzip(),
    makeSha256: makeNativeSha256,
    commands,
    root: ROOT,
    cwd,
    cache: findPlaces(host).cache,
    today: new Date().toISOString().slice(0, 10),
    version: packageVersion(),
    get program() {
      return program();
    },
    palette: wantsColour(invocation) ? ANSI_PALETTE : PLAIN_PALETTE,
    signal: terminal.signal,
    onProgress: terminal.show,
  };
}

/** Version and digest of the running program; found once, when it is asked for. */
function program(): string {
  knownProgram ??= `${packageVersion()} ${programId(PROGRAM)}`;
  return knownProgram;
}
let knownProgram: string | undefined;

/** Not every command reads packs. */
function lazyMemo(host: Host): Memo {
  const load = async (): Promise<Memo> => {
    const { makeMemo } = await import('../bindings/node/memo.ts');
    return makeMemo(findPlaces(host).memo, program());
  };
  return {
    recall: async (name, texts) => (await load()).recall(name, texts),
    keep: async (name, texts, value) => (await load()).keep(name, texts, value),
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

/** Most commands never open a vault; its packages take a while to load. */
function lazyVault(host: Host, invocation: Invocation, signal: AbortSignal): VaultBindings {
  const identity = textOption(invocation, 'identity');
  const loadAge = async (): Promise<Encryption> =>
    (await import('../bindings/node/vault/age.ts')).makeEncryption();
  const loadKeys = async (): Promise<VaultKeys> => {
    const { makeVaultKeys } = await import('../bindings/node/vault/vault-keys.ts');
    return makeVaultKeys(host, identity, signal);
  };
  const loadFiles = async (): Promise<PrivateFiles> =>
    (await import('../bindings/node/vault/private-files.ts')).makePrivateFiles();
  return {
    files: makeFiles(),
    privateFiles: {
      write: async (file, content) => (await loadFiles()).write(file, content),
      isPrivate: async (file) => (await loadFiles()).isPrivate(file),
      hold: async (file, work, options) => (await loadFiles()).hold(file, work, options),
    },
    encryption: {
      inspect: async (bytes, file) => (await loadAge()).inspect(bytes, file),
      decrypt: async (bytes, key, file) => (await loadAge()).decrypt(bytes, key, file),
      encrypt: async (content, to) => (await loadAge()).encrypt(content, to),
      recipientOf: async (key) => (await loadAge()).recipientOf(key),
    },
    keys: {
      passphrase: async (question, isNew) => (await loadKeys()).passphrase(question, isNew),
      identities: async () => (await loadKeys()).identities(),
    },
    entropy: ENTROPY,
  };
}

/** The line of the progress must be gone before somebody is asked. */
function lazyPerson({ signal, clear }: Terminal): Person {
  const load = async (): Promise<Person> => {
    clear();
    return (await import('../bindings/node/vault/person.ts')).makePerson(signal);
  };
  return {
    ask: async (question) => (await load()).ask(question),
    askSecret: async (question) => (await load()).askSecret(question),
    showSecret: async (find) => (await load()).showSecret(find),
  };
}

function lazyTlsServers(): TlsServers {
  return {
    fetchChain: async (server, options) => {
      const { makeTlsServers } = await import('../bindings/node/tls/servers.ts');
      return makeTlsServers().fetchChain(server, options);
    },
  };
}

function lazyGzip(): Gzip {
  const load = async (): Promise<Gzip> => {
    const { makeGzip } = await import('../bindings/node/gzip.ts');
    return makeGzip();
  };
  return {
    pack: async (bytes) => (await load()).pack(bytes),
    unpack: async (bytes, mostBytes) => (await load()).unpack(bytes, mostBytes),
  };
}

/** Source: no-color.org; a pipe or `--json` never gets colour. */
function wantsColour(invocation: Invocation): boolean {
  const refused = invocation.options.color === false || process.env.NO_COLOR;
  return process.stdout.isTTY && !refused && !flagOption(invocation, 'json');
}
