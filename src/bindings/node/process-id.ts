import { errorCode } from './disk-errors.ts';

/** True while a process with this id exists on this machine, whoever owns it. */
export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
