import { commandLine } from './program.ts';

/** What a failure means to the shell. The table is repeated in docs/exit-codes.md. */
export const EXIT = {
  clean: 0,
  findings: 1,
  usage: 2,
  build: 3,
  image: 4,
  device: 5,
  network: 6,
  vault: 7,
  bug: 70,
  interrupted: 130,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

interface Failure {
  readonly exit: ExitStatus;
  readonly hint: string;
}

/** Every way work can stop: the code, its exit status, and what to do next. */
export const FAILURES = {
  'usage.argument': { exit: EXIT.usage, hint: `see ${commandLine('help')}` },
  'usage.not-found': { exit: EXIT.usage, hint: 'check the path' },
  'usage.unreadable': { exit: EXIT.usage, hint: 'check the permissions of the file' },
  'usage.too-big': { exit: EXIT.usage, hint: 'check that this is the right file' },
  'pack.not-found': {
    exit: EXIT.usage,
    hint: 'name a pack under firmware/, or add its folder with --packs <dir>',
  },
  'pack.invalid': {
    exit: EXIT.usage,
    hint: 'mend the findings above; docs/firmware-packs.md explains the format',
  },
  'template.invalid': {
    exit: EXIT.usage,
    hint: 'mend the template; docs/templates.md lists the fields it may name',
  },
  'literal.unrepresentable': {
    exit: EXIT.usage,
    hint: 'change the value: it cannot be written safely into a C header or an INI file',
  },
  'build.no-python': {
    exit: EXIT.build,
    hint: `run ${commandLine('doctor', '--fix')}, or install Python 3.9 or newer`,
  },
  'build.no-platformio': { exit: EXIT.build, hint: `run ${commandLine('doctor', '--fix')}` },
  'build.no-compiler': { exit: EXIT.build, hint: `run ${commandLine('doctor', '--fix')}` },
  'build.no-platform': {
    exit: EXIT.build,
    hint: `PlatformIO could not find or install the platform: check ${commandLine('doctor')}, and the network`,
  },
  'build.no-network': {
    exit: EXIT.build,
    hint: 'PlatformIO wants to download a package: go online once, or prepare its core directory and set PLATFORMIO_CORE_DIR',
  },
  'build.compile': {
    exit: EXIT.build,
    hint: 'the sources do not compile with these features: change the profile, or mend the source',
  },
  'build.too-big': {
    exit: EXIT.build,
    hint: 'remove features from the profile or choose a board with more flash',
  },
  'build.failed': { exit: EXIT.build, hint: 'run it again with --debug, and read what it says' },
  'edit.anchor-moved': {
    exit: EXIT.build,
    hint: `the source is not the one the edit was written for: build at the pin, or mend the anchor in edits.yaml; ${commandLine('catalogue', 'verify')} lists all of them`,
  },
  'source.unreachable': {
    exit: EXIT.network,
    hint: 'go online once, or name a checkout with --source <dir>',
  },
  'source.digest': {
    exit: EXIT.build,
    hint: 'the contents are not those of the pin: do not build them before you know why',
  },
  'source.unsafe': {
    exit: EXIT.build,
    hint: 'the archive would write outside its folder: do not use it; name a checkout with --source <dir>',
  },
  'disk.full': {
    exit: EXIT.build,
    hint: 'free some space, or point --out and --cache to another disk',
  },
  'disk.unwritable': { exit: EXIT.usage, hint: 'choose a folder you may write to with --out' },
  'image.truncated': { exit: EXIT.image, hint: 'fetch or build the file again' },
  'image.unknown': {
    exit: EXIT.image,
    hint: 'harden reads ESP8266 and ESP32 images (0xE9), and 32-bit ELF files',
  },
  'image.invalid': { exit: EXIT.image, hint: 'fetch or build the file again' },
  'image.checksum': {
    exit: EXIT.image,
    hint: 'the file was damaged or changed by hand: build it again',
  },
  'image.field': {
    exit: EXIT.image,
    hint: 'each field must occur exactly once inside one segment',
  },
  'image.field-size': {
    exit: EXIT.image,
    hint: 'give a value of the length the firmware has room for',
  },
  'image.field-value': {
    exit: EXIT.image,
    hint: 'give every field a value in its alphabet; docs/images.md lists the alphabets',
  },
  'image.signed': {
    exit: EXIT.image,
    hint: 'personalise the unsigned image, and sign it as the last step',
  },
  'image.encrypted': {
    exit: EXIT.image,
    hint: 'hand in the image as it was before it was encrypted',
  },
  'image.no-room': {
    exit: EXIT.image,
    hint: 'make the partition larger, or put less into it',
  },
  'bundle.invalid': {
    exit: EXIT.image,
    hint: 'build the bundle again with this version of harden',
  },
  'bundle.mismatch': {
    exit: EXIT.image,
    hint: 'build the profile of the device as it is now, and personalise that bundle',
  },
  'elf.invalid': {
    exit: EXIT.image,
    hint: 'harden reads 32-bit little-endian ELF files as the ESP compilers write them',
  },
  'vault.exists': {
    exit: EXIT.vault,
    hint: 'name another file with --vault; a vault that is removed takes every secret of its fleet along',
  },
  'vault.not-age': {
    exit: EXIT.vault,
    hint: `name the vault with --vault; ${commandLine('vault', 'init')} makes one`,
  },
  'vault.locked': {
    exit: EXIT.vault,
    hint: 'try again; if you are sure of the passphrase or key, the start of the file was damaged: take a copy of it',
  },
  'vault.damaged': {
    exit: EXIT.vault,
    hint: 'take the last copy of the file that was good; nothing can be read from this one',
  },
  'vault.content': { exit: EXIT.vault, hint: 'name the vault with --vault' },
  'vault.newer': { exit: EXIT.vault, hint: 'update harden' },
  'vault.exposed': { exit: EXIT.vault, hint: 'let only its owner read it: chmod 600' },
  'vault.weak-passphrase': {
    exit: EXIT.vault,
    hint: 'take five random words, or 12 random letters and digits',
  },
  'vault.no-terminal': {
    exit: EXIT.vault,
    hint: 'run it in a terminal, or name a file with the passphrase in HARDEN_VAULT_PASSPHRASE_FILE',
  },
  'vault.recipient': {
    exit: EXIT.vault,
    hint: 'age recipients start with age1, age keys with AGE-SECRET-KEY-; age-keygen makes both',
  },
  'tls.unreachable': {
    exit: EXIT.network,
    hint: 'check host and port; the broker must speak TLS there',
  },
  'tls.not-confirmed': {
    exit: EXIT.network,
    hint: "compare the fingerprint with the broker's own file: `openssl x509 -in <file> -noout -fingerprint -sha256`",
  },
  'tls.no-certificate': {
    exit: EXIT.usage,
    hint: 'name a file with a block that starts with -----BEGIN CERTIFICATE-----',
  },
  'broker.no-keys': {
    exit: EXIT.vault,
    hint: `run ${commandLine('broker', 'init', '<fleet>')} with this vault; it keeps what is in the folder`,
  },
  'broker.refused': {
    exit: EXIT.network,
    hint: 'harden broker sync tells what is wrong with the users of the broker',
  },
  'broker.no-root': {
    exit: EXIT.network,
    hint: 'take another Node, or an authority of your own: leave out --lets-encrypt',
  },
  'broker.unreachable': {
    exit: EXIT.network,
    hint: 'check host and port; a throttle may have shut you out for a while',
  },
  'broker.public': {
    exit: EXIT.usage,
    hint: 'look at brokers of your own only; if it is yours, type its name again: --public <host>',
  },
  'broker.no-program': { exit: EXIT.network, hint: `run ${commandLine('doctor', '--fix')}` },
  'broker.not-started': { exit: EXIT.network, hint: 'run it again; its port may have been taken' },
  'broker.not-joined': { exit: EXIT.network, hint: 'flash the device for the broker it has now' },
  'network.no-address': { exit: EXIT.network, hint: 'run it on Linux, which has 127.0.0.2' },
  'network.port-taken': { exit: EXIT.network, hint: 'end the program that has it, or be root' },
  'device.no-port': {
    exit: EXIT.device,
    hint: 'plug the adapter in, with a cable that carries data; name a port, tcp://host:port or rfc2217://host:port',
  },
  'device.port-denied': {
    exit: EXIT.device,
    hint: 'join the group of the port: `sudo usermod -aG dialout $USER`, then sign out and in again',
  },
  'device.port-busy': {
    exit: EXIT.device,
    hint: 'close the other program: a serial monitor, an IDE, a terminal',
  },
  'device.port-unusable': {
    exit: EXIT.device,
    hint: 'check that this is the port of the adapter; if it is, plug it in again',
  },
  'device.unreachable': {
    exit: EXIT.device,
    hint: 'check host and port, and that a server for the serial port runs there',
  },
  'device.lost': {
    exit: EXIT.device,
    hint: 'plug it in again and run the same command: what was written already is found and skipped',
  },
  'device.no-reply': {
    exit: EXIT.device,
    hint: 'check power, a cable that carries data, RX and TX crossed over, and hold BOOT (GPIO0) low while the board starts',
  },
  'device.wrong-boot-mode': {
    exit: EXIT.device,
    hint: 'hold BOOT (GPIO0) low while the board starts, or press it during the reset',
  },
  'device.no-sync': {
    exit: EXIT.device,
    hint: "the chip speaks and does not hear: check the wire from the adapter's TX to the chip's RX, and that nothing else pulls it",
  },
  'device.noise': {
    exit: EXIT.device,
    hint: 'check ground and power, a shorter cable, an adapter of 3.3 volts; another program may talk on the same wires',
  },
  'device.timeout': {
    exit: EXIT.device,
    hint: 'check cable and power, and try a lower speed: --baud 115200',
  },
  'device.refused': {
    exit: EXIT.device,
    hint: 'reset the board and try again with --baud 115200; if it stays, the flash chip may be broken or write-protected',
  },
  'device.wrong-chip': {
    exit: EXIT.device,
    hint: 'name the port of the right board, or build for the board that is there',
  },
  'device.wrong-revision': {
    exit: EXIT.device,
    hint: 'the image was built for other revisions of this chip: build it for this one',
  },
  'device.wrong-device': {
    exit: EXIT.device,
    hint: 'name the device that this board is, or correct its MAC in the fleet file',
  },
  'device.flash-too-small': {
    exit: EXIT.device,
    hint: 'build for a board with as much flash as this one has',
  },
  'device.flash-unknown': {
    exit: EXIT.device,
    hint: 'check the power of the board: flash chips that get too little do not answer; on a module with a flash chip of its own, its solder joints',
  },
  'device.secure-download': {
    exit: EXIT.device,
    hint: 'nothing can be read from or checked on such a chip: write it with the tools of whoever locked it',
  },
  'device.encrypted': {
    exit: EXIT.device,
    hint: 'a plain image would not start on it: encrypt the image with the key of whoever locked the chip',
  },
  'device.secure-boot': {
    exit: EXIT.device,
    hint: 'an image without a signature would not start on it: sign it with the key of whoever locked the chip',
  },
  'device.stub-failed': {
    exit: EXIT.device,
    hint: 'reset the board and try again; check its power supply',
  },
  'device.erase-failed': {
    exit: EXIT.device,
    hint: 'try again; if it stays, the flash chip is worn out or write-protected',
  },
  'device.verify-failed': {
    exit: EXIT.device,
    hint: 'do not use the device; try again with --baud 115200; if it stays, the flash chip is broken',
  },
  'device.boot-silent': {
    exit: EXIT.device,
    hint: 'the flash is right: check that the board is reset, or press its button; harden monitor shows what it says',
  },
  'device.other-identity': {
    exit: EXIT.device,
    hint: 'flash it again; the board may run another image than the one at offset 0',
  },
  'station.no-match': {
    exit: EXIT.device,
    hint: 'plug in a board of the fleet, or build the profile of this one and add devices for it',
  },
  'station.none-left': {
    exit: EXIT.device,
    hint: 'add devices to the fleet file; `harden ledger release` gives back the identity of a board that is gone for good',
  },
  'station.known-board': {
    exit: EXIT.device,
    hint: 'leave out --refuse-known to bring it up to date',
  },
  'station.unknown-board': {
    exit: EXIT.device,
    hint: 'provision it as a new board, without --known and --verify',
  },
  'station.busy-board': {
    exit: EXIT.device,
    hint: 'wait until the other station is done; should it be dead, its claim ends by itself',
  },
  'ledger.lost-lease': {
    exit: EXIT.vault,
    hint: 'plug the board in again: it starts from the beginning, and nothing was called good',
  },
  'ledger.unknown-device': {
    exit: EXIT.vault,
    hint: `${commandLine('ledger', 'list')} shows the devices that have a board`,
  },
  'ledger.conflict': {
    exit: EXIT.vault,
    hint: 'nothing was changed; docs/ledger.md tells how two ledgers come together',
  },
  'ledger.read-only': {
    exit: EXIT.vault,
    hint: 'let yourself write to it, and to the folder it is in; of a database server, ask for the rights',
  },
  'ledger.newer': { exit: EXIT.vault, hint: 'update harden' },
  'ledger.damaged': {
    exit: EXIT.vault,
    hint: 'take a copy of it first; then name another ledger with --ledger, or go back to the last backup',
  },
  'ledger.unreachable': {
    exit: EXIT.vault,
    hint: 'check host, port, user and database, and that the server runs; boards in work are found again',
  },
  'ledger.busy': {
    exit: EXIT.vault,
    hint: 'try again; if it stays, look for a program that holds the ledger open',
  },
  'page.unsupported': {
    exit: EXIT.device,
    hint: 'open the page in Chrome, Edge or Opera on a computer: they let pages talk to serial ports',
  },
  'page.insecure': {
    exit: EXIT.device,
    hint: 'open the page over https, or on this very computer as http://127.0.0.1',
  },
  'page.blocked': {
    exit: EXIT.device,
    hint: 'allow serial ports for this page in the settings of the browser; a page inside another one needs allow="serial"',
  },
  'page.no-port': {
    exit: EXIT.device,
    hint: 'plug the board in with a cable that carries data; Windows and macOS need the driver of its USB chip (CP210x, CH340)',
  },
  'page.unreachable': {
    exit: EXIT.network,
    hint: 'is `harden web` still running? start it again, and open the address it prints',
  },
  'page.token': {
    exit: EXIT.network,
    hint: 'open the whole address that `harden web` printed, with what stands behind #',
  },
  'page.port-taken': {
    exit: EXIT.network,
    hint: 'leave out --listen for a free port, or end what listens there',
  },
  'setup.failed': { exit: EXIT.build, hint: 'run the printed command by hand to see why it fails' },
  interrupted: {
    exit: EXIT.interrupted,
    hint: 'nothing was left half written; run the same command again',
  },
} as const satisfies Record<string, Failure>;

export type FailureCode = keyof typeof FAILURES;

/**
 * Work cannot go on. Findings are values; this is thrown.
 * @param code - row of {@link FAILURES}
 * @param message - lower case, no full stop, names the file or value; never a secret
 * @param options.hint - replaces the hint of the table where more is known
 */
export class HardenError extends Error {
  override readonly name = 'HardenError';
  readonly code: FailureCode;
  readonly hint: string;

  constructor(
    code: FailureCode,
    message: string,
    options: { hint?: string; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint ?? FAILURES[code].hint;
  }

  /** Status of the process that stops with this error. */
  get exit(): ExitStatus {
    return FAILURES[this.code].exit;
  }
}
