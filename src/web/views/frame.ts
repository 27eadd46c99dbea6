import { button, el } from '../dom.ts';

/** Steps of the work, as the list at the top shows them. */
export const STEPS = ['Connect', 'Device', 'Write', 'Done'] as const;
export type Step = (typeof STEPS)[number];

/** The page around whatever is shown. */
export interface Frame {
  readonly element: HTMLElement;
  /**
   * Shows a step in place of the one before, and goes there with the focus.
   * @param view - its first heading gets the focus
   */
  show(step: Step, view: HTMLElement): void;
  /** Tells something to those who do not see it. */
  readonly announce: (text: string) => void;
}

/** @param plan - made when somebody wants to see it */
export function makeFrame(title: string, plan: (() => Promise<HTMLElement>) | undefined): Frame {
  const status = el('p', { role: 'status', 'aria-live': 'polite', class: 'unseen' });
  const steps = STEPS.map((name) => el('li', {}, name));
  const place = el('div', { class: 'place' });
  const flash = el('section', { 'aria-label': 'Flash a board' }, stepList(steps), place);
  const report = el('section', { 'aria-label': 'What is in it', hidden: true });
  const tabs = plan === undefined ? undefined : makeTabs(flash, report, plan);
  const element = el(
    'div',
    {},
    el(
      'header',
      { class: 'top' },
      el('div', { class: 'name' }, el('h1', {}, title), el('p', {}, 'harden')),
      tabs,
    ),
    el('main', { id: 'main', tabindex: '-1' }, flash, report),
    el(
      'footer',
      {},
      'Everything happens in this browser: secrets are made here, and go to the board and nowhere else.',
    ),
    status,
  );
  let isFirst = true;
  return {
    element,
    show(step, view) {
      const at = STEPS.indexOf(step);
      for (const [index, item] of steps.entries()) {
        item.className = index < at ? 'past' : index === at ? 'now' : '';
        if (index === at) item.setAttribute('aria-current', 'step');
        else item.removeAttribute('aria-current');
      }
      place.replaceChildren(view);
      // A page that opens has its own beginning.
      if (!isFirst) view.querySelector<HTMLElement>('h2')?.focus();
      isFirst = false;
    },
    announce: (text) => {
      status.textContent = text;
    },
  };
}

function stepList(steps: readonly HTMLLIElement[]): HTMLElement {
  return el('ol', { class: 'steps', 'aria-label': 'Steps' }, ...steps);
}

function makeTabs(
  flash: HTMLElement,
  report: HTMLElement,
  plan: () => Promise<HTMLElement>,
): HTMLElement {
  const showOnly = (shown: HTMLElement): void => {
    flash.hidden = shown !== flash;
    report.hidden = shown !== report;
    toFlash.setAttribute('aria-pressed', String(shown === flash));
    toReport.setAttribute('aria-pressed', String(shown === report));
  };
  const toFlash = button('Flash', 'plain', () => showOnly(flash));
  const toReport = button('What is in it', 'plain', () => {
    showOnly(report);
    if (report.childElementCount === 0) void plan().then((view) => report.replaceChildren(view));
  });
  showOnly(flash);
  return el('nav', { class: 'tabs', 'aria-label': 'Views' }, toFlash, toReport);
}
