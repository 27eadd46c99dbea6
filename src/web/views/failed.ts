import { button, el, heading } from '../dom.ts';
import type { Trouble } from '../remedies.ts';
import { troubleBox } from './trouble.ts';

/** What stopped the work, and what can be done now. */
export function failedView(
  title: string,
  trouble: Trouble,
  actions: { readonly again: () => void; readonly other: () => void },
  options: HTMLElement,
): HTMLElement {
  return el(
    'div',
    { class: 'card' },
    heading(title),
    troubleBox(trouble),
    options,
    el(
      'div',
      { class: 'actions' },
      button('Try again', 'primary', actions.again),
      button('Another port', 'secondary', actions.other),
    ),
  );
}
