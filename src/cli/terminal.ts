import { setMaxListeners } from 'node:events';
import { EXIT } from '../core/kernel/exit.ts';
import type { Progress } from '../flows/bindings/progress.ts';
import { type LiveBlock, makeLiveBlock, NO_BLOCK } from './live-block.ts';
import { showProgress } from './progress-line.ts';

/**
 * Requests to stop: Ctrl-C, a service manager, a terminal that was closed, Ctrl-\\. All end alike:
 * children are stopped, drafts removed. Windows has no SIGQUIT to listen for.
 */
const STOP_SIGNALS: readonly NodeJS.Signals[] =
  process.platform === 'win32'
    ? ['SIGINT', 'SIGTERM', 'SIGHUP']
    : ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];

/** The terminal of this process: progress, and the user's Ctrl-C as a signal. */
export interface Terminal {
  readonly signal: AbortSignal;
  readonly show: (progress: Progress) => void;
  /** The lines that rewrite themselves; progress is one of them. */
  readonly block: LiveBlock;
  readonly clear: () => void;
  /** Gives Ctrl-C back to Node. */
  readonly close: () => void;
}

/**
 * Watches for requests to stop and shows progress where somebody is looking.
 * A second request ends the process at once.
 */
export function wireTerminal(quiet: boolean): Terminal {
  const abort = new AbortController();
  // Whatever is under way listens: as many ports and sockets as are open at a time.
  setMaxListeners(0, abort.signal);
  const onSignal = (): void => {
    if (abort.signal.aborted) process.exit(EXIT.interrupted);
    abort.abort();
  };
  for (const name of STOP_SIGNALS) process.on(name, onSignal);
  // Whoever read has seen enough: what goes on for ever ends.
  const onPipe = (): void => abort.abort();
  process.stdout.on('error', onPipe);
  const { stderr } = process;
  const block =
    stderr.isTTY && !quiet
      ? makeLiveBlock({
          get columns() {
            return stderr.columns;
          },
          write: (text) => void stderr.write(text),
        })
      : NO_BLOCK;
  return {
    signal: abort.signal,
    block,
    show: showProgress(block),
    clear: block.clear,
    close: () => {
      for (const name of STOP_SIGNALS) process.off(name, onSignal);
      process.stdout.off('error', onPipe);
    },
  };
}
