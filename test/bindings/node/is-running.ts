import { readFileSync } from 'node:fs';
import { isAlive } from '../../../src/bindings/node/process-id.ts';

/** True while a process does anything; one that only waits to be collected does not count. */
export function isRunning(processId: number): boolean {
  try {
    // Source: proc(5), /proc/<pid>/stat: the state follows the name in brackets.
    return !/\) Z /.test(readFileSync(`/proc/${processId}/stat`, 'utf8'));
  } catch {
    return process.platform !== 'linux' && isAlive(processId);
  }
}
