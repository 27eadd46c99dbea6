import { describe, expect, it } from 'vitest';
import { formatInventory } from '../../../src/core/labels/inventory.ts';
import { A4, LABEL_SHEETS, placeOnSheet } from '../../../src/core/labels/label-sheets.ts';
import { makeLabel } from '../../../src/core/labels/make-label.ts';
import { formatPdf } from '../../../src/core/labels/pdf.ts';
import { renderLabel } from '../../../src/core/labels/render-label.ts';
import { FONTS, makeFacts, readCode, readPng } from '../../support/label-world.ts';
import { makeDevice } from '../../support/vault-world.ts';

const HOSTILE = `<script>alert("x")</script> & 'Küche' 🚪\u202e`;
const PRINT = { fonts: FONTS, width: 50, height: 25, dpi: 203 };

function text(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

describe('a label as SVG', () => {
  const svg = new TextDecoder().decode(
    renderLabel({ id: 'lamp', room: HOSTILE }, makeFacts(), { ...PRINT, format: 'svg' }),
  );

  it('has the size of the label, and is drawn with outlines alone', () => {
    expect(svg).toContain('width="50mm" height="25mm" viewBox="0 0 50 25"');
    const names = new Set([...svg.matchAll(/<(\w+)/g)].map(([, name]) => name));
    expect([...names]).toEqual(['svg', 'title', 'path']);
    expect(svg).not.toMatch(/NaN|undefined|e-\d/);
  });

  it('escapes what it is called', () => {
    expect(svg).toContain(
      '<title>lamp, &#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62; &#38; ',
    );
    expect(svg).not.toContain('\u202e');
    expect(svg).not.toContain('<script');
  });
});

describe('a label as PNG', () => {
  it.each([203, 300])('at %s dpi has whole dots, knows its size and can be scanned', (dpi) => {
    const png = renderLabel({ id: 'lamp', room: 'hall' }, makeFacts(), {
      ...PRINT,
      dpi,
      format: 'png',
    });
    const raster = readPng(png);
    expect([raster.width, raster.height]).toEqual([
      Math.round((50 / 25.4) * dpi),
      Math.round((25 / 25.4) * dpi),
    ]);
    expect(raster.perMetre).toBe(Math.round(dpi / 0.0254));
    expect(readCode(raster)).toContain('id: lamp\n');
    const black = raster.dots.reduce((sum, dot) => sum + dot, 0) / raster.dots.length;
    expect(black).toBeGreaterThan(0.1);
    expect(black).toBeLessThan(0.4);
  });
});

describe('sheets', () => {
  it.each(LABEL_SHEETS)('$id lie on A4, with equal margins', (sheet) => {
    const first = placeOnSheet(sheet, 0);
    const last = placeOnSheet(sheet, sheet.columns * sheet.rows - 1);
    expect(first.x).toBeGreaterThanOrEqual(-1e-9);
    expect(first.y).toBeGreaterThanOrEqual(0);
    expect(last.x + sheet.width + first.x).toBeCloseTo(A4.width, 6);
    expect(last.y + sheet.height + first.y).toBeCloseTo(A4.height, 6);
    expect(sheet.id).toBe(`${sheet.columns}x${sheet.rows}`);
  });

  it.each<[labels: number, skip: number, pages: number]>([
    [1, 0, 1],
    [24, 0, 1],
    [25, 0, 2],
    [24, 1, 2],
    [25, 23, 2],
    [49, 0, 3],
  ])('%s labels behind %s used places take %s pages of 3x8', (count, skip, pages) => {
    const [sheet] = LABEL_SHEETS;
    if (sheet === undefined) throw new Error('no sheet');
    const label = makeLabel({ id: 'lamp', room: 'hall' }, makeFacts(), { ...sheet, fonts: FONTS });
    const pdf = formatPdf(
      Array.from({ length: count }, () => label),
      { sheet, fonts: FONTS, skip },
    );
    expect(text(pdf)).toContain(`/Count ${pages} `);
    expect([...text(pdf).matchAll(/\/Type \/Page /g)]).toHaveLength(pages);
  });

  it('are PDF whose table of objects is right', () => {
    const [sheet] = LABEL_SHEETS;
    if (sheet === undefined) throw new Error('no sheet');
    const label = makeLabel({ id: 'lamp', room: HOSTILE }, makeFacts(), { ...sheet, fonts: FONTS });
    const pdf = text(formatPdf([label], { sheet, fonts: FONTS, skip: 0 }));
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1]);
    expect(pdf.slice(start, start + 5)).toBe('xref\n');
    const offsets = [...pdf.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)];
    expect(offsets.length).toBeGreaterThan(5);
    for (const [index, [, offset]] of offsets.entries()) {
      expect(pdf.slice(Number(offset)).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
    }
    expect(pdf).not.toMatch(/NaN|undefined/);
  });
});

it('an inventory names the topic of every device, and holds no formula', () => {
  const devices = [
    { ...makeDevice('lamp'), note: '=HYPERLINK("x")', room: 'Küche, "unten"' },
    { ...makeDevice('door'), topic: 'house/door', mac: '5c:cf:7f:12:34:56' },
  ];
  expect(formatInventory(devices)).toBe(
    [
      'id,room,mac,topic,profile,note',
      'lamp,"Küche, ""unten""",,lamp,lamp.yaml,"\'=HYPERLINK(""x"")"',
      'door,,5c:cf:7f:12:34:56,house/door,lamp.yaml,',
      '',
    ].join('\r\n'),
  );
});
