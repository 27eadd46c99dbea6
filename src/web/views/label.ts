import { codeText, DEFAULT_HINT, type LabelFacts } from '../../core/labels/label-text.ts';
import { drawQrCode, makeQrCode } from '../../core/labels/qr-code.ts';
import { button, el, save } from '../dom.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Millimetres; what label printers usually hold. */
const WIDTH = 50;
const HEIGHT = 25;
const CODE = 24;
const TEXT_LEFT = 25.5;
/** Letters of a line of the first size that fit beside the code. */
const MOST_LETTERS = 16;

/** What a label is made of. */
export interface LabelModel {
  readonly id: string;
  readonly room: string | undefined;
  readonly mac: string | undefined;
}

/** The label of a device, to be looked at and saved; no secret is on it. */
export function labelView(model: LabelModel): HTMLElement {
  const drawing = drawLabel(model);
  const text = new XMLSerializer().serializeToString(drawing);
  return el(
    'div',
    { class: 'label' },
    drawing,
    button('Save the label', 'secondary', () => save(`${model.id}.svg`, text, 'image/svg+xml')),
  );
}

function drawLabel({ id, room, mac }: LabelModel): SVGElement {
  const facts: LabelFacts = { mac, hint: DEFAULT_HINT, url: undefined, secrets: [] };
  const code = makeQrCode(codeText({ id }, facts));
  const module = CODE / code.side;
  const path = drawQrCode(code, { x: 0.5, y: (HEIGHT - CODE) / 2, module })
    .map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h-${width}z`)
    .join('');
  const lines = [
    [id, Math.min(3.6, (3.6 * MOST_LETTERS) / id.length / 1.3)] as const,
    [room ?? '', 2.6] as const,
    [mac ?? '', 2.2] as const,
  ].filter(([line]) => line !== '');
  const title = svg('title', {}, [id, room, mac].filter(Boolean).join(', '));
  const attributes = { width: `${WIDTH}mm`, height: `${HEIGHT}mm`, role: 'img' };
  const drawing = svg('svg', { ...attributes, viewBox: `0 0 ${WIDTH} ${HEIGHT}` });
  drawing.append(
    title,
    svg('path', { fill: '#fff', d: `M0 0h${WIDTH}v${HEIGHT}H0z` }),
    svg('path', { fill: '#000', 'shape-rendering': 'crispEdges', d: path }),
    ...lines.map(([line, size], index) =>
      svg(
        'text',
        { ...FONT, x: `${TEXT_LEFT}`, y: `${9 + index * 4.6}`, 'font-size': `${size}` },
        line,
      ),
    ),
  );
  return drawing;
}

const FONT = { 'font-family': 'DejaVu Sans, Verdana, sans-serif', fill: '#000' };

function svg(tag: string, attributes: Readonly<Record<string, string>>, text = ''): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== '') element.textContent = text;
  return element;
}
