/**
 * What a runtime must offer to the flows: one small interface for each need, so that a fake fits in
 * a few lines. `src/bindings/node` implements them; `test/contract` holds fakes and real ones to
 * the same behaviour.
 */

import type { CertificateWish } from '../core/broker/certificate-wish.ts';
import type { TlsVersion } from '../core/broker/observations.ts';
import type { Pin } from '../core/catalogue/pack.ts';
import type { HardenError } from '../core/kernel/errors.ts';
import type { Secret } from '../core/kernel/secret.ts';
import type { ChainEnd } from '../core/ledger/chain.ts';
import type { ImportOutcome } from '../core/ledger/import-history.ts';
import type {
  LedgerDevice,
  LedgerEntry,
  Reservation,
  ReservationResult,
  Ticket,
} from '../core/ledger/ledger.ts';
import type { LedgerHistory } from '../core/ledger/ledger-file.ts';
import type { Site } from '../core/page/site.ts';
import type { Link } from '../core/serial/link.ts';
import type { SerialPort } from '../core/serial/serial-port.ts';

/** Steps of long work, for whoever watches. A flow never depends on being watched. */
export interface Progress {
  /** Name of the step: `compile`. */
  readonly step: string;
  /** One line for a person, without a line break. */
  readonly message: string;
  /** Share done, 0 to 1; `undefined` where nobody knows. */
  readonly ratio?: number;
}

/** Last argument of every flow. */
export interface FlowOptions {
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
}

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

/** Upstream sources. Failures are `source.*`, `disk.*` and `interrupted`. */
export interface Sources {
  /**
   * Fetches the files of a pin, or finds them where an earlier call has put them.
   * @param request.leaveOut - folders that take no part in the digest
   * @returns absolute folder with contents whose digest is the pin's; nobody may write into it
   */
  obtain(
    request: { readonly pin: Pin; readonly leaveOut: readonly string[] },
    options: FlowOptions,
  ): Promise<string>;
}

/** A generated PlatformIO project. */
export interface PlatformioProject {
  /** Folder with the `platformio.ini`. */
  readonly folder: string;
  readonly env: string;
}

/** The exact arguments PlatformIO would compile the project's own sources with. */
export interface CompileFlags {
  /** Absolute path of the C compiler. */
  readonly cc: string;
  /** Absolute path of the C++ compiler. */
  readonly cxx: string;
  readonly cFlags: readonly string[];
  readonly cxxFlags: readonly string[];
  /** As `-D` arguments, unquoted: `NAME=value`. */
  readonly defines: readonly string[];
  readonly includes: readonly string[];
}

/** What a finished PlatformIO build left behind. */
export interface BuildOutput {
  /** Absolute path of the ELF file. */
  readonly elf: string;
  /** Absolute path of the image PlatformIO's platform made; `undefined` when it makes none. */
  readonly image: string | undefined;
  /** Absolute path of the whole log. */
  readonly log: string;
  readonly durationMs: number;
}

/** PlatformIO Core and the compilers it brings. Failures are `build.*` and `interrupted`. */
export interface Toolchain {
  /** Names and versions of everything that shapes the output: part of the cache key. */
  identify(project: PlatformioProject, options: FlowOptions): Promise<readonly string[]>;
  flags(project: PlatformioProject, options: FlowOptions): Promise<CompileFlags>;
  /** A compiler of the ESP8266 that is here without any project; its preprocessor serves every chip. */
  compiler(options: FlowOptions): Promise<string>;
  build(project: PlatformioProject, options: FlowOptions): Promise<BuildOutput>;
  /**
   * Runs the preprocessor alone over a source given as text, with `-dD`.
   * @returns its standard output: definitions, line markers, expanded text
   */
  preprocess(
    request: {
      readonly flags: CompileFlags;
      readonly language: 'c' | 'c++';
      readonly source: string;
      /** Folder the compiler is started in. */
      readonly folder: string;
    },
    options: FlowOptions,
  ): Promise<string>;
}

/**
 * What a tool is for: any build; a build of the reference firmware with the compiler of the
 * operating system; the project's own tests. Each contains the one before.
 */
export const PURPOSES = ['build', 'reference', 'test'] as const;
export type Purpose = (typeof PURPOSES)[number];

export type ToolId =
  | 'node'
  | 'python'
  | 'platformio'
  | 'tool-scons'
  | 'compiler'
  | 'esptool'
  | 'mosquitto'
  | 'chromium'
  | 'postgres';

/** What a look at the machine found. */
export type ToolState =
  | { readonly kind: 'ready'; readonly version: string; readonly where: string }
  | { readonly kind: 'too-old'; readonly version: string; readonly where: string }
  | { readonly kind: 'missing'; readonly because: string };

/** A tool with its state and the command that would install it here. */
export interface ToolReport {
  readonly id: ToolId;
  readonly what: string;
  readonly neededFor: Purpose;
  readonly requirement: string;
  readonly state: ToolState;
  /** What to type on this machine; `undefined` when the tool is ready. */
  readonly install: string | undefined;
}

/** What became of one tool. */
export type FixResult =
  | { readonly id: ToolId; readonly kind: 'was-ready' | 'fixed'; readonly report: ToolReport }
  /** Only the user can: `command` is what to type. */
  | { readonly id: ToolId; readonly kind: 'manual'; readonly command: string }
  | { readonly id: ToolId; readonly kind: 'failed'; readonly error: HardenError };

/** The tools harden needs from outside. */
export interface Tools {
  /** Looks at every tool a purpose needs, all at once. */
  probe(purpose: Purpose, options: FlowOptions): Promise<readonly ToolReport[]>;
  /** Installs what is missing; each id gets a result. */
  fix(ids: readonly ToolId[], options: FlowOptions): Promise<readonly FixResult[]>;
}

/** Random bytes that nobody can guess. */
export interface Entropy {
  bytes(size: number): Uint8Array;
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

/** What opens an encrypted file. */
export type VaultKey =
  | { readonly kind: 'passphrase'; readonly passphrase: Secret }
  /** age keys, `AGE-SECRET-KEY-…`. */
  | { readonly kind: 'identities'; readonly identities: readonly Secret[] };

/** Files in the format of age. Failures are `vault.*`. */
export interface Encryption {
  /** Tells what opens a file, without opening it. */
  inspect(bytes: Uint8Array, file: string): Promise<VaultKey['kind']>;
  /** @param file - for messages */
  decrypt(bytes: Uint8Array, key: VaultKey, file: string): Promise<Uint8Array>;
  /** @param to - a passphrase, or at least one age recipient */
  encrypt(content: Secret, to: Secret | readonly string[]): Promise<Uint8Array>;
  /** The recipient that a key opens files of. */
  recipientOf(identity: Secret): Promise<string>;
}

/** Where keys come from: a person, or a file a person names. Failures are `vault.*` and `usage.*`. */
export interface VaultKeys {
  /** @param question - for whoever is asked; a new passphrase is asked for twice */
  passphrase(question: string, isNew: boolean): Promise<Secret>;
  /** The keys in the file the user named; none where no file was named. */
  identities(): Promise<readonly Secret[]>;
}

/** The person at the terminal. Failures are `vault.no-terminal` and `interrupted`. */
export interface Person {
  /** One line, shown while it is typed. */
  ask(question: string): Promise<string>;
  /** One line from the terminal without an echo, or everything from a pipe. */
  askSecret(question: string): Promise<Secret>;
  /** Shows a secret, to a terminal and nothing else; without one, `find` is not called. */
  showSecret(find: () => Promise<Secret>): Promise<void>;
}

/** What a TLS server presented. */
export interface PresentedChain {
  /** DER, that of the server first. */
  readonly chain: readonly Uint8Array[];
  /** Each is signed by the next one. */
  readonly isLinked: boolean;
  /** DER of the authority in this runtime's own store that vouches for the chain. */
  readonly root: Uint8Array | undefined;
}

/** TLS servers on the network. Failures are `tls.unreachable` and `interrupted`. */
export interface TlsServers {
  /** Shakes hands and hangs up; nothing is believed and nothing is sent. */
  fetchChain(
    server: { readonly host: string; readonly port: number },
    options: FlowOptions,
  ): Promise<PresentedChain>;
}

/** A USB device, as it describes itself. */
export interface UsbDevice {
  readonly vendorId: number;
  readonly productId: number;
  /** Many bridges have none, or all the same: it does not tell two boards apart. */
  readonly serial: string | undefined;
  readonly manufacturer: string | undefined;
  readonly product: string | undefined;
  /** Socket it is plugged into, from the computer on: `1-1.4.2`. */
  readonly location: string | undefined;
}

/** A serial port of this machine, and what is known of it without opening it. */
export interface PortInfo {
  /** What to call it: `/dev/ttyUSB0`, `COM3`. */
  readonly path: string;
  /** `undefined` for a port that is no USB device. */
  readonly usb: UsbDevice | undefined;
  /** The chip between USB and UART, where its USB ids are known: `CP210x`. */
  readonly bridge: string | undefined;
  /** Baud rate the bridge is known to manage. */
  readonly highestBaudRate: number | undefined;
  readonly access: 'ready' | 'denied' | 'busy';
  /** Program that has it open, with its process id: `ModemManager (812)`. */
  readonly holder: string | undefined;
}

/** Hashes of passwords, as a broker keeps them. */
export interface PasswordHasher {
  /**
   * PBKDF2 with SHA-512. Several at a time use several cores.
   * @returns 64 bytes
   */
  hash(password: Secret, salt: Uint8Array, rounds: number): Promise<Uint8Array>;
}

/** Keys and certificates. A key is PKCS #8 in base64. */
export interface CertificateMaker {
  /** A new key: on the curve P-256, or RSA of 2048 bits. */
  makeKey(kind: 'ecdsa' | 'rsa'): Promise<Secret>;
  /** SubjectPublicKeyInfo of a key, DER. */
  keyInfo(key: Secret): Promise<Uint8Array>;
  /**
   * Signs a certificate with SHA-256.
   * @param subject - key the certificate is for
   * @param issuer - who signs; left out: it signs itself
   * @returns DER
   */
  sign(
    wish: CertificateWish,
    subject: Secret,
    issuer?: { readonly certificate: Uint8Array; readonly key: Secret },
  ): Promise<Uint8Array>;
  /** True when one certificate was signed by the key of the other; both DER. */
  isSignedBy(certificate: Uint8Array, issuer: Uint8Array): Promise<boolean>;
  /** DER of a public authority that this runtime carries; `undefined` where it has none of that name. */
  publicRoot(commonName: string): Promise<Uint8Array | undefined>;
}

/** A listener of a broker. */
export interface BrokerServer {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** SHA-256 of the certificate it has to present, hexadecimal; left out: any one. */
  readonly fingerprint?: string;
}

/** What a client says when it logs in. */
export interface BrokerLoginRequest {
  readonly user?: Secret | undefined;
  readonly password?: Secret | undefined;
  readonly clientId?: string | undefined;
  /** Topic of a will that is published when the client drops out. */
  readonly willTopic?: string | undefined;
}

/** A message as it arrived. */
export interface BrokerMessage {
  readonly topic: string;
  readonly text: string;
  readonly isRetained: boolean;
}

/** A client that was let in. */
export interface BrokerSession {
  /** All that it was sent so far, in order. */
  messages(): readonly BrokerMessage[];
  isConnected(): boolean;
  /** What the broker says to it is not told: some grant everything and send nothing. */
  subscribe(topics: readonly string[]): Promise<void>;
  /** @returns whether the broker says that it took it; `undefined`: MQTT before 5 never says so */
  publish(topic: string, text: string): Promise<boolean | undefined>;
  /** Hangs up without a word, so that its will is published. */
  drop(): Promise<void>;
  end(): Promise<void>;
}

/** How an attempt to log in ended. */
export type BrokerLogin =
  | { readonly kind: 'in'; readonly session: BrokerSession }
  /** The broker answered, and said no. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable'; readonly because: string };

/** Looks at brokers from outside. Failures are `interrupted`. */
export interface BrokerProbes {
  /** Addresses of a name; an address is its own. None: the name leads nowhere. */
  addresses(
    host: string,
  ): Promise<readonly { readonly address: string; readonly isOwn: boolean }[]>;
  isOpen(server: Pick<BrokerServer, 'host' | 'port'>, options: FlowOptions): Promise<boolean>;
  /**
   * Shakes hands and hangs up.
   * @param request.version - this one and no other
   * @param request.authorities - DER of those that may have signed; the name is looked at, too
   * @returns `undefined` when there is no handshake
   */
  handshake(
    request: Pick<BrokerServer, 'host' | 'port'> & {
      readonly version?: TlsVersion;
      readonly name?: string;
      readonly authorities?: readonly Uint8Array[];
    },
    options: FlowOptions,
  ): Promise<{ readonly chain: readonly Uint8Array[]; readonly isBelieved: boolean } | undefined>;
  logIn(
    server: BrokerServer,
    request: BrokerLoginRequest,
    options: FlowOptions,
  ): Promise<BrokerLogin>;
}

/** Serial ports, of this machine and of others. Failures of list and `open` are `device.*`. */
export interface SerialPorts {
  /** Ports of this machine with something behind them, in the order of their names. */
  list(): Promise<readonly PortInfo[]>;
  /**
   * A port that is not open yet.
   * @param name - a path, `tcp://host:port` or `rfc2217://host:port`
   */
  port(name: string): SerialPort;
}

/** What is burnt into a chip that forbids to write plain images, or to look at it. */
export interface ChipSecurity {
  readonly secureBoot: boolean;
  readonly flashEncryption: boolean;
  readonly secureDownload: boolean;
}

/** Registers of the SPI controller that the flash hangs on: offsets from `base`. */
export interface SpiController {
  readonly base: number;
  readonly usr: number;
  readonly usr1: number;
  readonly usr2: number;
  readonly w0: number;
  /** Register with the number of bits to read; the ESP8266 keeps it in `usr1`. */
  readonly misoLength: number | undefined;
}

/** What a chip tells of itself. */
export interface ChipFacts {
  /** As a firmware pack names it: `esp32c3`. */
  readonly name: string;
  /** As its maker names it: `ESP32-C3 (QFN32) (revision v0.4)`. */
  readonly title: string;
  /** Major revision times 100 and the minor one; `undefined` where the chip does not tell both. */
  readonly revision: number | undefined;
  /** Lower case with colons; `undefined` for a chip that tells nothing. */
  readonly mac: string | undefined;
  readonly security: ChipSecurity;
  readonly spi: SpiController;
}

/** A chip whose loader answers. */
export interface LoadedChip {
  readonly facts: ChipFacts;
  /**
   * Puts the stub into its RAM and starts it, or finds that it runs already.
   * @returns the largest block it takes, bytes
   * @throws HardenError `device.stub-failed`
   */
  startStub(): Promise<{ readonly blockSize: number }>;
}

/** Knowledge of chips: which one it is, and the stub for it. Failures are `device.*`. */
export interface ChipLoader {
  /** @param link - one whose ROM loader or stub has just answered SYNC */
  identify(link: Link): Promise<LoadedChip>;
}

/** A piece of a zlib stream. */
export interface PackedBlock {
  readonly bytes: Uint8Array;
  /** Bytes that come out of the stream up to the end of this block. */
  readonly unpackedEnd: number;
}

/** Compression as the stub undoes it: zlib, window of 32 KB. */
export interface Deflate {
  /** @param blockSize - size of every block but the last, bytes */
  pack(bytes: Uint8Array, blockSize: number): Promise<readonly PackedBlock[]>;
}

/**
 * Who got what, when and where, for one station or for several at once; never a secret. Each call is
 * done whole or not at all, and a power cut after it loses nothing. Failures are `ledger.*` and `disk.*`.
 */
export interface Ledger {
  /**
   * Finds out which device a board is, or makes it the next one that is free. A board keeps its device;
   * an identity that was promised and never written is free again when its lease is over.
   */
  reserve(reservation: Reservation): Promise<ReservationResult>;
  /**
   * Tells that the board is about to be changed: its identity is its own from now on.
   * @throws HardenError `ledger.lost-lease` when the lease is over and somebody else has it
   */
  begin(ticket: Ticket, leaseMs: number): Promise<void>;
  /** Makes the lease longer. @throws HardenError `ledger.lost-lease` */
  renew(ticket: Ticket, leaseMs: number): Promise<void>;
  /** Tells that all of the image was found on the board. @throws HardenError `ledger.lost-lease` */
  finish(ticket: Ticket, digest: string): Promise<void>;
  /**
   * Tells that it went wrong; an identity of which nothing was written is free again. Where somebody
   * else has it by now, nothing is told.
   */
  fail(ticket: Ticket, detail: string): Promise<void>;
  /**
   * Gives back an identity whose board is gone for good.
   * @throws HardenError `ledger.unknown-device`; `ledger.conflict` while somebody is at work on it
   */
  release(device: string, station: string): Promise<void>;
  devices(): Promise<readonly LedgerDevice[]>;
  /** The history, oldest first. */
  entries(): AsyncIterable<LedgerEntry>;
  close(): Promise<void>;
}

/** A ledger at one moment. */
export interface LedgerView {
  /** In code unit order of their ids. */
  readonly devices: readonly LedgerDevice[];
  readonly end: ChainEnd;
  /** The history, oldest first. */
  entries(): AsyncIterable<LedgerEntry>;
}

/** A ledger for whoever keeps it: all of it at once, and copies. Failures as those of {@link Ledger}. */
export interface KeptLedger extends Ledger {
  /** For messages: a file, or a server without its password. */
  readonly name: string;
  /** Shows all of it at one moment, while stations go on. */
  look<T>(work: (view: LedgerView) => Promise<T>): Promise<T>;
  /**
   * Takes over what another ledger knows, all or nothing.
   * @param station - who does it
   * @throws HardenError `ledger.conflict`
   */
  take(history: LedgerHistory, station: string): Promise<ImportOutcome>;
  /**
   * Writes a copy while stations go on, readable by its owner alone.
   * @throws HardenError `usage.argument` for a server, which has ways of its own
   */
  backup(file: string): Promise<void>;
}

/** A site for one browser of this machine. Failures are `page.*`. */
export interface SiteServer {
  /**
   * Serves the files of a site on 127.0.0.1 and nothing else, to whoever knows the address.
   * @param request.port - 0: a free one
   */
  serve(request: { readonly site: Site; readonly port: number }): Promise<ServedSite>;
}

/** A site that is being served. */
export interface ServedSite {
  /** What to open; what stands behind # is for the page alone, and never sent. */
  readonly address: string;
  readonly close: () => Promise<void>;
}
