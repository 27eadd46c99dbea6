import path from 'node:path';
import { execa } from 'execa';
import { esptoolProgram } from '../../src/bindings/node/tools/esptool-tool.ts';
import { fixTools } from '../../src/bindings/node/tools/fix-tools.ts';
import { quiet, testHost } from '../contract/platformio-world.ts';

/** Installs pyserial, which comes with Espressif's esptool, where it is not there yet. */
export async function requirePyserial(): Promise<void> {
  for (const result of await fixTools(testHost(), ['esptool'], quiet())) {
    if (result.kind === 'failed') throw result.error;
  }
}

/** The Python that has pyserial. */
export function pyserialPython(): string {
  return path.join(path.dirname(esptoolProgram(testHost())), 'python');
}

/**
 * Runs a Python program with pyserial in it.
 * @returns what it printed
 */
export async function runPyserial(program: string): Promise<string> {
  const { stdout } = await execa(pyserialPython(), ['-c', program]);
  return stdout;
}
