import { escapeText } from '../core/report/escape.ts';
import type { Progress } from '../flows/bindings.ts';

/** A terminal that can rewrite its last line. */
export interface TerminalLine {
  readonly columns: number;
  write(text: string): void;
}

const CLEAR_LINE = '\r\x1b[K';

/**
 * Shows progress as one line that rewrites itself.
 * @returns `show` for each step, `clear` before anything else is printed
 */
export function makeProgressLine(terminal: TerminalLine): {
  readonly show: (progress: Progress) => void;
  readonly clear: () => void;
} {
  let shown = false;
  return {
    show({ step, message, ratio }) {
      const share = ratio === undefined ? '' : ` ${Math.round(ratio * 100)} %`;
      const text = escapeText(`${step}${share}: ${message}`);
      terminal.write(CLEAR_LINE + text.slice(0, Math.max(0, terminal.columns - 1)));
      shown = true;
    },
    clear() {
      if (shown) terminal.write(CLEAR_LINE);
      shown = false;
    },
  };
}
