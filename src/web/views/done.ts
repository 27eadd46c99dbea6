import { formatNumber } from '../../core/report/model.ts';
import type { FlashReport } from '../../flows/flash/flash-job.ts';
import { button, el, facts, folded, heading } from '../dom.ts';

export interface DoneModel {
  readonly title: string;
  readonly report: FlashReport;
  /** SHA-256 of the image. */
  readonly digest: string;
  /** The board says itself who it is. */
  readonly isNamed: boolean;
  /** Shown when it is there. */
  readonly label: HTMLElement | undefined;
  /** How many devices of the fleet have no board yet. */
  readonly left: number;
}

export interface DoneActions {
  readonly next: () => void;
  readonly other: () => void;
  /** What is in the flash of a simulated board; `undefined` for a real one. */
  readonly saveFlash: (() => void) | undefined;
}

/** The last step: what was done and proved. */
export function doneView(model: DoneModel, actions: DoneActions): HTMLElement {
  const { title, report, digest } = model;
  const { boot, board, erased } = report;
  return el(
    'div',
    { class: 'card' },
    heading(`${title} is ready`),
    el('div', { class: 'box good' }, el('p', { class: 'what' }, proof(model))),
    facts([
      ['Board', `${board.title}, ${board.mac ?? 'MAC not told'}`],
      ['Written', describeWrite(report)],
      ['Settings', erased.length === 0 ? 'there were none' : 'erased'],
      ['Image', el('code', {}, digest)],
    ]),
    model.label,
    boot && boot.lines.length > 0
      ? folded('What it said when it started', el('pre', { tabindex: '0' }, boot.lines.join('\n')))
      : undefined,
    el(
      'div',
      { class: 'actions' },
      button(model.left > 0 ? `Next board (${model.left} left)` : 'Next board', 'primary', () =>
        actions.next(),
      ),
      button('Another port', 'secondary', actions.other),
      actions.saveFlash && button('Save its flash', 'secondary', actions.saveFlash),
    ),
  );
}

function proof({ report: { boot }, isNamed }: DoneModel): string {
  const compared = 'Every byte was compared by the chip itself.';
  if (boot?.identity !== undefined) return `${compared} It says who it should be.`;
  if (boot !== undefined && !isNamed) return `${compared} Its firmware does not tell who it is.`;
  return `${compared} Press its reset button to start it.`;
}

function describeWrite({ write, size, differing, baudRate }: FlashReport): string {
  if (write === undefined || differing === 0) return 'nothing: all of it was there already';
  const rate = Math.round((write.written / 1024 / Math.max(write.milliseconds, 1)) * 1000);
  return `${formatNumber(differing)} of ${formatNumber(size)} bytes in ${(write.milliseconds / 1000).toFixed(1)} s, ${rate} KB/s at ${formatNumber(baudRate)} baud`;
}
