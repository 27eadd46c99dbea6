import type { Progress } from '../../../flows/bindings.ts';
import type { Host } from '../host.ts';

/**
 * What a tool is for: any build; a build of the reference firmware with the compiler of the
 * operating system; the project's own tests. Each contains the one before.
 */
export const PURPOSES = ['build', 'reference', 'test'] as const;
export type Purpose = (typeof PURPOSES)[number];

export type ToolId = 'node' | 'python' | 'platformio' | 'tool-scons' | 'compiler' | 'esptool';

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

/** What a look at the machine found. */
export type ToolState =
  | { readonly kind: 'ready'; readonly version: string; readonly where: string }
  | { readonly kind: 'too-old'; readonly version: string; readonly where: string }
  | { readonly kind: 'missing'; readonly because: string };

export interface SetupOptions {
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
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
  readonly fix?: (host: Host, options: SetupOptions) => Promise<void>;
}

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
