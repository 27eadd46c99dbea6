import type { HardenError } from '../../core/kernel/errors.ts';
import { button, el, folded, heading, list } from '../dom.ts';
import type { BoardPort } from '../page-context.ts';
import { explain, type Trouble } from '../remedies.ts';
import { troubleBox } from './trouble.ts';

export interface ConnectModel {
  /** Why no real board can be reached. */
  readonly obstacle: HardenError | undefined;
  /** Ports that need no question. */
  readonly granted: readonly BoardPort[];
  /** Chips that can be simulated, the first one is proposed. */
  readonly chips: readonly string[];
  readonly trouble: Trouble | undefined;
  /** How a board is talked to. */
  readonly options: HTMLElement;
}

export interface ConnectActions {
  request(showAll: boolean): void;
  open(port: BoardPort): void;
  simulate(chip: string): void;
}

/** The first step: a port is picked. */
export function connectView(model: ConnectModel, actions: ConnectActions): HTMLElement {
  return el(
    'div',
    { class: 'card' },
    heading('Connect a board'),
    model.trouble && troubleBox(model.trouble),
    model.obstacle ? troubleBox(explain(model.obstacle)) : realBoard(model, actions),
    model.options,
    simulatedBoard(model, actions),
  );
}

function realBoard({ granted }: ConnectModel, actions: ConnectActions): HTMLElement {
  return el(
    'div',
    {},
    el(
      'p',
      {},
      'Plug it in with a USB cable that carries data, press the button, and pick its port in the list of the browser.',
    ),
    el(
      'div',
      { class: 'actions' },
      button('Pick a port', 'primary', () => actions.request(false)),
      ...granted.map((port) =>
        button(`Use the ${port.title} again`, 'secondary', () => actions.open(port)),
      ),
    ),
    folded('My board is not in the list', help(), showAll(actions)),
  );
}

function help(): HTMLElement {
  return list([
    'Try another cable: many only charge. The board should light up, and the list should change when you plug it in.',
    'Windows and macOS need the driver of the USB chip on the board: CP210x from Silicon Labs, or CH340 from WCH. Linux has both.',
    'On Linux your user must be in the group of the port: sudo usermod -aG dialout $USER, then log in again. A browser from Snap or Flatpak may see no ports at all.',
    'Close whatever else uses the port: a serial monitor, an IDE, another tab.',
    'If the board has no button circuit, hold BOOT (GPIO0) low while it starts.',
  ]);
}

function showAll(actions: ConnectActions): HTMLElement {
  return el(
    'div',
    { class: 'actions' },
    button('Show all ports', 'secondary', () => actions.request(true)),
  );
}

function simulatedBoard({ chips }: ConnectModel, actions: ConnectActions): HTMLElement {
  const select = el(
    'select',
    { id: 'chip' },
    ...chips.map((chip) => el('option', { value: chip }, chip)),
  );
  return el(
    'div',
    { class: 'aside' },
    el('h3', {}, 'No board at hand?'),
    el(
      'p',
      {},
      'A simulated one in this page behaves like the real thing, at its speed, and nothing leaves the browser.',
    ),
    el(
      'div',
      { class: 'actions' },
      el('label', { for: 'chip' }, 'Chip'),
      select,
      button('Try it without hardware', 'secondary', () => actions.simulate(select.value)),
    ),
  );
}
