import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pyserialPython } from '../../test/support/pyserial.ts';

/** Writes a file and compares it, and tells what that alone has cost: user and system time, seconds. */
const PROGRAM = `
import resource, sys
from esptool.cmds import *
from esptool.logger import log

log.set_verbosity("silent")
url, file, offset, runs = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
image = open(file, "rb").read()

def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime

esp = run_stub(detect_chip(url, connect_mode="no-reset"))
attach_flash(esp)
seconds = []
for _ in range(runs):
    before = cpu()
    write_flash(esp, [(offset, image)], compress=True)
    seconds.append(cpu() - before)
esp._port.close()
print("\\n" + " ".join(map(str, seconds)))
`;

/** @returns CPU seconds of each run of Espressif's esptool, without its start and its connection */
export async function writeWithPythonEsptool(
  address: string,
  options: { readonly file: string; readonly offset: number; readonly runs: number },
): Promise<readonly number[]> {
  const { file, offset, runs } = options;
  const words = ['-c', PROGRAM, `socket://${address}`, file, `${offset}`, `${runs}`];
  const { stdout } = await promisify(execFile)(pyserialPython(), words);
  return stdout.slice(stdout.trimEnd().lastIndexOf('\n')).trim().split(' ').map(Number);
}
