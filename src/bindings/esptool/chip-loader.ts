import { ESPError, ESPLoader, type ROM, Transport } from 'esptool-js';
import { HardenError } from '../../core/kernel/errors.ts';
import type { Link } from '../../core/serial/link.ts';
import type {
  ChipFacts,
  ChipLoader,
  LoadedChip,
  SpiController,
} from '../../flows/bindings/chip-loader.ts';
import { readSecurity } from './security.ts';

/**
 * Chip detection and the stub by esptool-js; it is imported here and nowhere else. Its transport, its
 * resets and its write loop are not used: docs/decisions/0008-own-write-loop.md.
 */
export function makeChipLoader(): ChipLoader {
  return {
    async identify(link) {
      const loader = new ESPLoader({
        transport: new LinkTransport(link),
        baudrate: link.baudRate,
        romBaudrate: link.baudRate,
        terminal: SILENT,
      });
      return explain('telling which chip this is', async () => {
        await loader.detectChip('no_reset', 1);
        return loadedChip(loader);
      });
    },
  };
}

async function loadedChip(loader: ESPLoader): Promise<LoadedChip> {
  const facts = await readFacts(loader);
  return {
    facts,
    async startStub() {
      await explain('starting the stub', () => loader.runStub(), 'device.stub-failed');
      if (!loader.IS_STUB) {
        throw new HardenError('device.stub-failed', `there is no stub for ${facts.title}`);
      }
      return { blockSize: loader.FLASH_WRITE_SIZE };
    },
  };
}

async function readFacts(loader: ESPLoader): Promise<ChipFacts> {
  const { chip } = loader;
  const name = chip.CHIP_NAME.toLowerCase().replace('-', '');
  const spi = spiOf(chip);
  const security = await readSecurity(name, loader);
  if (security.secureDownload) {
    return { name, title: chip.CHIP_NAME, revision: undefined, mac: undefined, security, spi };
  }
  const title = await chip.getChipDescription(loader);
  const mac = await chip.readMac(loader);
  // Nothing guards the reading of a register, and devices are told apart by this one.
  if (mac !== (await chip.readMac(loader)))
    throw new ESPError('its MAC reads differently each time');
  return { name, title, revision: revisionIn(title), mac, security, spi };
}

/**
 * `ESP32-C3 (QFN32) (revision v0.4)` has 4. An ESP32 tells its major revision alone; what the C2 and
 * the C6 tell without a point is not said to be one or the other.
 */
function revisionIn(title: string): number | undefined {
  const [, major, minor] = /revision v(\d+)\.(\d+)/.exec(title) ?? [];
  if (major !== undefined) return Number(major) * 100 + Number(minor);
  const [, only] = /^ESP32-(?:D|S0|U4|PICO).*revision (\d+)/.exec(title) ?? [];
  return only === undefined ? undefined : Number(only) * 100;
}

function spiOf(chip: ROM): SpiController {
  return {
    base: chip.SPI_REG_BASE,
    usr: chip.SPI_USR_OFFS,
    usr1: chip.SPI_USR1_OFFS,
    usr2: chip.SPI_USR2_OFFS,
    w0: chip.SPI_W0_OFFS,
    // 0 stands for a register that the chip lacks.
    misoLength: chip.SPI_MISO_DLEN_OFFS === 0 ? undefined : chip.SPI_MISO_DLEN_OFFS,
  };
}

const SILENT = { clean: () => undefined, writeLine: () => undefined, write: () => undefined };

/** Hands packets to our own link: nothing is polled, no line is touched, nothing is traced. */
class LinkTransport extends Transport {
  readonly #link: Link;

  constructor(link: Link) {
    super(NO_PORT);
    this.#link = link;
  }

  override getInfo(): string {
    return '';
  }

  override getVid(): number | undefined {
    return this.#link.info.usbVendorId;
  }

  override getPid(): number | undefined {
    return this.#link.info.usbProductId;
  }

  override trace(): void {}

  override write(data: Uint8Array): Promise<void> {
    return this.#link.send(data);
  }

  override async read(timeout: number): Promise<Uint8Array> {
    const packet = await this.#link.receive(timeout);
    if (packet === undefined) throw new ESPError('no answer');
    return packet;
  }

  override flushInput(): void {
    this.#link.discard();
  }

  override drainInput(quietMs = 100, mostMs = 400): Promise<void> {
    return this.#link.settle(quietMs, mostMs);
  }

  override peek(): Uint8Array {
    return new Uint8Array();
  }

  override async connect(): Promise<void> {}

  override async readLoop(): Promise<void> {}

  override async disconnect(): Promise<void> {}
}

/** Every method that would touch the port is overridden. */
const NO_PORT = Object.freeze(new EventTarget()) as SerialPort;

async function explain<T>(
  what: string,
  work: () => Promise<T>,
  code: 'device.timeout' | 'device.stub-failed' = 'device.timeout',
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof ESPError)) throw cause;
    throw new HardenError(code, `the chip did not go along with ${what}: ${oneLine(cause)}`, {
      cause,
    });
  }
}

function oneLine({ message }: Error): string {
  return message.replaceAll(/\s+/g, ' ').trim();
}
