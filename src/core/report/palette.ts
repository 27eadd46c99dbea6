/** Puts colour around a text that is already safe to print. */
export type Paint = (text: string) => string;

/** How a terminal shows the parts of a report; the command line picks one. */
export interface Palette {
  readonly error: Paint;
  readonly warning: Paint;
  readonly note: Paint;
  readonly good: Paint;
  readonly strong: Paint;
  readonly faint: Paint;
}

const plain: Paint = (text) => text;

/** For files, pipes and `NO_COLOR`. */
export const PLAIN_PALETTE: Palette = {
  error: plain,
  warning: plain,
  note: plain,
  good: plain,
  strong: plain,
  faint: plain,
};

/** The eight basic colours, which every terminal lets its user choose. Source: ECMA-48 §8.3.117. */
export const ANSI_PALETTE: Palette = {
  error: sgr('1;31'),
  warning: sgr('1;33'),
  note: sgr('1;36'),
  good: sgr('32'),
  strong: sgr('1'),
  faint: sgr('2'),
};

/** What {@link ANSI_PALETTE} writes around a text, and nothing else a terminal obeys. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colour is made of them
export const ANSI_SEQUENCE = /\u001b\[(?:0|1|2|32|1;31|1;33|1;36)m/;

function sgr(codes: string): Paint {
  return (text) => (text === '' ? '' : `\u001b[${codes}m${text}\u001b[0m`);
}
