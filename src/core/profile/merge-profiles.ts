import type { Locate, ParsedDocument } from '../document/parsed-document.ts';
import { isRecord, type Path, valueAt } from '../document/path.ts';
import type { Locatable } from '../document/schema-findings.ts';

/** Keys that belong to one file and are never inherited. */
const OWN_KEYS: ReadonlySet<string> = new Set(['$schema', 'name', 'description', 'extends']);

/** Mappings whose keys only make sense together: the extending file replaces them as a whole. */
const WHOLE: ReadonlySet<string> = new Set(['mqtt.tls', 'reach']);

/** Files of one profile as if they were one. */
export interface MergedProfile extends Locatable {
  /** File that holds the value at a path; the entry for values nobody wrote. */
  fileOf(path: Path): string;
}

/**
 * Merges a profile with its bases. Mappings merge key by key, lists and single values of the
 * stronger file replace those of the weaker one. What a base inherits counts as its own.
 * @param documents - the entry first, then its bases, the strongest first
 */
export function mergeProfiles(
  documents: readonly [ParsedDocument, ...ParsedDocument[]],
): MergedProfile {
  const [entry, ...bases] = documents;
  const value = bases.reduce((strong: unknown, base) => {
    if (!isRecord(base.value)) return strong;
    return merge(strong, withoutOwnKeys(base.value), '');
  }, entry.value);
  const owner = (path: Path): ParsedDocument => findOwner(documents, path);
  const locate: Locate = (path, part) => owner(path).locate(path, part);
  return {
    value,
    locate,
    fileOf: (path) => owner(path).file,
    isShown: (path, part) => owner(path).isShown(path, part),
  };
}

function merge(strong: unknown, weak: unknown, path: string): unknown {
  if (!isRecord(strong) || !isRecord(weak) || WHOLE.has(path)) return strong;
  const merged = new Map(Object.entries(weak));
  for (const [key, value] of Object.entries(strong)) {
    const below = path === '' ? key : `${path}.${key}`;
    merged.set(key, merged.has(key) ? merge(value, merged.get(key), below) : value);
  }
  return Object.fromEntries(merged); // defines `__proto__` as a plain key
}

function withoutOwnKeys(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !OWN_KEYS.has(key)));
}

/** The strongest file that has the path; for a missing key, the one that has most of the way to it. */
function findOwner(
  documents: readonly [ParsedDocument, ...ParsedDocument[]],
  path: Path,
): ParsedDocument {
  const [entry] = documents;
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    const isOwn = OWN_KEYS.has(String(part[0]));
    const owner = documents.find(
      (document) => (document === entry || !isOwn) && valueAt(document.value, part) !== undefined,
    );
    if (owner) return owner;
  }
  return entry;
}
