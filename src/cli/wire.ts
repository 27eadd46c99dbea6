import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLOCK } from '../bindings/node/clock.ts';
import { errorCode, explainDiskError } from '../bindings/node/disk-errors.ts';
import { makeFiles } from '../bindings/node/files.ts';
import { type Host, thisHost } from '../bindings/node/host.ts';
import { findPlaces } from '../bindings/node/places.ts';
import { programId } from '../bindings/node/program-id.ts';
import { makeNativeSha256 } from '../bindings/node/sha256.ts';
import { ENTROPY } from '../bindings/node/vault/entropy.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { ANSI_PALETTE, PLAIN_PALETTE } from '../core/report/palette.ts';
import type { BrokerProbes } from '../flows/bindings/broker-probes.ts';
import type { BrokerProgram } from '../flows/bindings/broker-program.ts';
import type { CertificateMaker, PasswordHasher } from '../flows/bindings/certificates.ts';
import type { ChipLoader } from '../flows/bindings/chip-loader.ts';
import type { Deflate } from '../flows/bindings/deflate.ts';
import type { DeviceNetwork } from '../flows/bindings/device-network.ts';
import type { Gzip, Locks, Memo, PrivateFiles, TemporaryFolder } from '../flows/bindings/files.ts';
import type { KeptLedger } from '../flows/bindings/ledger.ts';
import type { NetworkProbes } from '../flows/bindings/network-probes.ts';
import type { Person } from '../flows/bindings/person.ts';
import type { RouterProbes } from '../flows/bindings/router.ts';
import type { SerialPorts } from '../flows/bindings/serial-ports.ts';
import type { SiteServer } from '../flows/bindings/site-server.ts';
import type { Sources } from '../flows/bindings/sources.ts';
import type { TlsServers } from '../flows/bindings/tls-servers.ts';
import type { Toolchain } from '../flows/bindings/toolchain.ts';
import type { Tools } from '../flows/bindings/tools.ts';
import type { Encryption, VaultKeys } from '../flows/bindings/vault.ts';
import type { FlashBindings } from '../flows/flash/flash-job.ts';
import type { OutsideBindings } from '../flows/outside/outside-world.ts';
import type { VaultBindings } from '../flows/vault.ts';
import type { CommandContext, CommandSpec, Invocation } from './command.ts';
import { lazy } from './lazy.ts';
import { LazyPort } from './lazy-port.ts';
import { DEFAULT_LEDGER } from './ledger-flags.ts';
import { flagOption, textOption } from './options.ts';
import type { Terminal } from './terminal.ts';

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
    ...lazyBindings(host, terminal),
    vault: vaultBindings(host, invocation, terminal.signal),
    brokerTools: BROKER_TOOLS,
    outsideTools: OUTSIDE_TOOLS,
    ports: PORTS,
    flashing: FLASHING,
    makeSha256: makeNativeSha256,
    labelFonts: async () => (await import('../bindings/node/labels/fonts.ts')).readLabelFonts(),
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
    openLedger: (called, mayCreate = true) =>
      openLedger(host, called, { mayCreate, willWrite: mayCreate }),
    findLedger: (called, willWrite) => findLedger(host, called, willWrite),
    block: terminal.block,
    print: (line) => {
      terminal.clear();
      process.stdout.write(`${line}\n`);
    },
    onProgress: terminal.show,
  };
}

/** Version and digest of the running program; found once, when it is asked for. */
function program(): string {
  knownProgram ??= `${packageVersion()} ${programId(PROGRAM)}`;
  return knownProgram;
}
let knownProgram: string | undefined;

/** The bindings of Node that take a while to load. */
function lazyBindings(host: Host, { signal, clear }: Terminal) {
  const places = findPlaces(host);
  return {
    toolchain: lazy<Toolchain>(async () =>
      (await import('../bindings/node/platformio/toolchain.ts')).makeToolchain(host),
    ),
    locks: lazy<Locks>(async () => (await import('../bindings/node/locks.ts')).makeLocks(places)),
    memo: lazy<Memo>(async () =>
      (await import('../bindings/node/memo.ts')).makeMemo(places.memo, program()),
    ),
    tools: lazy<Tools>(async () =>
      (await import('../bindings/node/tools/make-tools.ts')).makeTools(host),
    ),
    sources: lazy<Sources>(async () =>
      (await import('../bindings/node/sources/sources.ts')).makeSources(host),
    ),
    // The line of the progress must be gone before somebody is asked.
    person: lazy<Person>(
      async () => (await import('../bindings/node/vault/person.ts')).makePerson(signal),
      clear,
    ),
    tlsServers: lazy<TlsServers>(async () =>
      (await import('../bindings/node/tls/servers.ts')).makeTlsServers(),
    ),
    gzip: lazy<Gzip>(async () => (await import('../bindings/node/gzip.ts')).makeGzip()),
    network: lazy<NetworkProbes>(async () =>
      (await import('../bindings/node/network/network-probes.ts')).makeNetworkProbes(host),
    ),
    siteServer: lazy<SiteServer>(
      async () => (await import('../bindings/node/web/site-server.ts')).SITE_SERVER,
    ),
    brokerPrograms: lazy<BrokerProgram>(async () =>
      (await import('../bindings/node/broker/mosquitto.ts')).makeMosquitto(host),
    ),
    deviceNetwork: lazy<DeviceNetwork>(
      async () => (await import('../bindings/node/device-network.ts')).DEVICE_NETWORK,
    ),
    temporaryFolder: lazy<TemporaryFolder>(
      async () => (await import('../bindings/node/temporary-folder.ts')).TEMPORARY_FOLDER,
    ),
  };
}

/** From the option, which others can read while harden runs, or from the environment. */
async function openLedger(
  { environment }: Host,
  invocation: Invocation,
  use: { readonly mayCreate: boolean; readonly willWrite: boolean },
): Promise<KeptLedger> {
  const given = textOption(invocation, 'ledger');
  const binding = await import('../bindings/node/ledger/open-ledger.ts');
  return binding.openLedger({
    place: given ?? (environment.HARDEN_LEDGER || DEFAULT_LEDGER),
    isPublic: given !== undefined,
    ...use,
  });
}

/** A ledger that was named has to be there; in the usual place there may be none. */
async function findLedger(
  host: Host,
  invocation: Invocation,
  willWrite: boolean,
): Promise<KeptLedger | undefined> {
  const isNamed =
    textOption(invocation, 'ledger') !== undefined || Boolean(host.environment.HARDEN_LEDGER);
  if (!isNamed && !existsSync(DEFAULT_LEDGER)) return undefined;
  return openLedger(host, invocation, { mayCreate: false, willWrite });
}

const PRIVATE_FILES = lazy<PrivateFiles>(async () =>
  (await import('../bindings/node/vault/private-files.ts')).makePrivateFiles(),
);

const BROKER_TOOLS = {
  clock: CLOCK,
  probes: lazy<BrokerProbes>(async () =>
    (await import('../bindings/node/broker/probes.ts')).makeBrokerProbes(),
  ),
  certificates: lazy<CertificateMaker>(async () =>
    (await import('../bindings/node/broker/certificate-maker.ts')).makeCertificateMaker(),
  ),
  hasher: lazy<PasswordHasher>(async () =>
    (await import('../bindings/node/broker/password-hasher.ts')).makePasswordHasher(),
  ),
};

const OUTSIDE_TOOLS: OutsideBindings = {
  clock: CLOCK,
  router: lazy<RouterProbes>(
    async () => (await import('../bindings/node/router/router-probes.ts')).ROUTER_PROBES,
  ),
};

/** Most commands never open a vault. */
function vaultBindings(host: Host, invocation: Invocation, signal: AbortSignal): VaultBindings {
  const identity = textOption(invocation, 'identity');
  return {
    files: makeFiles(),
    privateFiles: PRIVATE_FILES,
    encryption: lazy<Encryption>(async () =>
      (await import('../bindings/node/vault/age.ts')).makeEncryption(),
    ),
    keys: lazy<VaultKeys>(async () =>
      (await import('../bindings/node/vault/vault-keys.ts')).makeVaultKeys(host, identity, signal),
    ),
    entropy: ENTROPY,
  };
}

const FLASHING: FlashBindings = {
  clock: CLOCK,
  loader: lazy<ChipLoader>(async () =>
    (await import('../bindings/esptool/chip-loader.ts')).makeChipLoader(),
  ),
  deflate: lazy<Deflate>(async () => (await import('../bindings/node/deflate.ts')).DEFLATE),
  privateFiles: PRIVATE_FILES,
};

/** Serial ports come with a native module, simulated ones with a whole chip. */
const PORTS: SerialPorts = {
  list: async () =>
    (await import('../bindings/node/serial/serial-ports.ts')).makeSerialPorts().list(),
  port: (name) =>
    new LazyPort(async () =>
      name.startsWith(SIMULATED)
        ? (await import('./simulated-board.ts')).makeSimulatedBoard(name, CLOCK).port
        : (await import('../bindings/node/serial/serial-ports.ts')).makeSerialPorts().port(name),
    ),
};

/** `sim:esp8266`: a simulated board, gone when the command ends. */
const SIMULATED = 'sim:';

/** Source: no-color.org; a pipe or `--json` never gets colour. */
function wantsColour(invocation: Invocation): boolean {
  const refused = invocation.options.color === false || process.env.NO_COLOR;
  return process.stdout.isTTY && !refused && !flagOption(invocation, 'json');
}
