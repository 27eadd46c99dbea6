import type { Drawing, DrawnText } from './drawing.ts';
import {
  type Glyph,
  glyphsOf,
  type LabelFonts,
  type OutlineStep,
  type Point,
} from './label-font.ts';
import { A4, type LabelSheet, placeOnSheet } from './label-sheets.ts';
import { EM, formatPdfFile, type PdfForm, POINTS, pdfNumber } from './pdf-file.ts';

/** Drawings of glyphs by name; each stands in the file once. */
type GlyphForms = Map<Glyph, PdfForm>;

/**
 * Labels on sheets as PDF: as many pages as they need, every text an outline.
 * Source: ISO 32000-1 §§7.3, 7.5, 8.5, 8.10.
 * @param skip - places at the start of the first sheet that are used up
 */
export function formatPdf(
  labels: readonly Drawing[],
  request: { readonly sheet: LabelSheet; readonly fonts: LabelFonts; readonly skip: number },
): Uint8Array<ArrayBuffer> {
  const { sheet, fonts, skip } = request;
  const perPage = sheet.columns * sheet.rows;
  const forms: GlyphForms = new Map();
  const parts = labels.map((label, index) => {
    const at = placeOnSheet(sheet, (skip + index) % perPage);
    return drawLabel(label, at, (text) => drawText(text, fonts, forms));
  });
  const count = Math.ceil((skip + labels.length) / perPage);
  const pages = Array.from({ length: count }, (_, page) =>
    parts.slice(Math.max(0, page * perPage - skip), (page + 1) * perPage - skip).join('\n'),
  );
  return formatPdfFile(pages, [...forms.values()]);
}

/** A millimetre of a label is the unit; PDF counts from the lower left corner, upwards. */
function drawLabel(
  { rectangles, texts }: Drawing,
  place: { readonly x: number; readonly y: number },
  drawLine: (text: DrawnText) => string,
): string {
  const origin = [POINTS, 0, 0, POINTS, place.x * POINTS, (A4.height - place.y) * POINTS];
  const code = rectangles.map(({ x, y, width, height }) =>
    join([x, -y - height, width, height], 're'),
  );
  return ['q', join(origin, 'cm'), ...code, 'f', ...texts.map(drawLine), 'Q'].join('\n');
}

function drawText(
  { text, x, y, size, style }: DrawnText,
  fonts: LabelFonts,
  forms: GlyphForms,
): string {
  const scale = size / EM;
  const parts = ['q', join([scale, 0, 0, scale, x, -y], 'cm')];
  for (const glyph of glyphsOf(text, fonts[style])) {
    if (glyph.outline.length > 0) parts.push(`/${formOf(glyph, forms)} Do`);
    parts.push(join([1, 0, 0, 1, glyph.advance * EM, 0], 'cm'));
  }
  return [...parts, 'Q'].join('\n');
}

function formOf(glyph: Glyph, forms: GlyphForms): string {
  const known = forms.get(glyph);
  if (known) return known.name;
  const name = `G${forms.size}`;
  forms.set(glyph, { name, content: [...drawOutline(glyph.outline), 'f'].join('\n') });
  return name;
}

/** PDF has cubic curves only; each quadratic one is also one of those. */
function drawOutline(outline: readonly OutlineStep[]): readonly string[] {
  const place = ([x, y]: Point): Point => [x * EM, -y * EM];
  let from: Point = [0, 0];
  return outline.map((step) => {
    if (step.kind === 'close') return 'h';
    const start = from;
    const to = place(step.to);
    from = to;
    if (step.kind !== 'curve') return join(to, step.kind === 'move' ? 'm' : 'l');
    const control = place(step.control);
    const pull = (end: Point): Point => [
      end[0] + (2 / 3) * (control[0] - end[0]),
      end[1] + (2 / 3) * (control[1] - end[1]),
    ];
    return join([...pull(start), ...pull(to), ...to], 'c');
  });
}

function join(numbers: readonly number[], operator: string): string {
  return `${numbers.map(pdfNumber).join(' ')} ${operator}`;
}
