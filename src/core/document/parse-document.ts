import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Finding } from '../kernel/finding.ts';
import { type Composed, compose, type Problem } from './compose.ts';
import { locateRange } from './locate-range.ts';
import { makeDocument } from './make-document.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { quickYaml } from './quick-yaml.ts';
import type { Secrecy } from './secrecy.ts';
import { makeShow } from './show-lines.ts';
import { describeSyntax } from './syntax-messages.ts';
import { makeTextLines } from './text-lines.ts';
import { countAliases, findOpening, treeProblems, yamlInJson } from './tree-problems.ts';

/** Longest text that is read, UTF-16 units. Profiles have a few hundred, catalogues 200,000. */
const MAX_LENGTH = 1_048_576;

/** More findings than this would hide the first ones, which matter. */
const MAX_FINDINGS = 20;

/** Complaints of the YAML reader that are looked at; one broken line can cause thousands. */
const MAX_ERRORS = 100;

/** Aliases may be used this often, so that a small text cannot grow without bound. */
const MAX_ALIASES = 100;

/** A document, or everything that is wrong with its text. */
export type DocumentResult =
  | { readonly document: ParsedDocument }
  | { readonly findings: readonly Finding[] };

/**
 * Reads YAML 1.2, or JSON where the file's name ends in `.json`.
 * @param file - name for findings; nothing is opened
 * @param secrecy - what of the text findings may show; it takes in what is read. All of it when left out
 * @returns a document, or all problems at once as findings `document.*`
 */
export function parseDocument(text: string, file: string, secrecy?: Secrecy): DocumentResult {
  const clean = text.replace(/^\uFEFF/, '');
  const unreadable = notText(clean);
  if (unreadable) return { findings: [{ ...unreadable, severity: 'error', location: { file } }] };
  const quick = isJson(file) ? undefined : quickYaml(clean);
  if (quick !== undefined) {
    secrecy?.learn(quick);
    return {
      document: makeDocument({
        text: clean,
        file,
        value: quick,
        secrecy,
        compose: () => compose(clean),
      }),
    };
  }
  const composed = compose(clean);
  const read = readTree(composed, clean, isJson(file));
  if ('problems' in read) {
    return { findings: problemFindings(read.problems, clean, file, secrecy, composed) };
  }
  secrecy?.learn(read.value);
  return {
    document: makeDocument({
      text: clean,
      file,
      value: read.value,
      secrecy,
      compose: () => composed,
    }),
  };
}

function isJson(file: string): boolean {
  return file.toLowerCase().endsWith('.json');
}

function notText(text: string): Pick<Finding, 'check' | 'message' | 'remedy'> | undefined {
  if (text.length > MAX_LENGTH) {
    return {
      check: 'document.too-big',
      message: `the file is longer than ${MAX_LENGTH} characters`,
      remedy: 'check that this is the right file',
    };
  }
  if (text.includes('\0')) {
    return {
      check: 'document.not-text',
      message: 'the file is not UTF-8 text',
      remedy: 'save it as UTF-8; some editors on Windows write UTF-16',
    };
  }
  if (!/\S/.test(text)) {
    return {
      check: 'document.empty',
      message: 'the file is empty',
      remedy: 'write something into it',
    };
  }
  return undefined;
}

function readTree(
  { documents, errors }: Composed,
  text: string,
  json: boolean,
): { readonly value: unknown } | { readonly problems: readonly Problem[] } {
  const problems = syntaxProblems(documents, errors);
  const [first, second] = documents;
  if (second) problems.push(severalDocuments(second.range[0]));
  if (!first) return { problems: problems.length > 0 ? problems : [nothingInside()] };
  problems.push(...treeProblems(first.contents), ...topProblems(first.contents));
  if (json) problems.push(...jsonProblems(first.contents, text, problems.length > 0));
  if (problems.length > 0) return { problems };
  return plainValue(first) ?? { problems: [tooManyAliases()] };
}

/** `undefined` when aliases lead nowhere, to themselves, or to too much. */
function plainValue(
  document: Composed['documents'][number],
): { readonly value: unknown } | undefined {
  // The reader looks through the whole tree for the value of each alias.
  if (countAliases(document.contents) > MAX_ALIASES) return undefined;
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }) };
  } catch (error) {
    if (!(error instanceof ReferenceError) && !(error instanceof RangeError)) throw error;
    return undefined;
  }
}

function syntaxProblems(documents: Composed['documents'], errors: Composed['errors']): Problem[] {
  const openings = new Map<number, [number, number] | undefined>();
  return errors.slice(0, MAX_ERRORS).map(({ code, message, pos: [start, end] }) => {
    const { isUnclosed, ...words } = describeSyntax(code, message);
    if (isUnclosed && !openings.has(start)) openings.set(start, findOpening(documents, start));
    const opening = isUnclosed && openings.get(start);
    return { check: 'document.syntax', ...words, range: opening || [start, end] };
  });
}

function topProblems(contents: ParsedNode | null): Problem[] {
  if (isMap(contents) || isSeq(contents)) return [];
  if (contents === null || (isScalar(contents) && contents.value === null))
    return [nothingInside()];
  return [
    {
      check: 'document.top-level',
      message: 'the file holds a single value where `key: value` lines belong',
      remedy: 'write `key: value` lines, with a space behind each colon',
      range: [contents.range[0], contents.range[1]],
    },
  ];
}

/** The strict reader has the last word, but says neither line nor column. */
function jsonProblems(contents: ParsedNode | null, text: string, isKnownBad: boolean): Problem[] {
  const problems = yamlInJson(contents, text);
  if (problems.length > 0 || isKnownBad) return problems;
  try {
    JSON.parse(text);
    return [];
  } catch {
    return [
      {
        check: 'document.not-json',
        message: 'the file is YAML, but not JSON',
        remedy: 'remove comments, and control characters in texts, or name the file .yaml',
        range: [0, 1],
      },
    ];
  }
}

function severalDocuments(start: number): Problem {
  return {
    check: 'document.several',
    message: 'a second document starts here',
    remedy: 'remove the `---` line; one file holds one document',
    range: [start, start + 3],
  };
}

function nothingInside(): Problem {
  return {
    check: 'document.empty',
    message: 'the file holds nothing but comments',
    remedy: 'write something into it',
    range: [0, 1],
  };
}

function tooManyAliases(): Problem {
  return {
    check: 'document.alias',
    message: `aliases stand for more than ${MAX_ALIASES} values, or for themselves`,
    remedy: 'write the values out',
    range: [0, 1],
  };
}

/** One finding for each line, in the order of the text. */
function problemFindings(
  problems: readonly Problem[],
  text: string,
  file: string,
  secrecy: Secrecy | undefined,
  { documents, errors }: Composed,
): Finding[] {
  const lines = makeTextLines(text);
  const [first] = documents;
  const plain = first && plainValue(first);
  const isWellFormed = plain !== undefined && errors.length === 0 && documents.length === 1;
  if (isWellFormed) secrecy?.learn(plain.value);
  const show = makeShow(lines, secrecy, () => (isWellFormed ? first?.contents : undefined));
  const seen = new Set<number | undefined>();
  const findings: Finding[] = [];
  for (const { range, ...problem } of [...problems].sort((a, b) => a.range[0] - b.range[0])) {
    const location = locateRange(lines, file, range, show);
    if (seen.has(location.line) || findings.length === MAX_FINDINGS) continue;
    seen.add(location.line);
    findings.push({ ...problem, severity: 'error', location });
  }
  return findings;
}
