/** A terminal whose last lines can be rewritten. */
export interface LiveTerminal {
  readonly columns: number;
  write(text: string): void;
}

const CLEAR_LINE = '\r\x1b[K';
const UP_AND_CLEAR = '\x1b[1A\x1b[K';

/** Lines at the end of a terminal that rewrite themselves. */
export interface LiveBlock {
  /** @param lines - safe to print; each is cut at the width of the terminal, colours do not count */
  readonly show: (lines: readonly string[]) => void;
  /** Takes the lines away, before anything else is printed. */
  readonly clear: () => void;
}

/** Shows nothing: for pipes and `--json`. */
export const NO_BLOCK: LiveBlock = { show: () => undefined, clear: () => undefined };

export function makeLiveBlock(terminal: LiveTerminal): LiveBlock {
  let height = 0;
  const erase = (): string => CLEAR_LINE + UP_AND_CLEAR.repeat(Math.max(0, height - 1));
  return {
    show(lines) {
      const room = Math.max(0, terminal.columns - 1);
      const text = lines.map((line) => cutVisible(line, room)).join('\n');
      terminal.write(erase() + text);
      height = lines.length;
    },
    clear() {
      if (height > 0) terminal.write(erase());
      height = 0;
    },
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colour is made of them
const SEQUENCE = /\u001b\[[\d;]*m/g;

/** Cuts a line at so many visible characters; colours stay whole. */
export function cutVisible(line: string, most: number): string {
  const visible = line.replace(SEQUENCE, '');
  if (visible.length <= most) return line;
  let cut = '';
  let left = most;
  let at = 0;
  for (const { 0: sequence, index } of line.matchAll(SEQUENCE)) {
    const part = line.slice(at, index).slice(0, left);
    cut += part + sequence;
    left -= part.length;
    at = index + sequence.length;
  }
  return cut + line.slice(at).slice(0, left);
}
