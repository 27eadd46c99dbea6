import { EXIT, type Failure } from '../exit.ts';

/** How work can stop over boards on a serial port. */
export const DEVICE_FAILURES = {
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
} as const satisfies Record<string, Failure>;
