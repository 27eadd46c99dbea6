import { escapeHtml } from './escape.ts';
import { type BuildSide, formatNumber, type ReportModel } from './model.ts';

const WIDTH = 720;
const BAR = 520;
const CHIP_HEIGHT = 26;
const CHIP_GAP = 8;
/** Width of a digit at 12 px in the widest of the usual system fonts. */
const DIGIT = 8;
const ROW_GAP = 34;

/** Stock and hardened firmware as two rows: a bar for the bytes, a chip for each open port. */
export function drawSides(sides: NonNullable<ReportModel['sides']>): string {
  const most = Math.max(sides.before.bytes, sides.after.bytes, 1);
  const first = drawRow(sides.before, 'before', most, 0);
  const second = drawRow(sides.after, 'after', most, first.height + ROW_GAP);
  const height = first.height + ROW_GAP + second.height;
  const title = escapeHtml(`${describe(sides.before)}; ${describe(sides.after)}`);
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}"><title>${title}</title>${first.svg}${second.svg}</svg>`;
}

function drawRow(
  side: BuildSide,
  kind: 'before' | 'after',
  most: number,
  top: number,
): { svg: string; height: number } {
  const width = Math.max(2, Math.round((BAR * side.bytes) / most));
  const features = side.features === undefined ? '' : ` · ${formatNumber(side.features)} features`;
  const chips = drawChips(side.listeners, top + 58);
  return {
    svg: [
      `<text class="name" x="0" y="${top + 16}">${escapeHtml(side.label)}</text>`,
      `<rect class="track" x="0" y="${top + 28}" width="${BAR}" height="18" rx="5"/>`,
      `<rect class="${kind}" x="0" y="${top + 28}" width="${width}" height="18" rx="5"/>`,
      `<text class="value" x="${BAR + 16}" y="${top + 42}">${formatNumber(side.bytes)} bytes</text>`,
      `<text class="small" x="${BAR + 16}" y="${top + 62}">${countListeners(side)}${features}</text>`,
      chips.svg,
    ].join(''),
    height: 58 + chips.height,
  };
}

function drawChips(listeners: readonly string[], top: number): { svg: string; height: number } {
  if (listeners.length === 0) return drawChip('no open port', 'shut', 0, top, 112);
  let x = 0;
  let y = top;
  let svg = '';
  for (const port of listeners) {
    const width = Math.min(BAR, port.length * DIGIT + 20);
    if (x > 0 && x + width > BAR) {
      x = 0;
      y += CHIP_HEIGHT + CHIP_GAP;
    }
    svg += drawChip(port, 'open', x, y, width).svg;
    x += width + CHIP_GAP;
  }
  return { svg, height: y + CHIP_HEIGHT - top };
}

function drawChip(
  text: string,
  kind: 'open' | 'shut',
  x: number,
  y: number,
  width: number,
): { svg: string; height: number } {
  const svg = `<rect class="${kind}" x="${x + 0.5}" y="${y + 0.5}" width="${width - 1}" height="${CHIP_HEIGHT - 1}" rx="7"/><text class="port ${kind}-text" x="${x + width / 2}" y="${y + 17}" text-anchor="middle">${escapeHtml(text)}</text>`;
  return { svg, height: CHIP_HEIGHT };
}

function countListeners({ listeners }: BuildSide): string {
  if (listeners.length === 0) return 'no listener';
  return listeners.length === 1 ? '1 listener' : `${listeners.length} listeners`;
}

function describe(side: BuildSide): string {
  const ports = side.listeners.length === 0 ? '' : `: ${side.listeners.join(', ')}`;
  return `${side.label}: ${formatNumber(side.bytes)} bytes, ${countListeners(side)}${ports}`;
}
