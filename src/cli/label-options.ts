import { closest, suggestion } from '../core/document/did-you-mean.ts';
import { findPurpose, type Purpose } from '../core/identity/purpose.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { DEFAULT_LABEL, LABEL_SHEETS, type LabelSheet } from '../core/labels/label-sheets.ts';
import type { Invocation } from './command.ts';
import { DEFAULT_DPI, LABEL_OUTPUTS } from './label-flags.ts';
import { choiceOption, flagOption, textOption } from './options.ts';

/** What is wanted, and where it goes. */
export interface LabelTarget {
  readonly format: (typeof LABEL_OUTPUTS)[number];
  /** `undefined`: every device. */
  readonly device: string | undefined;
  /** One file for all, or a folder with one for each. */
  readonly place: { readonly kind: 'file' | 'folder'; readonly path: string };
}

const USAGE = '--device <id> or --all, --format svg|png|pdf|csv, --out <file> or --out-dir <dir>';

/** @throws HardenError `usage.argument` */
export function parseLabelTarget(invocation: Invocation): LabelTarget {
  const refuse = (message: string): HardenError =>
    new HardenError('usage.argument', message, { hint: USAGE });
  const device = textOption(invocation, 'device');
  const isAll = flagOption(invocation, 'all');
  if (isAll === (device !== undefined)) throw refuse('name one device, or --all');
  const format = choiceOption(invocation, 'format', LABEL_OUTPUTS);
  if (format === undefined) throw refuse('--format is missing');
  const file = textOption(invocation, 'out');
  const folder = textOption(invocation, 'outDir');
  if (isAll && (format === 'svg' || format === 'png')) {
    if (file !== undefined) throw refuse(`a ${format} is one label; --all takes --out-dir`);
    if (folder === undefined) throw refuse('--out-dir is missing');
    return { format, device, place: { kind: 'folder', path: folder } };
  }
  if (folder !== undefined) throw refuse('--out-dir goes with svg or png of all devices');
  if (file === undefined) throw refuse('--out is missing');
  return { format, device, place: { kind: 'file', path: file } };
}

/** Width and height in millimetres, of `62x29`. @throws HardenError `usage.argument` */
export function labelSize(invocation: Invocation): typeof DEFAULT_LABEL | LabelSize {
  const text = textOption(invocation, 'size');
  if (text === undefined) return DEFAULT_LABEL;
  const [, width, height] = /^(\d{1,3}(?:\.\d)?)x(\d{1,3}(?:\.\d)?)$/.exec(text) ?? [];
  const size = { width: Number(width), height: Number(height) };
  if (size.width >= 10 && size.height >= 10 && size.width <= 300 && size.height <= 300) return size;
  throw new HardenError('usage.argument', `"${text}" is not the size of a label`, {
    hint: 'width x height in millimetres, from 10 to 300: --size 62x29',
  });
}

interface LabelSize {
  readonly width: number;
  readonly height: number;
}

/** Dots an inch. @throws HardenError `usage.argument` */
export function labelDpi(invocation: Invocation): number {
  return wholeNumber(invocation, { name: 'dpi', from: 100, to: 1200 }) ?? DEFAULT_DPI;
}

/** The sheet, and how many of its places are used up. @throws HardenError `usage.argument` */
export function labelSheet(invocation: Invocation): {
  readonly sheet: LabelSheet;
  readonly skip: number;
} {
  const id = choiceOption(
    invocation,
    'sheet',
    LABEL_SHEETS.map((sheet) => sheet.id),
  );
  const sheet = LABEL_SHEETS.find((known) => known.id === id) ?? LABEL_SHEETS[0];
  if (sheet === undefined) throw new Error('there is no sheet');
  const to = sheet.columns * sheet.rows - 1;
  return { sheet, skip: wholeNumber(invocation, { name: 'skip', from: 0, to }) ?? 0 };
}

function wholeNumber(
  invocation: Invocation,
  { name, from, to }: { readonly name: string; readonly from: number; readonly to: number },
): number | undefined {
  const text = textOption(invocation, name);
  if (text === undefined) return undefined;
  const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= from && number <= to) return number;
  throw new HardenError('usage.argument', `--${name} takes a number from ${from} to ${to}`);
}

/** What people type at a device, with the word that stands before it on a label. */
const PRINTABLE = [
  ['identity.adminPassword', 'admin'],
  ['identity.apPassword', 'Wi-Fi'],
] as const;

/** Which secrets shall be printed: purpose and word. @throws HardenError `usage.argument` */
export function printedSecrets(
  invocation: Invocation,
): readonly (readonly [purpose: Purpose, what: string])[] {
  const names = textOption(invocation, 'withSecrets')?.split(',') ?? [];
  return names.map((name) => {
    const found = PRINTABLE.find(([purpose]) => purpose === findPurpose(name.trim())?.id);
    if (found) return found;
    const known = PRINTABLE.map(([purpose]) => purpose.replace('identity.', ''));
    throw new HardenError(
      'usage.argument',
      `"${name}" is not printed on labels${suggestion(closest(name, known))}`,
      { hint: `--with-secrets takes ${known.join(', ')}, with commas between them` },
    );
  });
}
