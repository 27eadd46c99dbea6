/** A section of an ELF file that has a name; `data` is a view into the file. */
export interface ElfSection {
  readonly name: string;
  /** CPU address, 0 where the section is not loaded. */
  readonly address: number;
  /** Bytes in memory; larger than `data` for `.bss`. */
  readonly size: number;
  /** True where the section is part of the running program. */
  readonly loaded: boolean;
  readonly executable: boolean;
  readonly data: Uint8Array;
}

/** A symbol with a name. */
export interface ElfSymbol {
  /** Demangled: `espurna::telnet::setup()`. */
  readonly name: string;
  /** As the linker knows it. */
  readonly rawName: string;
  readonly address: number;
  readonly size: number;
  readonly kind: 'function' | 'object' | 'other';
}

/** A 32-bit little-endian ELF file. */
export interface ElfFile {
  readonly machine: 'xtensa' | 'riscv' | 'other';
  readonly entry: number;
  readonly sections: readonly ElfSection[];
  readonly symbols: readonly ElfSymbol[];
}
