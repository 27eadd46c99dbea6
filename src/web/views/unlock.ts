import { el } from '../dom.ts';
import { explain } from '../remedies.ts';
import type { VaultRequest } from '../session.ts';
import { troubleBox } from './trouble.ts';

export interface UnlockModel {
  /** The vault lies beside the page. */
  readonly isServed: boolean;
  /** @throws HardenError `vault.*`, `page.*` */
  readonly unlock: (request: VaultRequest) => Promise<void>;
  readonly onUnlocked: () => void;
}

/** Asks for what opens the vault; what is typed is forgotten with the form. */
export function unlockForm({ isServed, unlock, onUnlocked }: UnlockModel): HTMLElement {
  const file = el('input', { type: 'file', id: 'vault-file', required: true });
  const key = el('input', {
    ...{ type: 'password', id: 'vault-key', required: true },
    ...{ autocomplete: 'off', spellcheck: 'false', autocapitalize: 'off' },
  });
  const submit = el('button', { type: 'submit', class: 'primary' }, 'Open the vault');
  const trouble = el('div', {});
  const form = el(
    'form',
    { class: 'unlock', novalidate: true },
    el('h3', {}, 'Open the vault'),
    el(
      'p',
      {},
      'The secrets of the device are made from it, here in the browser. Nothing of it is sent or kept.',
    ),
    ...(isServed ? [] : [row('vault-file', 'Vault, usually vault.age', file)]),
    row('vault-key', 'Passphrase, or age key (AGE-SECRET-KEY-…)', key),
    trouble,
    el('div', { class: 'actions' }, submit),
  );
  const open = async (): Promise<void> => {
    const [chosen] = file.files ?? [];
    if (key.value === '' || (!isServed && chosen === undefined)) {
      (key.value === '' ? key : file).focus();
      return;
    }
    submit.disabled = true;
    submit.textContent = 'Opening …';
    try {
      const bytes = chosen && new Uint8Array(await chosen.arrayBuffer());
      await unlock({
        file: chosen && bytes && { name: chosen.name, bytes },
        key: key.value,
      });
      onUnlocked();
    } catch (error) {
      trouble.replaceChildren(troubleBox(explain(error)));
      key.select();
    } finally {
      submit.disabled = false;
      submit.textContent = 'Open the vault';
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void open();
  });
  return form;
}

function row(id: string, label: string, field: HTMLElement): HTMLElement {
  return el('div', { class: 'field' }, el('label', { for: id }, label), field);
}
