import { makeClock } from '../bindings/browser/clock.ts';
import { DEFLATE } from '../bindings/browser/deflate.ts';
import { makeFetchedFiles } from '../bindings/browser/fetched-files.ts';
import { parseDrawing } from '../bindings/browser/trusted-types.ts';
import type { WebPort } from '../bindings/browser/web-port.ts';
import { findObstacle, grantedPorts, requestPort } from '../bindings/browser/web-serial.ts';
import { guardWriting } from '../bindings/browser/while-writing.ts';
import { makeChipLoader } from '../bindings/esptool/chip-loader.ts';
import type { Clock } from '../core/kernel/clock.ts';
import type { PrivateFiles } from '../flows/bindings/files.ts';
import type { Encryption } from '../flows/bindings/vault.ts';
import type { BoardPort, PageContext } from './page-context.ts';

/** Picks the bindings of the browser. @param token - of this run of `harden web` */
export function makeContext(token: string | undefined): PageContext {
  const clock = makeClock();
  return {
    files: makeFetchedFiles(token),
    flashing: { clock, loader: makeChipLoader(), deflate: DEFLATE, privateFiles: NO_FILES },
    encryption: LAZY_DECRYPTION,
    findObstacle,
    grantedPorts: async () => (await grantedPorts()).map(boardPort),
    requestPort: async (showAll) => boardPort(await requestPort(showAll)),
    simulatedPort: (chip, flashSize) => simulatedPort(chip, flashSize, clock),
    guardWriting,
    parseDrawing,
  };
}

function boardPort(port: WebPort): BoardPort {
  const { usbVendorId, usbProductId } = port.getInfo();
  const ids = [usbVendorId, usbProductId].map((id) => (id ?? 0).toString(16).padStart(4, '0'));
  return {
    port,
    title: usbVendorId === undefined ? 'serial port' : `USB adapter ${ids.join(':')}`,
    simulation: undefined,
    onLost: (callback) => port.onLost(callback),
  };
}

/** The chip comes with a CPU: it is fetched when somebody wants one. */
async function simulatedPort(
  chip: string,
  flashSize: number | undefined,
  clock: Clock,
): Promise<BoardPort> {
  const { makeSimulatedBoard } = await import('./simulated-board.ts');
  const mac = crypto.getRandomValues(new Uint8Array(3));
  const board = makeSimulatedBoard({ chip, flashSize, clock, mac });
  return {
    port: board.port,
    title: `simulated ${chip}`,
    simulation: {
      unplug: () => board.unplug(),
      replug: () => board.replug(),
      flash: () => board.flash.slice(),
    },
    // Its streams fail at once, so whoever reads notices.
    onLost: () => () => undefined,
  };
}

/** Age comes with a lot of mathematics, and not every page has a vault. */
const LAZY_DECRYPTION: Pick<Encryption, 'inspect' | 'decrypt'> = {
  inspect: async (bytes, file) => (await loadAge()).inspect(bytes, file),
  decrypt: async (bytes, key, file) => (await loadAge()).decrypt(bytes, key, file),
};

async function loadAge(): Promise<Pick<Encryption, 'inspect' | 'decrypt'>> {
  return (await import('../bindings/browser/vault/age.ts')).DECRYPTION;
}

/** A page writes no files: what a flash held before is full of secrets. */
const NO_FILES: PrivateFiles = {
  write: () => Promise.reject(new Error('pages write no files')),
  isPrivate: () => Promise.resolve(false),
  hold: () => Promise.reject(new Error('pages write no files')),
};
