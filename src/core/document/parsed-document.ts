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
   * `source` is left out for lines that may hold a secret.
   */
  readonly locate: Locate;
  /** True where the value at the path must not be repeated in a message. */
  isSecret(path: Path): boolean;
}
