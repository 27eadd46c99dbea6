import { EXIT, type ExitStatus, type Failure } from './exit.ts';
import { BUILD_FAILURES } from './failures/build.ts';
import { DEVICE_FAILURES } from './failures/device.ts';
import { INPUT_FAILURES } from './failures/input.ts';
import { LEDGER_FAILURES } from './failures/ledger.ts';
import { NETWORK_FAILURES } from './failures/network.ts';
import { VAULT_FAILURES } from './failures/vault.ts';

/** Every way work can stop: the code, its exit status, and what to do next. */
export const FAILURES = {
  ...INPUT_FAILURES,
  ...BUILD_FAILURES,
  ...NETWORK_FAILURES,
  ...DEVICE_FAILURES,
  ...VAULT_FAILURES,
  ...LEDGER_FAILURES,
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
