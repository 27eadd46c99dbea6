import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/core/kernel/secret.ts';
import { textWidth } from '../../../src/core/labels/label-font.ts';
import { LABEL_SHEETS } from '../../../src/core/labels/label-sheets.ts';
import { makeLabel } from '../../../src/core/labels/make-label.ts';
import { drawDots } from '../../../src/core/labels/raster.ts';
import { FONTS, makeFacts, readCode } from '../../support/label-world.ts';

const SIZE = { fonts: FONTS, width: 62, height: 29 };

function textsOf(...[device, facts, options]: Parameters<typeof makeLabel>): readonly string[] {
  return makeLabel(device, facts, options).texts.map(({ text }) => text);
}

describe('a label', () => {
  it('says id, room, address and hint', () => {
    expect(textsOf({ id: 'lamp-001', room: 'Küche' }, makeFacts(), SIZE)).toEqual([
      'lamp-001',
      'Küche',
      '5c:cf:7f:12:34:56',
      'power it on',
    ]);
    const least = makeFacts({ mac: undefined, hint: '' });
    expect(textsOf({ id: 'lamp', room: undefined }, least, SIZE)).toEqual(['lamp']);
  });

  it('breaks a long id behind a dash, and shortens it in the middle where that is not enough', () => {
    const id = 'garage-door-controller-number-17';
    expect(textsOf({ id, room: undefined }, makeFacts(), SIZE).slice(0, 2)).toEqual([
      'garage-door-',
      'controller-number-17',
    ]);
    const small = { fonts: FONTS, width: 25, height: 15 };
    const [first] = textsOf(
      { id: 'x'.repeat(29).concat('017'), room: undefined },
      makeFacts(),
      small,
    );
    expect(first).toMatch(/^x+…x*017$/);
  });

  it('shortens a long room at its end', () => {
    const room = 'behind the third pillar on the left, below the window that never closes';
    const set = textsOf({ id: 'lamp', room }, makeFacts(), { fonts: FONTS, width: 30, height: 20 });
    expect(set.join('|')).toMatch(/…/);
    expect(set.some((text) => text.startsWith('behind the'))).toBe(true);
  });

  it('spells out what turns the direction of text', () => {
    const [, room] = textsOf({ id: 'lamp', room: 'a\u202eb' }, makeFacts(), SIZE);
    expect(room).toBe('a\\u202eb');
  });

  it('never shortens a secret, and refuses one that cannot be read from it', () => {
    const value = 'k7Xq2mWz9RtYp4HsVb6NcJ';
    const secrets = [{ what: 'admin', value: Secret.of('admin', value) }];
    for (const size of [SIZE, { fonts: FONTS, width: 30, height: 20 }]) {
      const set = textsOf({ id: 'lamp', room: 'hall' }, makeFacts({ secrets }), size);
      expect(set.join('')).toContain(`admin ${value}`);
    }
    const odd = makeFacts({ secrets: [{ what: 'admin', value: Secret.of('admin', '密') }] });
    expect(() => makeLabel({ id: 'lamp', room: undefined }, odd, SIZE)).toThrow(
      /no label can show/,
    );
  });

  it('leaves out the hint before anything else, and is refused where the rest has no room', () => {
    const secrets = [
      { what: 'admin', value: Secret.of('admin', 'k7Xq2mWz9RtYp4HsVb6NcJ'.repeat(2)) },
    ];
    const small = { fonts: FONTS, width: 30, height: 15 };
    const set = textsOf({ id: 'lamp', room: 'hall' }, makeFacts({ secrets }), small);
    expect(set).not.toContain('power it on');
    expect(set).toContain('lamp');
    const tiny = { fonts: FONTS, width: 12, height: 10 };
    expect(() => makeLabel({ id: 'lamp', room: 'hall' }, makeFacts({ secrets }), tiny)).toThrow(
      /12 x 10 mm has no room/,
    );
  });
});

describe('the code of a label', () => {
  it.each<[string, Parameters<typeof makeFacts>[0], string]>([
    ['text', {}, 'id: lamp-001\nmac: 5c:cf:7f:12:34:56\nsetup: power it on'],
    ['the id alone', { mac: undefined, hint: '' }, 'id: lamp-001'],
    [
      'an address',
      { url: 'https://inventory.example/{id}?mac={mac}' },
      'https://inventory.example/lamp-001?mac=5c%3Acf%3A7f%3A12%3A34%3A56',
    ],
    [
      'umlauts',
      { hint: 'Stecker rein, fertig: Küche 🚪' },
      'id: lamp-001\nmac: 5c:cf:7f:12:34:56\nsetup: Stecker rein, fertig: Küche 🚪',
    ],
  ])('holds %s', (_, changes, expected) => {
    for (const dpi of [203, 300]) {
      const dot = 25.4 / dpi;
      const drawing = makeLabel({ id: 'lamp-001', room: 'hall' }, makeFacts(changes), {
        ...SIZE,
        dot,
      });
      expect(readCode(drawDots(drawing, FONTS, dot))).toBe(expected);
    }
  });

  it('has no secret in it', () => {
    const secrets = [{ what: 'admin', value: Secret.of('admin', 'k7Xq2mWz9RtYp4Hs') }];
    const dot = 25.4 / 300;
    const drawing = makeLabel({ id: 'lamp', room: 'hall' }, makeFacts({ secrets }), {
      ...SIZE,
      dot,
    });
    expect(readCode(drawDots(drawing, FONTS, dot))).not.toContain('k7Xq2');
    expect(drawing.title).not.toContain('k7Xq2');
  });

  it('cannot name an address nobody knows, or be too fine to read', () => {
    const facts = makeFacts({ mac: undefined, url: 'https://x.example/{mac}' });
    const device = { id: 'lamp', room: undefined };
    expect(() => makeLabel(device, facts, SIZE)).toThrow(/nobody knows the MAC/);
    const long = makeFacts({ url: `https://x.example/${'y'.repeat(900)}` });
    expect(() => makeLabel(device, long, { fonts: FONTS, width: 30, height: 15 })).toThrow(
      /no room for a code/,
    );
  });
});

describe('whatever a device is called', () => {
  const device = fc.record({
    id: fc.stringMatching(/^[a-z0-9]{1,10}(-[a-z0-9]{1,10}){0,2}$/),
    room: fc.option(fc.string({ unit: 'grapheme', maxLength: 64 }), { nil: undefined }),
  });

  it('nothing leaves the label', () => {
    fc.assert(
      fc.property(device, fc.constantFrom(...LABEL_SHEETS), (named, sheet) => {
        const drawing = makeLabel(named, makeFacts(), { ...sheet, fonts: FONTS });
        for (const { text, x, y, size, style } of drawing.texts) {
          expect(x + size * textWidth(text, FONTS[style])).toBeLessThanOrEqual(sheet.width);
          expect(y - size).toBeGreaterThanOrEqual(0);
          expect(y + size * 0.24).toBeLessThanOrEqual(sheet.height);
        }
        for (const { x, y, width, height } of drawing.rectangles) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThan(sheet.width / 2);
          expect(y + height).toBeLessThanOrEqual(sheet.height);
        }
      }),
      { numRuns: 60 },
    );
  });
});
