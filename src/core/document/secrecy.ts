import { isRecord, type Path } from './path.ts';
import {
  followPath,
  holdsSecrets,
  isPublished,
  itemOf,
  type Kind,
  kindsByKey,
  type Place,
  plantPlaces,
  stepInto,
  typoOf,
} from './places.ts';
import { isSecretWord } from './secret-words.ts';

/**
 * What of a kind of document may be shown. It names what is public: whatever is not on the list, an
 * unknown key's value above all, is taken for a secret.
 */
export interface SecretRules {
  /** Paths of values that harden publishes itself: `mqtt.host`, `features[]`. */
  readonly published: readonly string[];
  /** Paths of known keys whose values are secret. */
  readonly secret: readonly string[];
  /** Values that are no secret wherever they stand. */
  readonly words: readonly string[];
}

/** Tells what of some documents may be shown. */
export interface Secrecy {
  /** Takes in a document: what it keeps secret must not be shown at another place either. */
  learn(value: unknown): void;
  /** True where a text that stands at a path may be repeated. */
  showsValue(path: Path, text: string): boolean;
  /** The same for a text of which only the key before it is known to be published. */
  showsText(text: string): boolean;
  /**
   * True where the last step of a path may be repeated, a key that stands in a document.
   * @param isAlone - true for a key without a value, which may be a value without its key
   */
  showsKey(path: Path, isAlone: boolean): boolean;
  /** What a key stands for wherever it stands, for texts without a structure. */
  keyKind(key: string): Kind | undefined;
}

/** A text this long does not stand in another one by chance, UTF-16 units. */
const TELLING = 6;

/** With more secrets than a profile can have, every value is taken for one of them. */
const MOST_SECRETS = 500;

/** Names of keys that say nothing but what somebody wanted: no digits, no blanks, not long. */
const PLAIN_NAME = /^(?:[A-Za-z_$-]{1,32}|<<)$/;

/** Makes the judge of one document, or of several that are read as one. */
export function makeSecrecy(rules: SecretRules): Secrecy {
  const root = plantPlaces(rules);
  const kinds = kindsByKey(rules);
  const words = new Set(rules.words);
  const secrets = new Set<string>();
  const showsText = (text: string): boolean =>
    words.has(text) || (isHarmless(text) && !carriesSecret(text, secrets));
  return {
    learn(value) {
      for (const text of secretTexts(value, root)) {
        if (text !== '' && !words.has(text)) secrets.add(text);
      }
    },
    showsText,
    showsValue: (path, text) =>
      words.has(text) || (isPublished(followPath(root, path)) && showsText(text)),
    showsKey(path, isAlone) {
      const key = path.at(-1);
      const parent = followPath(root, path.slice(0, -1));
      if (typeof key !== 'string' || !parent || parent.children.size === 0) return false;
      return (
        parent.children.has(key) || (!isAlone && !secrets.has(key) && showsOddKey(parent, key))
      );
    },
    keyKind: (key) => kinds.get(key),
  };
}

/** `password:text` without a space is a key to YAML; beside secrets only misspelt keys are sure. */
function showsOddKey(parent: Place, key: string): boolean {
  if (/^[\w$-]+$/.test(key) && typoOf(parent, key) !== undefined) return true;
  return !holdsSecrets(parent) && PLAIN_NAME.test(key);
}

/** Every value of a document that is not published. */
function* secretTexts(value: unknown, place: Place | undefined): Generator<string> {
  if (Array.isArray(value)) {
    for (const item of value) yield* secretTexts(item, itemOf(place));
  } else if (isRecord(value)) {
    for (const [key, below] of Object.entries(value)) {
      yield* secretTexts(below, stepInto(place, key));
    }
  } else if (isPlain(value) && !isPublished(place)) {
    yield String(value);
  }
}

function isPlain(value: unknown): value is string | number | boolean | bigint {
  return ['string', 'number', 'boolean', 'bigint'].includes(typeof value);
}

function carriesSecret(text: string, secrets: ReadonlySet<string>): boolean {
  if (secrets.has(text) || secrets.size > MOST_SECRETS) return true;
  for (const secret of secrets) {
    if (secret.length >= TELLING && text.includes(secret)) return true;
  }
  return false;
}

/** Says no to texts that carry a secret with them, though they stand where none belongs. */
function isHarmless(text: string): boolean {
  if (/[\r\n@]/.test(text)) return false;
  if (/^[\w./-]*$/.test(text)) return true;
  return !text.split(/[^\w-]+/).some(isSecretWord);
}
