import type { BoardFacts } from '../../core/flash/check-board.ts';
import { hex } from '../../core/kernel/bytes.ts';
import { formatSize } from '../../core/serial/flash-size.ts';
import type { DeviceJob } from '../../flows/flash/device-job.ts';
import { button, checkbox, el, facts, folded, heading, list } from '../dom.ts';
import { explain, sentence } from '../remedies.ts';
import type { Session } from '../session.ts';
import type { Target } from '../targets.ts';
import { troubleBox } from './trouble.ts';
import { unlockForm } from './unlock.ts';

/** What the user wants for this board. */
export interface Choice {
  readonly target: Target;
  readonly job: DeviceJob;
  readonly eraseAll: boolean;
  readonly full: boolean;
}

export interface ChooseModel {
  readonly board: BoardFacts;
  readonly port: string;
  readonly candidates: readonly Target[];
  readonly proposed: Target | undefined;
  readonly session: Session;
  readonly isVaultServed: boolean;
}

export interface ChooseActions {
  readonly write: (choice: Choice) => void;
  readonly cancel: () => void;
}

/** The second step: who the board will be, and what that does to it. */
export function chooseView(model: ChooseModel, actions: ChooseActions): HTMLElement {
  const { board, candidates, proposed, session } = model;
  const select = deviceSelect(candidates, proposed, session);
  const place = el('div', {});
  const chosen = (): Target | undefined => candidates[select.selectedIndex];
  const update = (): void => {
    const target = chosen();
    if (target === undefined) return;
    const needsVault = target.device !== undefined && !session.isUnlocked();
    place.replaceChildren(needsVault ? locked() : intent(target, session, actions));
  };
  const locked = (): HTMLElement =>
    unlockForm({
      isServed: model.isVaultServed,
      unlock: (request) => session.unlock(request),
      onUnlocked: () => {
        update();
        place.querySelector<HTMLElement>('button.primary')?.focus();
      },
    });
  select.addEventListener('change', update);
  update();
  return el(
    'div',
    { class: 'card' },
    heading('Which device is this?'),
    facts([
      ['Chip', board.title],
      ['MAC', el('code', {}, board.mac ?? 'not told')],
      ['Flash', formatSize(board.flashSize)],
      ['Port', model.port],
    ]),
    el('div', { class: 'field' }, el('label', { for: 'device' }, 'Device'), select),
    place,
    el('div', { class: 'actions' }, button('Let the board go', 'plain', actions.cancel)),
  );
}

function deviceSelect(
  candidates: readonly Target[],
  proposed: Target | undefined,
  { boards }: Session,
): HTMLSelectElement {
  const options = candidates.map((target) => {
    const { device, title, room } = target;
    const isDone = device !== undefined && boards.has(device);
    const notes = [
      ...(target === proposed && device !== undefined ? ['next in the fleet'] : []),
      ...(room === null ? [] : [room]),
      ...(isDone ? ['has a board'] : []),
    ];
    const label = notes.length === 0 ? title : `${title} (${notes.join(', ')})`;
    return el('option', { selected: target === proposed }, label);
  });
  return el('select', { id: 'device' }, ...options);
}

/** What will be done to the board, and the button that does it. */
function intent(target: Target, session: Session, actions: ChooseActions): HTMLElement {
  const made = makeJob(target, session);
  if (!('job' in made)) return made.element;
  const { job } = made;
  const eraseAll = checkbox('Erase all of the flash first');
  const full = checkbox('Write all of the image, also what is there already');
  const write = button(`Write ${target.title} to this board`, 'primary', () =>
    actions.write({ target, job, eraseAll: eraseAll.isOn(), full: full.isOn() }),
  );
  return el(
    'div',
    {},
    el('h3', {}, 'What this does to the board'),
    list([
      `Replaces its firmware: ${formatSize(Math.ceil(job.image.bytes.length / 1024) * 1024)} from ${hex(job.image.offset)} on. What is there already is left alone.`,
      ...job.eraseRegions.map(
        ({ offset, size }) =>
          `Erases stored settings, ${formatSize(size)} at ${hex(offset)}: they would beat the hardening. Old Wi-Fi passwords, names and rules are gone.`,
      ),
      'Compares every byte afterwards, and starts it.',
    ]),
    ...job.findings.map(({ severity, message, remedy }) =>
      el('div', { class: `box ${severity}` }, el('p', {}, sentence(message)), el('p', {}, remedy)),
    ),
    folded('More', eraseAll.element, full.element),
    el('div', { class: 'actions' }, write),
  );
}

function makeJob(
  target: Target,
  session: Session,
): { readonly job: DeviceJob } | { readonly element: HTMLElement } {
  try {
    const made = session.makeJob(target);
    if (!('problems' in made)) return { job: made };
    const boxes = made.problems.map(({ severity, message, remedy, check }) =>
      el(
        'div',
        { class: `box ${severity}` },
        el('p', { class: 'what' }, sentence(message)),
        el('p', {}, sentence(remedy)),
        el('p', { class: 'code' }, el('code', {}, check)),
      ),
    );
    return { element: el('div', {}, el('h3', {}, 'This device cannot be made'), ...boxes) };
  } catch (error) {
    return { element: troubleBox(explain(error)) };
  }
}
