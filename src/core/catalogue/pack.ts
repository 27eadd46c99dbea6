import type { Location } from '../kernel/finding.ts';
import type { Feature, SwitchState } from './feature.ts';

/** An upstream version nobody can move. */
export interface Pin {
  readonly id: string;
  readonly repository: string;
  /** 40 hexadecimal digits. */
  readonly commit: string;
  /** SHA-256 over the paths and contents of the source's files, hexadecimal: `sourceDigest`. */
  readonly digest: string;
}

/** Where the source comes from: beside the pack, or fetched at a pin. */
export type Source =
  | { readonly kind: 'folder'; readonly path: string }
  | {
      readonly kind: 'pinned';
      readonly pins: readonly Pin[];
      /** Folders of the source that no build needs: neither digested nor copied. */
      readonly leaveOut: readonly string[];
    };

export type FlashSize = '512KB' | '1MB' | '2MB' | '4MB' | '8MB' | '16MB';

/** Bytes of a flash size. */
export function flashBytes(size: FlashSize): number {
  const match = /^(\d+)(KB|MB)$/.exec(size);
  return Number(match?.[1]) * (match?.[2] === 'MB' ? 1 << 20 : 1 << 10);
}

/** One kind of hardware the firmware knows. */
export interface Board {
  readonly id: string;
  readonly title: string;
  readonly chip: string;
  readonly flashSize: FlashSize;
  readonly flashMode: 'qio' | 'qout' | 'dio' | 'dout';
  /** PlatformIO env or board id the project template uses. */
  readonly env: string;
  /** Macro that selects the hardware entry, where the firmware has one. */
  readonly macro: string | undefined;
  /** Macros that the env itself sets, for asking without PlatformIO. */
  readonly defines?: readonly string[];
  /** Features the hardware entry switches, whatever was asked for: id → state. */
  readonly forces: readonly {
    readonly feature: string;
    readonly to: 'on' | 'off';
    readonly source: string;
  }[];
  /** Space the linker has for code and constants, bytes. */
  readonly maxImageSize: number;
}

/** A value of the profile that the firmware takes as a macro. */
export interface Setting {
  /** Path in the profile: `mqtt.host`. */
  readonly from: string;
  readonly macro: string;
  readonly type: 'string' | 'integer';
  /** Longest text, bytes of UTF-8; for strings. */
  readonly maxSize: number | undefined;
  /** Feature that uses it; without the feature the macro is not set. `undefined`: always set. */
  readonly feature: string | undefined;
}

export type Alphabet = 'base64url' | 'hex' | 'readable' | 'hostname' | 'text';

/**
 * How the firmware keeps a value. `text`: its UTF-8 bytes. `bytes`: the value is hexadecimal, the
 * image holds what it says. `pairs`: the value is hexadecimal, the image holds it in pairs with
 * colons between them (`AB:CD:…`).
 */
export type FieldEncoding = 'text' | 'bytes' | 'pairs';

/** A value that differs from device to device, or is secret: the compiler sees a placeholder. */
export interface FieldRow {
  /** Path in the profile: `identity.mqttPassword`. */
  readonly id: string;
  readonly macro: string;
  /** Bytes reserved in the image, without the terminating NUL. */
  readonly size: number;
  readonly alphabet: Alphabet;
  readonly encoding: FieldEncoding;
  /** `exact`: filled to the last byte. `nul`: shorter values are padded with NUL. */
  readonly padding: 'exact' | 'nul';
  readonly secret: boolean;
  readonly feature: string | undefined;
}

/** A user name or password that the stock firmware ships with. */
export interface DefaultCredential {
  readonly value: string;
  readonly what: string;
  /** Macro that replaces it. */
  readonly macro: string;
  readonly source: string;
}

/** Where the firmware keeps stored settings, which beat every compiled default. */
export interface SettingsArea {
  readonly flashSize: FlashSize;
  /** Offset in flash, bytes. */
  readonly offset: number;
  /** Bytes. */
  readonly size: number;
}

/** One file made from a template before the build. */
export interface GeneratedFile {
  /** Name in `templates/<firmware>/`. */
  readonly template: string;
  /** Path in the generated PlatformIO project. */
  readonly to: string;
}

/** A small change of our own to the firmware's source. */
export interface Edit {
  readonly id: string;
  /** Path inside the source. */
  readonly file: string;
  /** Text that stands exactly once in the file. */
  readonly anchor: string;
  readonly replacement: string;
  readonly reason: string;
  /** Address of the upstream issue or commit. */
  readonly upstream: string | undefined;
  /** States that must all hold; empty: made for every build. */
  readonly when: readonly { readonly feature: string; readonly state: SwitchState }[];
}

/** How the effective configuration is asked for. */
export interface OracleSetup {
  /** Header that, included first, settles every switch. */
  readonly header: string;
  readonly language: 'c' | 'c++';
  /** Source folders searched for switches the catalogue does not know, relative to the source. */
  readonly scan: readonly string[];
  /** Regular expressions of macro names that look like switches. */
  readonly switchPatterns: readonly string[];
  /** Definitions outside of the configuration headers that decide nothing. */
  readonly lateDefinitions: readonly {
    /** Path inside the source. */
    readonly file: string;
    readonly macro: string;
    readonly reason: string;
  }[];
  /** Every place of the source that opens a port. */
  readonly listeners: readonly {
    /** Path inside the source. */
    readonly file: string;
    /** Part of the line. */
    readonly code: string;
    /** Feature that answers for it. */
    readonly feature?: string;
    /** Why no feature needs to. */
    readonly reason?: string;
  }[];
  /** Include folders for asking without PlatformIO, relative to the source. */
  readonly includes: readonly string[];
  /** Headers that empty files stand in for when asking without PlatformIO. */
  readonly stubs: readonly string[];
  /** Macros of the command line for asking without PlatformIO: `NAME` or `NAME=VALUE`. */
  readonly defines: readonly string[];
  /** The same, only where harden's own header takes part: not for the stock configuration. */
  readonly wishDefines: readonly string[];
  /** The same, only for the stock configuration: what the env of the stock firmware sets. */
  readonly stockDefines: readonly string[];
  /** Boards whose stock configuration the defaults of the rows are; `undefined`: all. */
  readonly stockBoards: readonly string[] | undefined;
  /** Macros of the command line for one chip: chip → macros. */
  readonly chipDefines: ReadonlyMap<string, readonly string[]>;
}

/** What a firmware says on its UART when it starts. */
export interface BootLog {
  readonly baudRate: number;
  /** Fields in the order of the digest that it tells who it is by; empty: it tells nothing. */
  readonly identity: readonly string[];
}

/** A folder under `firmware/`: everything harden knows of one firmware. */
export interface FirmwarePack {
  readonly id: string;
  readonly title: string;
  /** Absolute folder of the pack. */
  readonly folder: string;
  readonly source: Source;
  /** Folder of the PlatformIO project inside a pinned source; `.` for its root. */
  readonly project: string;
  readonly edits: readonly Edit[];
  readonly features: readonly Feature[];
  readonly boards: readonly Board[];
  readonly settings: readonly Setting[];
  readonly fields: readonly FieldRow[];
  readonly credentials: readonly DefaultCredential[];
  readonly settingsAreas: readonly SettingsArea[];
  /** Features MQTT needs for each way of trusting the broker; a way left out is impossible. */
  readonly tls: Readonly<Partial<Record<'fingerprint' | 'ca', readonly string[]>>>;
  /** What it says on its UART when it starts; `undefined` where nothing is known of that. */
  readonly bootLog: BootLog | undefined;
  readonly generate: readonly GeneratedFile[];
  readonly oracle: OracleSetup;
  /** `elf`: harden writes the image itself. `platform`: the PlatformIO platform does. */
  readonly image: 'elf' | 'platform';
  /** What is off in the stock firmware too and a second control build shows; true: all of it. */
  readonly secondControl: boolean | readonly string[];
  /** Bytes, for an estimate before the build. */
  readonly stockImageSize: number | undefined;
  /** What this firmware cannot do, said on the first page of every report. */
  readonly limits: readonly string[];
  /** Where the row with a macro names it; the start of `features.yaml` for any other name. */
  readonly locateMacro: (macro: string) => Location;
}

/** The row of an id. */
export function findFeature(pack: FirmwarePack, id: string): Feature | undefined {
  return pack.features.find((feature) => feature.id === id);
}
