import type { CommandSpec } from '../command.ts';

/** Rows of the command table: harden itself. */
export const PROGRAM_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'doctor',
    operands: '',
    summary: 'tell which tools are here and how to get the missing ones',
    options: [
      { flags: '--fix', summary: 'install what is missing' },
      {
        flags: '--for <job>',
        summary: 'the tools of one job: build, reference, test (default: reference)',
        choices: ['build', 'reference', 'test'],
      },
    ],
    load: () => import('../commands/doctor.ts'),
  },
  {
    name: 'demo',
    operands: '',
    summary: 'run the whole story on the reference firmware',
    options: [
      { flags: '--out <dir>', summary: 'folder of the bundle (default: build/reference)' },
      { flags: '--stay', summary: 'leave broker and devices running until you press Ctrl-C' },
    ],
    load: () => import('../commands/demo.ts'),
  },
  {
    name: 'completion',
    operands: '<shell>',
    summary: 'print the completion script of a shell: bash, zsh or fish',
    options: [],
    load: () => import('../commands/completion.ts'),
  },
];
