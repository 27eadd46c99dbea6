import type { LabelFonts } from './label-font.ts';

/** Black on white, all lengths in millimetres from the upper left corner. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** What it is, for those who do not see it. */
  readonly title: string;
  readonly rectangles: readonly Rectangle[];
  readonly texts: readonly DrawnText[];
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A text in one line. */
export interface DrawnText {
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  /** Of the em. */
  readonly size: number;
  readonly style: keyof LabelFonts;
}
