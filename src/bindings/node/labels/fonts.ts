import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';
import type { Glyph, LabelFont, LabelFonts, OutlineStep } from '../../../core/labels/label-font.ts';

/** A narrow typeface with letters of many languages. Source: DejaVu fonts 2.37. */
const FILES = {
  plain: 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf',
  bold: 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf',
} as const;

/** Reads the typeface of all labels. */
export function readLabelFonts(): LabelFonts {
  return { plain: readFont(FILES.plain), bold: readFont(FILES.bold) };
}

function readFont(name: string): LabelFont {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(name));
  const font = opentype.parse(new Uint8Array(bytes).buffer, { lowMemory: true });
  const known = new Map<string, Glyph | undefined>();
  return {
    glyph(character) {
      if (!known.has(character)) known.set(character, readGlyph(font, character));
      return known.get(character);
    },
  };
}

function readGlyph(font: opentype.Font, character: string): Glyph | undefined {
  const glyph = font.charToGlyph(character);
  if (glyph.index === 0) return undefined;
  const outline = glyph.getPath(0, 0, 1).commands.map(stepOf);
  return { advance: (glyph.advanceWidth ?? 0) / font.unitsPerEm, outline };
}

/** TrueType has no cubic curves. */
function stepOf(command: opentype.PathCommand): OutlineStep {
  switch (command.type) {
    case 'M':
      return { kind: 'move', to: [command.x, command.y] };
    case 'L':
      return { kind: 'line', to: [command.x, command.y] };
    case 'Q':
      return { kind: 'curve', control: [command.x1, command.y1], to: [command.x, command.y] };
    case 'Z':
      return { kind: 'close' };
    case 'C':
      throw new Error('an outline with cubic curves');
  }
}
