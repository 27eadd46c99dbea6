import { el } from '../dom.ts';
import type { Trouble } from '../remedies.ts';

/** A failure in a box: what happened, what to do, and the code to look it up by. */
export function troubleBox({ code, message, remedy }: Trouble): HTMLElement {
  return el(
    'div',
    { class: 'box error', role: 'alert' },
    el('p', { class: 'what' }, message),
    el('p', {}, remedy),
    code && el('p', { class: 'code' }, el('code', {}, code)),
  );
}
