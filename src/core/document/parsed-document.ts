import type { Location } from '../kernel/finding.ts';
import type { Path } from './path.ts';

/** Which half of `key: value` is meant. */
export type Part = 'key' | 'value';

/** Where a value stands in its file. */
export type Locate = (path: Path, part?: Part) => Location;

/** A YAML or JSON text that was read without a problem. */
export interface ParsedDocument {
  readonly file: string;
  /** Plain value: objects, lists, texts, numbers, booleans, null. Shared parts come from aliases: do not change it. */
  readonly value: unknown;
  /**
   * Where a value stands. A path that leads nowhere gives the place of its nearest parent.
   * What may be a secret is left out of `source`, and comments with it.
   */
  readonly locate: Locate;
  /** True where the value or the key at the path may be repeated in a message. */
  isShown(path: Path, part?: Part): boolean;
}
