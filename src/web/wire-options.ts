import { el, folded } from './dom.ts';

/** How a board is talked to, as the user can choose it. */
export interface WireOptions {
  /** The same element wherever it is shown: it keeps what was chosen. */
  readonly element: HTMLElement;
  baudRate(): number;
  noReset(): boolean;
}

const BAUD_RATES = ['921600', '460800', '230400', '115200'];

export function makeWireOptions(): WireOptions {
  const speed = el(
    'select',
    { id: 'speed' },
    ...BAUD_RATES.map((rate) => el('option', { value: rate }, `${rate} baud`)),
  );
  const noReset = el('input', { type: 'checkbox', id: 'no-reset' });
  return {
    element: folded(
      'Options',
      el('div', { class: 'field' }, el('label', { for: 'speed' }, 'Highest speed'), speed),
      el(
        'label',
        { class: 'check', for: 'no-reset' },
        noReset,
        'The board is in its loader already, by its buttons: leave its lines alone',
      ),
    ),
    baudRate: () => Number(speed.value),
    noReset: () => noReset.checked,
  };
}
