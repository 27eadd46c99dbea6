import { HardenError } from '../../core/kernel/errors.ts';
import { WebPort } from './web-port.ts';

/**
 * Makers of USB adapters on boards: Silicon Labs, WCH, FTDI, Prolific, Espressif. A filter that is too
 * strict hides clones, so everything else can be asked for too.
 * Source: usb.org vendor ids; docs/serial-ports.md has the products.
 */
const USUAL_VENDORS = [0x10c4, 0x1a86, 0x0403, 0x067b, 0x303a];

/**
 * Why no page can talk to serial ports here.
 * @returns `undefined` when one can
 */
export function findObstacle(): HardenError | undefined {
  if (!window.isSecureContext) {
    return new HardenError(
      'page.insecure',
      'browsers hide serial ports from pages over plain http',
    );
  }
  if (!('serial' in navigator)) {
    return new HardenError('page.unsupported', 'this browser does not let pages use serial ports');
  }
  return undefined;
}

/**
 * Lets the user pick a port; only after a click.
 * @param showAll - also ports that are no usual adapter
 * @throws HardenError `page.no-port` when none was picked, `page.blocked`
 */
export async function requestPort(showAll: boolean): Promise<WebPort> {
  const obstacle = findObstacle();
  if (obstacle) throw obstacle;
  const filters = USUAL_VENDORS.map((usbVendorId) => ({ usbVendorId }));
  try {
    return new WebPort(await navigator.serial.requestPort(showAll ? {} : { filters }));
  } catch (cause) {
    if (isNamed(cause, 'SecurityError')) {
      throw new HardenError('page.blocked', 'the browser does not let this page use serial ports', {
        cause,
      });
    }
    throw new HardenError('page.no-port', 'no port was picked', { cause });
  }
}

/** Ports that the user, or whoever manages the browser, has let this page use. */
export async function grantedPorts(): Promise<readonly WebPort[]> {
  if (findObstacle()) return [];
  try {
    return (await navigator.serial.getPorts()).map((port) => new WebPort(port));
  } catch {
    return []; // blocked: asking for a port tells why
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}
