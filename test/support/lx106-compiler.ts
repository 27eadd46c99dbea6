import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';

/** Debian's packages gcc-xtensa-lx106 and binutils-xtensa-lx106; the test set-up installs them. */
const PREFIX = 'xtensa-lx106-elf-';

/** The call0 ABI with everything the ESP8266 needs; freestanding. */
const FLAGS = ['-ffreestanding', '-mlongcalls', '-mtext-section-literals', '-nostdlib'];

/** Runs one program of the toolchain. */
export async function lx106Tool(tool: string, args: readonly string[]): Promise<string> {
  const { stdout } = await execa(PREFIX + tool, args);
  return stdout;
}

/** Calls `use` with a new folder and removes it afterwards. */
export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'harden-lx106-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The reference firmware's linker script: code to IRAM, data to DRAM, entry `call_user_start`. */
const LINKER_SCRIPT = join(import.meta.dirname, '../../firmware/reference/platform/reference.ld');

/** Compiles and links C and assembly files. @returns the ELF file */
export function compileFiles(
  files: readonly string[],
  flags: readonly string[],
): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => {
    const elf = join(folder, 'program.elf');
    await lx106Tool('gcc', [...FLAGS, ...flags, ...files, '-T', LINKER_SCRIPT, '-lgcc', '-o', elf]);
    return readFile(elf);
  });
}

/** Compiles and links one C text. @returns the ELF file */
export function compileText(text: string, flags: readonly string[]): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => {
    const source = join(folder, 'program.c');
    await writeFile(source, text);
    return compileFiles([source], flags);
  });
}
