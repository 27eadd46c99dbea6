import { execa } from 'execa';
import { pyserialPython } from './pyserial.ts';

/** One board for esptool to try everything on. */
export interface EsptoolTask {
  readonly url: string;
  /** How the board is brought into its loader. */
  readonly reset: 'default-reset' | 'no-reset';
  /** Without its stub esptool talks to the ROM alone. */
  readonly usesStub: boolean;
  /** Rate to change to after the connection. */
  readonly baudRate: number;
}

/** Where the image goes: after the settings of a partition table, at a border of blocks. */
export const IMAGE_OFFSET = 0x10000;
export const IMAGE_SIZE = 0x6000;

/**
 * Connects, asks who is there, writes, verifies, reads, erases and starts the application, on every board at once:
 * over RFC 2217 pyserial mostly waits.
 */
const PROGRAM = `
import json, random, sys, threading, traceback
from esptool.cmds import *
from esptool.logger import log

log.set_verbosity("silent")
OFFSET, SIZE = ${IMAGE_OFFSET}, ${IMAGE_SIZE}
IMAGE = random.Random(1).randbytes(SIZE // 2) + bytes(SIZE // 2)

def session(task, outcome):
    esp = detect_chip(task["url"], connect_mode=task["reset"])
    is_bare_8266 = esp.CHIP_NAME == "ESP8266" and not task["usesStub"]
    outcome.update(
        description=esp.get_chip_description(),
        mac=":".join(f"{byte:02x}" for byte in esp.read_mac("BASE_MAC")),
    )
    chip_id(esp)
    read_mac(esp)
    if task["usesStub"]:
        esp = run_stub(esp)
    if not is_bare_8266 and task["baudRate"] != esp.get_baud():
        esp.change_baud(task["baudRate"])
    attach_flash(esp)
    outcome["flashId"] = esp.flash_id()
    flash_id(esp)
    write_flash(esp, [(OFFSET, IMAGE)], compress=not is_bare_8266, no_compress=is_bare_8266)
    if not is_bare_8266:
        verify_flash(esp, [(OFFSET, IMAGE)])
        outcome["hasReadBack"] = read_flash(esp, OFFSET, 0x3000) == IMAGE[:0x3000]
    if task["usesStub"]:
        erase_region(esp, OFFSET, 0x1000)
        assert read_flash(esp, OFFSET, 0x1001) == b"\\xff" * 0x1000 + IMAGE[0x1000:0x1001]
        erase_flash(esp)
        assert read_flash(esp, OFFSET, 0x2000) == b"\\xff" * 0x2000
    write_flash(esp, [(OFFSET, IMAGE)], no_compress=True)
    reset_chip(esp, "hard-reset")
    esp._port.close()

def run(task, outcome):
    try:
        session(task, outcome)
    except BaseException:
        outcome["error"] = traceback.format_exc()

tasks = json.loads(sys.argv[1])
outcomes = [{} for _ in tasks]
threads = [threading.Thread(target=run, args=pair) for pair in zip(tasks, outcomes)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print("\\n" + json.dumps(outcomes))
`;

/**
 * Lets Espressif's esptool try everything on some boards.
 * @returns what it found on each of them, and why it gave up where it did
 */
export async function runEsptool(tasks: readonly EsptoolTask[]): Promise<unknown> {
  const { stdout } = await execa(pyserialPython(), ['-c', PROGRAM, JSON.stringify(tasks)]);
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n')));
}
