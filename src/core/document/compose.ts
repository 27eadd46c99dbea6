import { type Document, type ErrorCode, parseAllDocuments } from 'yaml';

/** A problem of a text with the range it concerns, before it becomes a finding. */
export interface Problem {
  readonly check: string;
  readonly message: string;
  readonly remedy: string;
  readonly range: readonly [number, number];
}

/** A complaint of the YAML reader. */
export interface ReaderError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** What the YAML reader makes of a text. */
export interface Composed {
  readonly documents: readonly Document.Parsed[];
  readonly errors: readonly ReaderError[];
}

/**
 * Reads a text as YAML 1.2 without merge keys, custom tags and non-text keys. JSON is YAML.
 * Duplicate keys are left to the caller, because the reader compares each key with all others.
 */
export function compose(text: string): Composed {
  try {
    const documents = parseAllDocuments(text, {
      version: '1.2',
      prettyErrors: false, // its pretty messages repeat the text
      uniqueKeys: false,
      stringKeys: true,
      merge: false,
      resolveKnownTags: false,
      logLevel: 'silent',
    });
    if (!Array.isArray(documents) || documents.length === 0) return { documents: [], errors: [] };
    return {
      documents,
      errors: documents.flatMap((document) => [...document.errors, ...document.warnings]),
    };
  } catch (error) {
    // The reader is recursive: deep nesting ends its stack.
    if (!(error instanceof RangeError)) throw error;
    return {
      documents: [],
      errors: [{ code: 'RESOURCE_EXHAUSTION', message: 'nested too deeply', pos: [0, 1] }],
    };
  }
}
