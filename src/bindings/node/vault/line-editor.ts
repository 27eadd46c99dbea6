/** What became of the keys pressed so far. */
export type LineState = 'open' | 'done' | 'interrupted';

/** One line as it is typed in raw mode: what a terminal would do itself, were it not silent. */
export interface LineEditor {
  readonly text: string;
  readonly state: LineState;
  /** Takes in what was typed, and tells what to print for it. */
  type(keys: string): string;
}

const ENTER = /[\r\n]/;
const INTERRUPT = '\x03';
const END = '\x04';
const ERASE = /[\x7f\b]/;
const ERASE_LINE = '\x15';

/** Starts a line. @param isShown - false for secrets: nothing is printed for what is typed */
export function makeLineEditor(isShown: boolean): LineEditor {
  const typed: string[] = [];
  let state: LineState = 'open';
  const erase = (count: number): string => {
    const erased = typed.splice(Math.max(0, typed.length - count)).length;
    return isShown ? '\b \b'.repeat(erased) : '';
  };
  const press = (key: string): string => {
    if (ENTER.test(key)) state = 'done';
    else if (key === INTERRUPT || (key === END && typed.length === 0)) state = 'interrupted';
    else if (ERASE.test(key)) return erase(1);
    else if (key === ERASE_LINE) return erase(typed.length);
    else if (key >= ' ') {
      typed.push(key);
      return isShown ? key : '';
    }
    return '';
  };
  return {
    get text() {
      return typed.join('');
    },
    get state() {
      return state;
    },
    type(keys) {
      // An arrow key is one escape sequence, not letters of the line.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
      const plain = keys.replace(/\x1b(?:\[[0-9;]*[ -/]*[@-~]|O.)?/g, '');
      let printed = '';
      for (const key of plain) {
        if (state !== 'open') break;
        printed += press(key);
      }
      return printed;
    },
  };
}
