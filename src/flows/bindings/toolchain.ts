import type { FlowOptions } from './progress.ts';

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
