import { closest } from './did-you-mean.ts';
import type { Path } from './path.ts';
import { isSecretWord } from './secret-words.ts';

/** What a key stands for. */
export type Kind = 'published' | 'secret' | 'section';

/** A place that rules know. */
export interface Place {
  kind: Kind;
  readonly children: Map<string, Place>;
}

/** Paths as rules write them: `mqtt.host`, `features[]`. */
interface Paths {
  readonly published: readonly string[];
  readonly secret: readonly string[];
}

/** A step into a list. */
const ITEM = '[]';

/** A misspelt key is compared with those of its place; longer ones are no typing errors. */
const LONGEST_TYPO = 32;

/** Puts paths into a tree; gives its root. */
export function plantPlaces({ published, secret }: Paths): Place {
  const root: Place = { kind: 'section', children: new Map() };
  const plant = (path: string, kind: Kind): void => {
    let place = root;
    for (const step of path.replaceAll(ITEM, `.${ITEM}`).split('.')) {
      const below: Place = place.children.get(step) ?? { kind: 'section', children: new Map() };
      place.children.set(step, below);
      place = below;
    }
    place.kind = kind;
  };
  for (const path of published) plant(path, 'published');
  for (const path of secret) plant(path, 'secret');
  return root;
}

/** Key → what it stands for wherever it stands; a key that is secret anywhere counts as secret. */
export function kindsByKey({ published, secret }: Paths): ReadonlyMap<string, Kind> {
  const keysOf = (path: string): string[] => path.replaceAll(ITEM, '').split('.');
  return new Map<string, Kind>([
    ...[...published, ...secret].flatMap((path) =>
      keysOf(path).map((key): [string, Kind] => [key, 'section']),
    ),
    ...published.map((path): [string, Kind] => [keysOf(path).at(-1) ?? '', 'published']),
    ...secret.map((path): [string, Kind] => [keysOf(path).at(-1) ?? '', 'secret']),
  ]);
}

/** The place a path leads to; `undefined` beyond what the rules know. */
export function followPath(root: Place, path: Path): Place | undefined {
  return path.reduce<Place | undefined>(
    (place, step) => (typeof step === 'number' ? itemOf(place) : stepInto(place, step)),
    root,
  );
}

/** A list where a single value belongs counts as that value. */
export function itemOf(place: Place | undefined): Place | undefined {
  return place?.children.size === 0 ? place : place?.children.get(ITEM);
}

/** A misspelt key counts as the one it was meant to be, unless it speaks of a secret itself. */
export function stepInto(place: Place | undefined, key: string): Place | undefined {
  if (!place) return undefined;
  const known = place.children.get(key);
  if (known || key === ITEM) return known;
  const meant = isSecretWord(key) ? undefined : typoOf(place, key);
  return meant === undefined ? undefined : place.children.get(meant);
}

/** The key of a place that somebody most likely meant. */
export function typoOf({ children }: Place, key: string): string | undefined {
  return key.length > LONGEST_TYPO ? undefined : closest(key, children.keys());
}

/** A single value where a list belongs counts as its item. */
export function isPublished(place: Place | undefined): boolean {
  return place?.kind === 'published' || place?.children.get(ITEM)?.kind === 'published';
}

/** True for a mapping with a secret among its known keys. */
export function holdsSecrets({ children }: Place): boolean {
  return [...children.values()].some(({ kind }) => kind === 'secret');
}
