import { type FileOffset, findBytes, hex, utf8 } from '../kernel/bytes.ts';

/** Bytes that end up in flash, and how a reader finds them again. */
export interface FlashRegion {
  /** `image`, or the name of an ELF section. */
  readonly name: string;
  /** `offset` counts from the start of the file, `address` is where the CPU sees it. */
  readonly unit: 'offset' | 'address';
  /** Offset or address of the first byte. */
  readonly base: number;
  readonly data: Uint8Array;
}

/** Where a text stands. */
export interface Place {
  readonly region: FlashRegion;
  /** Index into the data of the region. */
  readonly index: FileOffset;
}

/** A printable run of at least four characters. */
export interface TextRun extends Place {
  readonly text: string;
}

/**
 * All printable runs of some regions in one text, so that hundreds of markers are searched in the
 * tenth of an image that is text instead of in all of it. Made by {@link indexText}.
 */
export interface FlashText {
  readonly regions: readonly FlashRegion[];
  /** The runs, each closed by a NUL. */
  readonly joined: string;
  /** Where each run starts in `joined`; ascending. */
  readonly starts: readonly number[];
  /** Where each run stands: parallel to `starts`. */
  readonly places: readonly Place[];
}

/** Shorter runs are mostly chance: one in fifty bytes of code would start one. */
const SHORTEST_RUN = 4;

/** A run may hold the line breaks and tabs that C strings hold. */
const PRINTABLE = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= 0x20 && byte <= 0x7e) || byte === 0x09 || byte === 0x0a || byte === 0x0d ? 1 : 0,
);

/** Collects the printable runs of all regions once. */
export function indexText(regions: readonly FlashRegion[]): FlashText {
  const size = regions.reduce((sum, region) => sum + region.data.length + 1, 0);
  const joined = new Uint8Array(size);
  const starts: number[] = [];
  const places: Place[] = [];
  let end = 0;
  for (const region of regions) {
    for (const [from, to] of printableRuns(region.data)) {
      starts.push(end);
      places.push({ region, index: from });
      joined.set(region.data.subarray(from, to), end);
      end += to - from + 1; // the NUL is there already
    }
  }
  return { regions, joined: new TextDecoder().decode(joined.subarray(0, end)), starts, places };
}

/**
 * Places where a text occurs, inside longer ones too.
 * @param limit - stop after this many
 */
export function findText(text: FlashText, wanted: string, limit = 3): Place[] {
  if (!isIndexed(wanted)) return findRaw(text, wanted, limit);
  const found: Place[] = [];
  let at = text.joined.indexOf(wanted);
  while (at !== -1 && found.length < limit) {
    found.push(placeOf(text, at));
    at = text.joined.indexOf(wanted, at + 1);
  }
  return found;
}

/**
 * Places where a text is a whole C string: a NUL, or the end, follows, and no printable character
 * stands before it.
 * @param limit - stop after this many
 */
export function findWholeText(text: FlashText, wanted: string, limit = 3): Place[] {
  const size = utf8(wanted).length;
  return findText(text, wanted, Number.POSITIVE_INFINITY)
    .filter(({ region, index }) => {
      const before = region.data[index - 1];
      const after = region.data[index + size];
      return (before === undefined || PRINTABLE[before] === 0) && (after ?? 0) === 0;
    })
    .slice(0, limit);
}

/** Runs in which a pattern matches, and the match. The pattern must not need a NUL. */
export function matchText(text: FlashText, pattern: RegExp): TextRun[] {
  return [...text.joined.matchAll(pattern)].map((match) => ({
    ...placeOf(text, match.index),
    text: match[0],
  }));
}

/** `offset 0x1234`, or `address 0x40201234 (.irom0.text)`. */
export function formatPlace({ region, index }: Place): string {
  const where = `${region.unit} ${hex(region.base + index)}`;
  return region.unit === 'address' ? `${where} (${region.name})` : where;
}

function* printableRuns(data: Uint8Array): Generator<readonly [FileOffset, FileOffset]> {
  let from = 0;
  for (let at = 0; at <= data.length; at += 1) {
    const byte = data[at];
    if (byte !== undefined && PRINTABLE[byte] === 1) continue;
    if (at - from >= SHORTEST_RUN) yield [from, at];
    from = at + 1;
  }
}

function isIndexed(wanted: string): boolean {
  return wanted.length >= SHORTEST_RUN && utf8(wanted).every((byte) => PRINTABLE[byte] === 1);
}

function findRaw(text: FlashText, wanted: string, limit: number): Place[] {
  const needle = utf8(wanted);
  return text.regions
    .flatMap((region) => findBytes(region.data, needle).map((index) => ({ region, index })))
    .slice(0, limit);
}

/** The run that holds a position of `joined`: the last one that starts at or before it. */
function placeOf(text: FlashText, at: number): Place {
  let low = 0;
  let high = text.starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((text.starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  const place = text.places[low];
  if (place === undefined) throw new Error(`no run at ${at}`);
  return { region: place.region, index: place.index + at - (text.starts[low] ?? 0) };
}
