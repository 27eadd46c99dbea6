/** A step of an outline, in units of the em: y goes down from the base line. */
export type OutlineStep =
  | { readonly kind: 'move' | 'line'; readonly to: Point }
  | { readonly kind: 'curve'; readonly control: Point; readonly to: Point }
  | { readonly kind: 'close' };

export type Point = readonly [x: number, y: number];

export interface Glyph {
  /** How far the next character is, em. */
  readonly advance: number;
  readonly outline: readonly OutlineStep[];
}

/** One style of a typeface, as far as labels need it. */
export interface LabelFont {
  /** The drawing of a character; `undefined` where the typeface has none. */
  glyph(character: string): Glyph | undefined;
}

/** The two styles of every label. */
export interface LabelFonts {
  readonly plain: LabelFont;
  readonly bold: LabelFont;
}

/** Height of capitals of the typeface, em: lines are centred by it. */
export const CAP_HEIGHT = 0.73;

/** Stands for what the typeface has no drawing of, such as an emoji: seen, but not read. */
const UNKNOWN: Glyph = makeBox();

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader takes for one character, whatever it is made of. */
export function charactersOf(text: string): readonly string[] {
  if (/^[ -~]*$/.test(text)) return Array.from(text);
  return [...SEGMENTER.segment(text.normalize('NFC'))].map(({ segment }) => segment);
}

/** True where every character of a text can be read when it is drawn. */
export function canDraw(text: string, font: LabelFont): boolean {
  return charactersOf(text).every((character) => drawingOf(character, font) !== undefined);
}

/** The drawings of a text in order. */
export function glyphsOf(text: string, font: LabelFont): readonly Glyph[] {
  return charactersOf(text).map((character) => drawingOf(character, font) ?? UNKNOWN);
}

/** Marks that could not be joined with their letter are left out; emoji of several parts have no drawing. */
function drawingOf(character: string, font: LabelFont): Glyph | undefined {
  const [first = '', ...marks] = character;
  return marks.every((mark) => /\p{Mn}/u.test(mark)) ? font.glyph(first) : undefined;
}

/** Width of a text, em. */
export function textWidth(text: string, font: LabelFont): number {
  return glyphsOf(text, font).reduce((width, { advance }) => width + advance, 0);
}

function makeBox(): Glyph {
  const ring = (left: number, right: number, top: number, bottom: number): OutlineStep[] => [
    { kind: 'move', to: [left, top] },
    { kind: 'line', to: [right, top] },
    { kind: 'line', to: [right, bottom] },
    { kind: 'line', to: [left, bottom] },
    { kind: 'close' },
  ];
  // The inner ring runs the other way round, which makes it a hole.
  return {
    advance: 0.7,
    outline: [...ring(0.06, 0.64, -0.7, 0), ...ring(0.58, 0.12, -0.64, -0.06)],
  };
}
