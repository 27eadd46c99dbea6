import type { FlowOptions } from '../../../flows/bindings/progress.ts';
import type { Purpose, ToolId, ToolState } from '../../../flows/bindings/tools.ts';
import type { Host } from '../host.ts';

/**
 * Command that installs a tool, by system; `other` is a sentence where no command is known, and a
 * function where the command depends on what is here already.
 */
export interface InstallCommands {
  readonly debian?: string;
  readonly fedora?: string;
  readonly macos?: string;
  readonly other: string | ((host: Host) => Promise<string>);
}

/** One thing harden needs from outside. */
export interface Tool {
  readonly id: ToolId;
  /** What it is, for a person. */
  readonly what: string;
  /** The least of the purposes it is needed for. */
  readonly neededFor: Purpose;
  /** Which versions will do: `3.9 or newer`. */
  readonly requirement: string;
  readonly install: InstallCommands;
  probe(host: Host, signal: AbortSignal): Promise<ToolState>;
  /**
   * Installs it without the operating system's help; absent where that is impossible.
   * @throws HardenError `build.no-python`, `build.no-platformio`, `setup.failed`, `disk.*`, `interrupted`
   */
  readonly fix?: (host: Host, options: FlowOptions) => Promise<void>;
}
