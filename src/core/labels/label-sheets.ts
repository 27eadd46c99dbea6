/** A sheet of A4 with labels on it, in millimetres. Margins are what is left, the same on both sides. */
export interface LabelSheet {
  /** `3x8`: columns and rows. */
  readonly id: string;
  /** A product with this layout; other makers have their own numbers. */
  readonly product: string;
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** Between two columns; rows touch. */
  readonly gap: number;
  /** Left free on each label: where labels reach the edge of the paper, printers cannot. */
  readonly margin: number;
}

export const A4 = { width: 210, height: 297 } as const;

/** Common layouts of A4 sheets, from memory; try one on plain paper first. Margins are equal on both sides. */
export const LABEL_SHEETS: readonly LabelSheet[] = [
  {
    id: '3x8',
    product: 'Avery Zweckform 3474',
    columns: 3,
    rows: 8,
    width: 70,
    height: 37,
    gap: 0,
    margin: 4.5,
  },
  {
    id: '3x7',
    product: 'Avery L7160',
    columns: 3,
    rows: 7,
    width: 63.5,
    height: 38.1,
    gap: 2.54,
    margin: 1.5,
  },
  {
    id: '2x7',
    product: 'Avery L7163',
    columns: 2,
    rows: 7,
    width: 99.1,
    height: 38.1,
    gap: 2.5,
    margin: 1.5,
  },
  {
    id: '4x12',
    product: 'Avery L4736',
    columns: 4,
    rows: 12,
    width: 45.7,
    height: 21.2,
    gap: 2.5,
    margin: 1.5,
  },
  {
    id: '5x13',
    product: 'Avery L7651',
    columns: 5,
    rows: 13,
    width: 38.1,
    height: 21.2,
    gap: 2.5,
    margin: 1.5,
  },
];

/** A label of one device for a label printer, where nobody asks for another size. */
export const DEFAULT_LABEL = { width: 62, height: 29 } as const;

/** Upper left corner of a place on a sheet, counted along the rows from 0. */
export function placeOnSheet(
  sheet: LabelSheet,
  index: number,
): { readonly x: number; readonly y: number } {
  const { columns, rows, width, height, gap } = sheet;
  const left = (A4.width - columns * width - (columns - 1) * gap) / 2;
  const top = (A4.height - rows * height) / 2;
  const row = Math.floor(index / columns);
  return { x: left + (index % columns) * (width + gap), y: top + row * height };
}
