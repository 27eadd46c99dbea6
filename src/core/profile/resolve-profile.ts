import { parseDocument } from '../document/parse-document.ts';
import type { ParsedDocument } from '../document/parsed-document.ts';
import { isRecord, type Path, valueAt } from '../document/path.ts';
import { printable } from '../document/printable.ts';
import { schemaFindings } from '../document/schema-findings.ts';
import { makeSecrecy } from '../document/secrecy.ts';
import { type Finding, sortFindings } from '../kernel/finding.ts';
import { resolveFrom } from './file-path.ts';
import { makeProfile } from './make-profile.ts';
import { mergeProfiles } from './merge-profiles.ts';
import type { Profile } from './profile.ts';
import { PROFILE_SECRETS } from './secret-rules.ts';
import { validateProfile } from './validate-profile.gen.js';

/** What came of a profile. */
export type ResolvedProfile =
  /** Files to read before the next call. */
  | { readonly kind: 'incomplete'; readonly missing: readonly string[] }
  /** Everything that is wrong: `document.*` and `profile.*`. */
  | { readonly kind: 'invalid'; readonly findings: readonly Finding[] }
  | { readonly kind: 'profile'; readonly profile: Profile };

/** What no system takes in a path, or only to fool whoever reads it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const NO_PATH = /[\u0000-\u001f\u007f-\u009f]/;

/** Longest chain of bases, and most bases of one file. */
const MAX_DEPTH = 16;

/** Most files behind one profile. */
const MAX_FILES = 64;

/** Longest profile, UTF-16 units: 200 times the longest example, and a second or two of reading. */
const MAX_LENGTH = 262_144;

/**
 * Reads a profile and its bases. It opens nothing: call it with the entry's text, read the files it
 * misses, add them, and call again until nothing is missing.
 * @param texts - path → text, `undefined` for a file that could not be read; paths use `/`
 * @param entry - path of the profile itself, a key of `texts`
 */
export function resolveProfile(
  texts: ReadonlyMap<string, string | undefined>,
  entry: string,
): ResolvedProfile {
  const chain = collect(texts, entry);
  if (chain.missing.length > 0) return { kind: 'incomplete', missing: chain.missing };
  const [first, ...bases] = chain.documents;
  if (chain.findings.length > 0 || !first) {
    return { kind: 'invalid', findings: sortFindings(chain.findings) };
  }
  const merged = mergeProfiles([first, ...bases]);
  if (!validateProfile(merged.value)) {
    const findings = schemaFindings(merged, validateProfile.errors ?? [], 'profile');
    return { kind: 'invalid', findings: sortFindings(findings) };
  }
  const files = chain.documents.map(({ file }) => file);
  const made = makeProfile(merged.value, merged, files);
  return 'findings' in made
    ? { kind: 'invalid', findings: sortFindings(made.findings) }
    : { kind: 'profile', profile: made.profile };
}

/** Paths of the bases a profile names, as seen from the reader. */
export function profileBases(
  document: ParsedDocument,
): { readonly file: string; readonly at: Path }[] {
  const bases = isRecord(document.value) ? document.value.extends : undefined;
  if (typeof bases === 'string') {
    return bases === '' ? [] : [{ file: resolveFrom(document.file, bases), at: ['extends'] }];
  }
  if (!Array.isArray(bases)) return []; // the schema says what is wrong with it
  return bases.flatMap((base: unknown, index) =>
    typeof base === 'string' && base !== ''
      ? [{ file: resolveFrom(document.file, base), at: ['extends', index] }]
      : [],
  );
}

interface Chain {
  /** The entry, then its bases, the strongest first; each file once, at its strongest place. */
  readonly documents: ParsedDocument[];
  readonly missing: string[];
  readonly findings: Finding[];
}

function collect(texts: ReadonlyMap<string, string | undefined>, entry: string): Chain {
  const chain: Chain = { documents: [], missing: [], findings: [] };
  const done = new Set<string>();
  const secrecy = makeSecrecy(PROFILE_SECRETS);
  const open = (file: string, text: string, trail: readonly string[]): void => {
    if (done.has(file)) return;
    done.add(file);
    if (text.length > MAX_LENGTH) {
      chain.findings.push(tooBig(file));
      return;
    }
    const result = parseDocument(text, file, secrecy);
    if ('findings' in result) {
      chain.findings.push(...result.findings);
      return;
    }
    chain.documents.push(result.document);
    const bases = profileBases(result.document);
    if (bases.length > MAX_DEPTH) {
      chain.findings.push(tooManyBases(result.document));
      return;
    }
    for (const base of bases.toReversed()) follow(result.document, base, [...trail, file]);
  };
  const follow = (
    from: ParsedDocument,
    { file, at }: { readonly file: string; readonly at: Path },
    trail: readonly string[],
  ): void => {
    const text = texts.get(file);
    if (NO_PATH.test(String(valueAt(from.value, at)))) {
      chain.findings.push(notAPath(from, at));
    } else if (trail.includes(file)) {
      chain.findings.push(cycle(from, at, trail.concat(file).map(printable).join(' → ')));
    } else if (trail.length > MAX_DEPTH || texts.size > MAX_FILES) {
      chain.findings.push(cycle(from, at, 'a chain of too many files'));
    } else if (text !== undefined) {
      open(file, text, trail);
    } else if (texts.has(file)) {
      chain.findings.push(unreadable(from, at, file));
    } else if (!chain.missing.includes(file)) {
      chain.missing.push(file);
    }
  };
  const text = texts.get(entry);
  if (text === undefined) chain.missing.push(entry);
  else open(entry, text, []);
  return chain;
}

function tooBig(file: string): Finding {
  return {
    check: 'document.too-big',
    severity: 'error',
    message: `the file is longer than the ${MAX_LENGTH} characters a profile may have`,
    remedy: 'check that this is the right file',
    location: { file },
  };
}

function tooManyBases(from: ParsedDocument): Finding {
  return {
    check: 'profile.wrong-form',
    severity: 'error',
    message: `"extends" must have at most ${MAX_DEPTH} items`,
    remedy: 'correct the value',
    location: from.locate(['extends']),
  };
}

function cycle(from: ParsedDocument, at: Path, shown: string): Finding {
  return {
    check: 'profile.extends-cycle',
    severity: 'error',
    message: `bases lead back to themselves: ${shown}`,
    remedy: 'take one of the files out of the circle',
    location: from.locate(at),
  };
}

function notAPath(from: ParsedDocument, at: Path): Finding {
  return {
    check: 'profile.extends-missing',
    severity: 'error',
    message: 'the path of the base has a control character in it',
    remedy: 'write the path without it; in double quotes a backslash starts an escape sequence',
    location: from.locate(at),
  };
}

function unreadable(from: ParsedDocument, at: Path, file: string): Finding {
  return {
    check: 'profile.extends-missing',
    severity: 'error',
    message: from.isShown(at) ? `cannot read the base ${printable(file)}` : 'cannot read the base',
    remedy: 'correct the path; it is relative to the file that names it',
    location: from.locate(at),
  };
}
