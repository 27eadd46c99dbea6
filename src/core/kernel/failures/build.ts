import { EXIT, type Failure } from '../exit.ts';
import { commandLine } from '../program.ts';

/** How work can stop over tools, sources, disks and images. */
export const BUILD_FAILURES = {
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
  'disk.unwritable': { exit: EXIT.usage, hint: 'choose a folder you may write to' },
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
  'setup.failed': { exit: EXIT.build, hint: 'run the printed command by hand to see why it fails' },
} as const satisfies Record<string, Failure>;
