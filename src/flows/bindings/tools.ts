import type { HardenError } from '../../core/kernel/errors.ts';
import type { FlowOptions } from './progress.ts';

/**
 * What a tool is for: any build; a build of the reference firmware with the compiler of the
 * operating system, and its demo; the project's own tests. Each contains the one before.
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
  | 'nmap'
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
