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

/** A way in which work can stop. */
export interface Failure {
  readonly exit: ExitStatus;
  /** What to do next. */
  readonly hint: string;
}
