import type { Drawing, DrawnText } from './drawing.ts';
import { glyphsOf, type LabelFonts, type Point } from './label-font.ts';

/** Rows of dots, one byte a dot: 1 is black. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** Lines looked at within a row of dots. */
const SAMPLES = 5;

/** Straight pieces of a curve; at the size of letters nobody sees more. */
const PIECES = 6;

/** An edge that goes down a polygon, or up. */
interface Edge {
  readonly top: Point;
  readonly bottom: Point;
  readonly winding: 1 | -1;
}

/**
 * Draws in dots, as a label printer does: a dot is black where at least half of it is covered.
 * @param dot - one dot, millimetres
 */
export function drawDots(drawing: Drawing, fonts: LabelFonts, dot: number): Raster {
  const width = Math.round(drawing.width / dot);
  const height = Math.round(drawing.height / dot);
  const dots = new Uint8Array(width * height);
  for (const { x, y, width: w, height: h } of drawing.rectangles) {
    const [left, right] = [Math.round(x / dot), Math.round((x + w) / dot)];
    for (let row = Math.round(y / dot); row < Math.round((y + h) / dot); row += 1) {
      dots.fill(1, row * width + left, row * width + right);
    }
  }
  const raster = { width, height, dots };
  for (const text of drawing.texts) {
    for (const polygon of glyphPolygons(text, fonts, dot)) fill(edgesOf(polygon), raster);
  }
  return raster;
}

/** The rings of each glyph, in dots. */
function glyphPolygons(
  { text, x, y, size, style }: DrawnText,
  fonts: LabelFonts,
  dot: number,
): readonly (readonly Point[])[][] {
  let at = x;
  return glyphsOf(text, fonts[style]).map(({ outline, advance }) => {
    const rings: Point[][] = [];
    const origin = at;
    const place = ([px, py]: Point): Point => [(origin + px * size) / dot, (y + py * size) / dot];
    for (const step of outline) {
      if (step.kind === 'move') rings.push([place(step.to)]);
      const ring = rings.at(-1);
      if (step.kind === 'line') ring?.push(place(step.to));
      if (step.kind === 'curve') {
        ring?.push(...bend(ring.at(-1) ?? place(step.to), place(step.control), place(step.to)));
      }
    }
    at += advance * size;
    return rings;
  });
}

function bend(from: Point, control: Point, to: Point): readonly Point[] {
  return Array.from({ length: PIECES }, (_, index): Point => {
    const t = (index + 1) / PIECES;
    const mix = (axis: 0 | 1): number =>
      (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * to[axis];
    return [mix(0), mix(1)];
  });
}

function edgesOf(rings: readonly (readonly Point[])[]): readonly Edge[] {
  return rings.flatMap((ring) =>
    ring.flatMap((from, index): readonly Edge[] => {
      const to = ring[(index + 1) % ring.length] ?? from;
      if (from[1] === to[1]) return [];
      return from[1] < to[1]
        ? [{ top: from, bottom: to, winding: 1 }]
        : [{ top: to, bottom: from, winding: -1 }];
    }),
  );
}

/** Fills what the edges wind around, row by row. */
function fill(edges: readonly Edge[], { width, height, dots }: Raster): void {
  const first = Math.max(0, Math.floor(Math.min(...edges.map(({ top }) => top[1]))));
  const last = Math.min(height, Math.ceil(Math.max(...edges.map(({ bottom }) => bottom[1]))));
  const cover = new Float64Array(width);
  for (let row = first; row < last; row += 1) {
    cover.fill(0);
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      addSpans(edges, row + (sample + 0.5) / SAMPLES, cover);
    }
    for (const [column, share] of cover.entries()) {
      if (share >= SAMPLES / 2) dots[row * width + column] = 1;
    }
  }
}

/** Adds how much of each dot a line through the edges covers. */
function addSpans(edges: readonly Edge[], y: number, cover: Float64Array): void {
  const crossings = edges
    .filter(({ top, bottom }) => top[1] <= y && y < bottom[1])
    .map(({ top, bottom, winding }) => {
      const share = (y - top[1]) / (bottom[1] - top[1]);
      return { x: top[0] + share * (bottom[0] - top[0]), winding };
    })
    .sort((a, b) => a.x - b.x);
  let winding = 0;
  for (const [index, crossing] of crossings.entries()) {
    if (winding !== 0) addSpan(crossings[index - 1]?.x ?? crossing.x, crossing.x, cover);
    winding += crossing.winding;
  }
}

function addSpan(from: number, to: number, cover: Float64Array): void {
  const last = Math.min(cover.length, Math.ceil(to));
  for (let column = Math.max(0, Math.floor(from)); column < last; column += 1) {
    const share = Math.min(to, column + 1) - Math.max(from, column);
    cover[column] = (cover[column] ?? 0) + Math.max(0, share);
  }
}
