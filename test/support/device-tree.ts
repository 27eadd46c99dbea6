import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DeviceTree } from '../../src/bindings/node/serial/device-tree.ts';

/** A USB device for {@link FakeTree}. */
export interface FakeUsb {
  /** `1-1.4`. */
  readonly location: string;
  readonly vendorId: string;
  readonly productId: string;
  readonly serial?: string;
  readonly manufacturer?: string;
  readonly product?: string;
  /** Driver of its interface: `cp210x`, `usbfs`. */
  readonly driver?: string;
}

/** A folder that looks like what Linux tells about devices; files stand for device nodes. */
export class FakeTree {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'harden-devices-'));
  readonly tree: DeviceTree;

  constructor() {
    const at = (name: string): string => path.join(this.#folder, name);
    this.tree = { sys: at('sys'), dev: at('dev'), proc: at('proc'), groups: at('group') };
    // Another user may look too.
    chmodSync(this.#folder, 0o755);
    this.#write('group', 'root:x:0:\ndialout:x:20:\n');
    for (const name of ['dev', 'proc', 'sys/class/tty', 'sys/bus/usb/devices']) this.#make(name);
  }

  /** A port of a USB device, as usb-serial (`ttyUSB0`) or cdc-acm (`ttyACM0`) shows it. */
  addUsbPort(name: string, usb: FakeUsb): this {
    this.addUsbDevice({ driver: 'cp210x', ...usb });
    const own = `${deviceFolder(usb)}/${usb.location}:1.0`;
    const device = name.startsWith('ttyUSB') ? `${own}/${name}` : own;
    return this.#addTty(name, device);
  }

  /** A USB device, whether it has a port or not. */
  addUsbDevice(usb: FakeUsb): this {
    const folder = deviceFolder(usb);
    const { driver, vendorId, productId, serial, manufacturer, product, location } = usb;
    const facts = { idVendor: vendorId, idProduct: productId, serial, manufacturer, product };
    for (const [name, value] of Object.entries(facts)) {
      if (value !== undefined) this.#write(`${folder}/${name}`, `${value}\n`);
    }
    this.#write(`${folder}/busnum`, '1\n');
    this.#write(`${folder}/devnum`, '7\n');
    this.#make(`${folder}/${location}:1.0`);
    this.#link(folder, `sys/bus/usb/devices/${location}`);
    this.#link(`${folder}/${location}:1.0`, `sys/bus/usb/devices/${location}:1.0`);
    if (driver !== undefined) {
      this.#make(`sys/bus/usb/drivers/${driver}`);
      this.#link(`sys/bus/usb/drivers/${driver}`, `${folder}/${location}:1.0/driver`);
    }
    return this;
  }

  /** A UART of the board. @param type - of `/sys/class/tty/ttyS0/type`: 0 where there is none */
  addPlatformPort(name: string, type: number): this {
    this.#addTty(name, `sys/devices/platform/serial8250/${name}`);
    this.#write(`sys/devices/tty/${name}/type`, `${type}\n`);
    return this;
  }

  /** A console or a terminal, without a device behind it. */
  addTerminal(name: string): this {
    this.#make(`sys/devices/tty/${name}`);
    this.#link(`sys/devices/tty/${name}`, `sys/class/tty/${name}`);
    return this;
  }

  addNode(name: string): this {
    this.#write(`dev/${name}`, '');
    return this;
  }

  /** A node that is a character device, as far as can be seen. */
  addDevice(name: string): this {
    this.#make(path.dirname(`dev/${name}`));
    symlinkSync('/dev/null', path.join(this.#folder, 'dev', name));
    return this;
  }

  /** A process with files open. */
  addProcess(pid: number, program: string, files: readonly string[]): this {
    this.#write(`proc/${pid}/comm`, `${program}\n`);
    this.#make(`proc/${pid}/fd`);
    for (const [index, file] of files.entries()) {
      symlinkSync(file, path.join(this.#folder, `proc/${pid}/fd/${index}`));
    }
    return this;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #addTty(name: string, device: string): this {
    this.#make(device);
    this.addTerminal(name);
    this.#link(device, `sys/devices/tty/${name}/device`);
    return this;
  }

  #make(name: string): void {
    mkdirSync(path.join(this.#folder, name), { recursive: true });
  }

  #write(name: string, text: string): void {
    this.#make(path.dirname(name));
    writeFileSync(path.join(this.#folder, name), text);
  }

  #link(to: string, name: string): void {
    symlinkSync(path.join(this.#folder, to), path.join(this.#folder, name));
  }
}

/** Hubs are folders around what is plugged into them: `1-1.4` is below `1-1`. */
function deviceFolder({ location }: FakeUsb): string {
  const [bus = '', ports = ''] = location.split('-');
  const above = ports
    .split('.')
    .map((_, index, all) => `${bus}-${all.slice(0, index + 1).join('.')}`);
  return `sys/devices/pci0000:00/usb${bus}/${above.join('/')}`;
}
