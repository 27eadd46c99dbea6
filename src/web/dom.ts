/** Attributes of an element; `undefined` and `false` leave one out, `true` is one without a value. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

export type Child = Node | string | undefined;

/** Makes an element. Texts stay texts: nothing is taken for markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** @param kind - `primary` for the one thing to do next */
export function button(
  label: string,
  kind: 'primary' | 'secondary' | 'plain',
  onClick: () => void,
): HTMLButtonElement {
  const made = el('button', { type: 'button', class: kind }, label);
  made.addEventListener('click', onClick);
  return made;
}

/** A heading that can be given the focus, so that a screen reader goes on from there. */
export function heading(text: string): HTMLHeadingElement {
  return el('h2', { tabindex: '-1' }, text);
}

/** Names and values, one pair a line. */
export function facts(rows: readonly (readonly [string, Child])[]): HTMLDListElement {
  return el(
    'dl',
    { class: 'facts' },
    ...rows.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]),
  );
}

export function list(lines: readonly Child[]): HTMLUListElement {
  return el('ul', {}, ...lines.map((line) => el('li', {}, line)));
}

/** Something that only some want to see. */
export function folded(summary: string, ...children: readonly Child[]): HTMLDetailsElement {
  return el('details', {}, el('summary', {}, summary), ...children);
}

/** A box to tick. @returns the whole label, and whether it is ticked */
export function checkbox(label: string): {
  readonly element: HTMLLabelElement;
  readonly isOn: () => boolean;
} {
  const input = el('input', { type: 'checkbox' });
  return { element: el('label', { class: 'check' }, input, label), isOn: () => input.checked };
}

/** Offers bytes as a file; they leave this page for the disk of the user only. */
export function save(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  el('a', { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}
