import { escapeHtml } from '../report/escape.ts';
import type { Drawing, DrawnText } from './drawing.ts';
import { glyphsOf, type LabelFonts, type OutlineStep } from './label-font.ts';

/**
 * A drawing as SVG. Texts are outlines, so that it looks the same everywhere; what it says stands in
 * its title.
 */
export function formatSvg(drawing: Drawing, fonts: LabelFonts): string {
  const { width, height, title, rectangles, texts } = drawing;
  const code = rectangles.map(
    ({ x, y, width: w, height: h }) =>
      `M${round(x)} ${round(y)}h${round(w)}v${round(h)}h-${round(w)}z`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">`,
    `<title>${escapeHtml(title)}</title>`,
    `<path fill="#fff" d="M0 0h${width}v${height}H0z"/>`,
    `<path shape-rendering="crispEdges" d="${code.join('')}"/>`,
    ...texts.map((text) => `<path d="${outlineOf(text, fonts)}"/>`),
    '</svg>\n',
  ].join('\n');
}

function outlineOf({ text, x, y, size, style }: DrawnText, fonts: LabelFonts): string {
  let at = x;
  const parts: string[] = [];
  for (const { outline, advance } of glyphsOf(text, fonts[style])) {
    const place = ([px, py]: readonly [number, number]): string =>
      `${round(at + px * size)} ${round(y + py * size)}`;
    parts.push(...outline.map((step) => stepText(step, place)));
    at += advance * size;
  }
  return parts.join('');
}

function stepText(step: OutlineStep, place: (point: readonly [number, number]) => string): string {
  switch (step.kind) {
    case 'move':
      return `M${place(step.to)}`;
    case 'line':
      return `L${place(step.to)}`;
    case 'curve':
      return `Q${place(step.control)} ${place(step.to)}`;
    case 'close':
      return 'z';
  }
}

/** A micrometre is less than any printer shows. */
function round(length: number): number {
  return Math.round(length * 1000) / 1000;
}
