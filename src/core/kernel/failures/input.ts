import { EXIT, type Failure } from '../exit.ts';
import { commandLine } from '../program.ts';

/** How work can stop over what the user gave: arguments, profiles, packs, bundles. */
export const INPUT_FAILURES = {
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
} as const satisfies Record<string, Failure>;
