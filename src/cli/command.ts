import type { ExitStatus } from '../core/kernel/exit.ts';
import type { Finding } from '../core/kernel/finding.ts';
import type { MakeSha256 } from '../core/kernel/sha256.ts';
import type { LabelFonts } from '../core/labels/label-font.ts';
import type { Palette } from '../core/report/palette.ts';
import type { BrokerProgram } from '../flows/bindings/broker-program.ts';
import type { DeviceNetwork } from '../flows/bindings/device-network.ts';
import type { Files, Gzip, Locks, Memo, TemporaryFolder } from '../flows/bindings/files.ts';
import type { KeptLedger } from '../flows/bindings/ledger.ts';
import type { NetworkProbes } from '../flows/bindings/network-probes.ts';
import type { Person } from '../flows/bindings/person.ts';
import type { Progress } from '../flows/bindings/progress.ts';
import type { SerialPorts } from '../flows/bindings/serial-ports.ts';
import type { SiteServer } from '../flows/bindings/site-server.ts';
import type { Sources } from '../flows/bindings/sources.ts';
import type { TlsServers } from '../flows/bindings/tls-servers.ts';
import type { Toolchain } from '../flows/bindings/toolchain.ts';
import type { Tools } from '../flows/bindings/tools.ts';
import type { CheckBindings } from '../flows/broker/check/check-world.ts';
import type { BrokerBindings } from '../flows/broker/sync-broker.ts';
import type { FlashBindings } from '../flows/flash/flash-job.ts';
import type { OutsideBindings } from '../flows/outside/outside-world.ts';
import type { VaultBindings } from '../flows/vault.ts';
import type { LiveBlock } from './live-block.ts';

/** An option as the user types it: `--out <dir>`; the same words feed help, completion and docs. */
export interface OptionSpec {
  readonly flags: string;
  readonly summary: string;
  /** Words completion offers for the value. */
  readonly choices?: readonly string[];
}

/** One row of the command table. */
export interface CommandSpec {
  /** One word, or two where a command has parts: `catalogue verify`. */
  readonly name: string;
  /** commander's notation: `<profile>`, `[id]`. */
  readonly operands: string;
  readonly summary: string;
  readonly options: readonly OptionSpec[];
  /** Loads the command's own file, so that a command pays only for what it uses. */
  readonly load: () => Promise<{ readonly run: RunCommand }>;
}

/** What a command was called with; options by their long name. */
export interface Invocation {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a command works with: bindings picked by `wire.ts`, and nothing global. */
export interface CommandContext {
  readonly files: Files;
  readonly toolchain: Toolchain;
  readonly locks: Locks;
  readonly memo: Memo;
  readonly tools: Tools;
  readonly sources: Sources;
  readonly vault: VaultBindings;
  readonly person: Person;
  readonly tlsServers: TlsServers;
  /** What a broker's files are made with, and what looks at a running one. */
  readonly brokerTools: Pick<BrokerBindings, 'certificates' | 'hasher'> &
    Pick<CheckBindings, 'probes' | 'clock'>;
  /** What the router is asked with. */
  readonly outsideTools: OutsideBindings;
  /** Of this machine, of others, and simulated ones. */
  readonly ports: SerialPorts;
  readonly flashing: FlashBindings;
  /** Ports of devices in the network. */
  readonly network: NetworkProbes;
  readonly gzip: Gzip;
  readonly siteServer: SiteServer;
  readonly brokerPrograms: BrokerProgram;
  /** Where simulated devices are heard. */
  readonly deviceNetwork: DeviceNetwork;
  readonly temporaryFolder: TemporaryFolder;
  /** The typeface of labels. */
  labelFonts(): Promise<LabelFonts>;
  /** That of the runtime, which is faster than ours. */
  readonly makeSha256: MakeSha256;
  /** The whole command table, for completion. */
  readonly commands: readonly CommandSpec[];
  /** Folder with `firmware/`, `templates/` and `profiles/`. */
  readonly root: string;
  readonly cwd: string;
  /** Folder for everything that can be made again. */
  readonly cache: string;
  /** ISO date, for waivers. */
  readonly today: string;
  readonly version: string;
  /** Version and digest of the running program, for keys of caches. */
  readonly program: string;
  readonly palette: Palette;
  readonly signal: AbortSignal;
  /** Lines at the end of the terminal that rewrite themselves; empty where nobody is looking. */
  readonly block: LiveBlock;
  /**
   * Opens the ledger the user means; whoever does closes it.
   * @param mayCreate - false: a ledger that is not there is an error
   */
  openLedger(invocation: Invocation, mayCreate?: boolean): Promise<KeptLedger>;
  /**
   * Opens the ledger the user has named, or the one in the usual place.
   * @param willWrite - one that cannot be written is an error
   * @returns `undefined` where none was named, and none is in the usual place
   */
  findLedger(invocation: Invocation, willWrite: boolean): Promise<KeptLedger | undefined>;
  /** One line of a result that grows while it is watched. */
  print(line: string): void;
  onProgress(progress: Progress): void;
}

/** What a command found out; `output.ts` prints it as text or as one JSON document. */
export interface CommandResult {
  readonly exit: ExitStatus;
  /** For a person, on stdout. Empty: nothing is printed. */
  readonly text: string;
  /** For a program, under `result` of the JSON document. */
  readonly json: unknown;
  readonly findings?: readonly Finding[];
  /** With `--json`, the document is the last of many lines, and one line itself. */
  readonly isLine?: boolean;
}

export type RunCommand = (
  invocation: Invocation,
  context: CommandContext,
) => Promise<CommandResult>;
