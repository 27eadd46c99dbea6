import type { Progress } from '../../flows/bindings/progress.ts';
import { button, el, heading } from '../dom.ts';
import { sentence } from '../remedies.ts';

/** Steps of the flow, as a person reads them. */
const TITLES: Readonly<Record<string, string>> = {
  connect: 'Waking the board up',
  erase: 'Erasing',
  compare: 'Comparing what is there with what should be',
  write: 'Writing',
  verify: 'Comparing every byte',
  start: 'Starting the new firmware',
  retry: 'Trying again',
};

export interface WorkView {
  readonly element: HTMLElement;
  show(progress: Progress): void;
}

/**
 * What happens right now.
 * @param announce - told once a step, so that a screen reader is not flooded
 */
export function workView(
  title: string,
  announce: (text: string) => void,
  actions: { readonly cancel: () => void; readonly extra?: HTMLElement | undefined },
): WorkView {
  const step = el('p', { class: 'step' }, 'Getting ready');
  const detail = el('p', { class: 'detail' });
  const bar = el('progress', { max: '1', 'aria-label': 'Share done' });
  const done = el('ul', { class: 'log' });
  let current = '';
  return {
    element: el(
      'div',
      { class: 'card' },
      heading(title),
      step,
      bar,
      detail,
      done,
      el('p', { class: 'faint' }, 'Leave this page open; it may be in the background.'),
      el('div', { class: 'actions' }, button('Stop', 'secondary', actions.cancel), actions.extra),
    ),
    show({ step: name, message, ratio }) {
      const shown = TITLES[name] ?? name;
      if (name !== current) {
        if (current !== '') done.append(el('li', {}, TITLES[current] ?? current));
        current = name;
        step.textContent = shown;
        announce(shown);
      }
      detail.textContent = sentence(message);
      if (ratio === undefined) bar.removeAttribute('value');
      else bar.value = ratio;
    },
  };
}
