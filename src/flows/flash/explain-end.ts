import { HardenError } from '../../core/kernel/errors.ts';

/** How far a board has come when something ends the work. */
export type Stage = 'untouched' | 'changing' | 'verified';

/**
 * Adds what a failure means for the board. The general hint for interruptions promises that nothing is
 * half written, and here something may be.
 */
export function explainEnd(error: unknown, stage: Stage, hasBackup: boolean): unknown {
  if (!(error instanceof HardenError)) return error;
  const { code, message, hint } = error;
  switch (stage) {
    case 'untouched':
      return error;
    case 'changing':
      if (code === 'interrupted') {
        return new HardenError(code, 'interrupted while the board was written', {
          hint: `the board will not start like this: run the same command again${hasBackup ? ', without --backup' : ''}, it goes on where it was`,
          cause: error,
        });
      }
      return new HardenError(code, `${message}; the board may not start as it is now`, {
        hint,
        cause: error,
      });
    case 'verified':
      if (code === 'interrupted') {
        return new HardenError(code, 'interrupted after the board was written and compared', {
          hint: 'the board has all of the image; reset it if it does not run',
          cause: error,
        });
      }
      return new HardenError(code, `${message}; all of the image is on the board`, {
        hint,
        cause: error,
      });
  }
}
