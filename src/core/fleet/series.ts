/** A row of the fleet file that stands for many devices: `lamp-{001..250}`. */
export interface Series {
  readonly before: string;
  readonly after: string;
  readonly first: number;
  readonly last: number;
  /** Digits of every number, filled up with zeros; 1 where they are not. */
  readonly width: number;
}

/** One device of a row. */
export interface Member {
  readonly id: string;
  /** Its number, as it stands in its id; `undefined` for a row that is one device. */
  readonly number: string | undefined;
}

/** What stands for the number of a device in the texts of its row. */
export const NUMBER_MARK = '{n}';

const RANGE = /^([a-z0-9-]*)\{(\d{1,6})\.\.(\d{1,6})\}([a-z0-9-]*)$/;

/**
 * Reads an id that may be a series.
 * @returns `undefined` for an id of one device
 */
export function parseSeries(id: string): Series | { readonly problem: string } | undefined {
  const [, before, from, to, after] = RANGE.exec(id) ?? [];
  if (before === undefined || from === undefined || to === undefined || after === undefined) {
    return undefined;
  }
  const isPadded = [from, to].some((digits) => digits.length > 1 && digits.startsWith('0'));
  if (isPadded && from.length !== to.length) {
    return { problem: `"${from}" and "${to}" have zeros in front, but not the same length` };
  }
  const [first, last] = [Number(from), Number(to)];
  if (first > last) return { problem: `the series counts down, from ${from} to ${to}` };
  return { before, after, first, last, width: isPadded ? from.length : 1 };
}

/** How many devices a series stands for. */
export function countSeries({ first, last }: Series): number {
  return last - first + 1;
}

/** The devices of a series, in the order of their numbers. */
export function expandSeries({ before, after, first, last, width }: Series): readonly Member[] {
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const number = String(first + step).padStart(width, '0');
    return { id: `${before}${number}${after}`, number };
  });
}

/** A text of a row, as one of its devices has it. */
export function fillNumber(text: string, { number }: Member): string {
  return number === undefined ? text : text.replaceAll(NUMBER_MARK, number);
}
