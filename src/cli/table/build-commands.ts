import type { CommandSpec } from '../command.ts';
import { FAIL_ON_OPTION, FORMAT_OPTION, OUTPUT_OPTION } from '../report-flags.ts';
import { FLEET_OPTION, IDENTITY_OPTION, VAULT_OPTION } from '../vault-flags.ts';

/** Rows of the command table: from a profile to images. */
export const BUILD_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'check',
    operands: '<profile>',
    summary: 'check a profile: schema, policy, features; no toolchain, no network',
    options: [FAIL_ON_OPTION],
    load: () => import('../commands/check.ts'),
  },
  {
    name: 'plan',
    operands: '<profile>',
    summary: 'show what a build would do: every switch with its reason, listeners, limits',
    options: [{ flags: '--diff', summary: 'only what differs from the stock firmware' }],
    load: () => import('../commands/plan.ts'),
  },
  {
    name: 'build',
    operands: '<file>',
    summary: 'compile the firmware of a profile or a fleet, prove what is gone, write bundles',
    options: [
      {
        flags: '--out <dir>',
        summary:
          'folder of the bundle (default: build/<profile>); of a fleet, the folder around it',
      },
      { flags: '--source <dir>', summary: 'build this checkout of a pinned source' },
      { flags: '--templates <dir>', summary: 'templates that replace the shipped ones' },
      { flags: '--dry-run', summary: 'show the files that would be generated, build nothing' },
      { flags: '--no-reuse', summary: 'build even when the same bundle is in the cache' },
      { flags: '--jobs <count>', summary: 'profiles of a fleet at a time (default: one a core)' },
      {
        flags: '--matrix <ci>',
        summary: 'print the profiles of a fleet as the matrix of a CI: github',
        choices: ['github'],
      },
      FAIL_ON_OPTION,
    ],
    load: () => import('../commands/build.ts'),
  },
  {
    name: 'audit',
    operands: '<file>',
    summary: 'tell what is in a bundle, an image or an ELF file',
    options: [
      {
        flags: '--firmware <id>',
        summary: 'the firmware pack to audit with (default: recognised)',
      },
      { flags: '--elf <file>', summary: 'ELF file that belongs to the image' },
      {
        flags: '--flash-dump <file>',
        summary: 'old flash of the device: name stored settings that would beat the build',
      },
      FORMAT_OPTION,
      OUTPUT_OPTION,
      FAIL_ON_OPTION,
    ],
    load: () => import('../commands/audit.ts'),
  },
  {
    name: 'explain',
    operands: '[id]',
    summary: 'why a feature or a finding matters, and what to do about an error',
    options: [],
    load: () => import('../commands/explain.ts'),
  },
  {
    name: 'image',
    operands: '<elf>',
    summary: 'write the flash image of an ESP8266 ELF file',
    options: [
      { flags: '--output <file>', summary: 'the image (default: beside the ELF file)' },
      {
        flags: '--flash-mode <mode>',
        summary: 'how the chip reads its flash (default: dout)',
        choices: ['qio', 'qout', 'dio', 'dout'],
      },
      {
        flags: '--flash-size <size>',
        summary: 'size written into the header (default: 1MB)',
        choices: ['512KB', '1MB', '2MB', '4MB'],
      },
    ],
    load: () => import('../commands/image.ts'),
  },
  {
    name: 'catalogue verify',
    operands: '<firmware>',
    summary: 'hold a firmware pack against a checkout: switches, defaults, what forces what',
    options: [
      { flags: '--source <dir>', summary: 'the checkout (required)' },
      {
        flags: '--all-boards',
        summary: 'ask about every board (default: up to four that differ in chip or flash size)',
      },
      FAIL_ON_OPTION,
    ],
    load: () => import('../commands/catalogue-verify.ts'),
  },
  {
    name: 'catalogue diff',
    operands: '<firmware> <old> <new>',
    summary: 'tell what an upstream update brings, from two checkouts',
    options: [FAIL_ON_OPTION],
    load: () => import('../commands/catalogue-diff.ts'),
  },
  {
    name: 'personalise',
    operands: '<bundle>',
    summary: 'fill a bundle with the secrets of a device, or of every device: images to flash',
    options: [
      { flags: '--device <id>', summary: 'the device; with --out' },
      { flags: '--out <file>', summary: 'its image, which only you will be able to read' },
      { flags: '--all', summary: 'every device whose profile the bundle is of; with --out-dir' },
      { flags: '--out-dir <dir>', summary: 'folder for the images, each named after its device' },
      { flags: '--gzip', summary: 'pack them, as an update over the air may be' },
      { flags: '--dry-run', summary: 'make and prove the images, write nothing' },
      VAULT_OPTION,
      IDENTITY_OPTION,
      FLEET_OPTION,
    ],
    load: () => import('../commands/personalise.ts'),
  },
];
