import type { ParsedDocument, Part } from '../document/parsed-document.ts';
import type { Path } from '../document/path.ts';
import type { Finding } from '../kernel/finding.ts';

/** The files a pack was made from; paths of findings lead into them. */
export interface PackDocuments {
  readonly firmware: ParsedDocument;
  readonly features: ParsedDocument;
  readonly boards: ParsedDocument;
  readonly edits?: ParsedDocument | undefined;
}

/** What a finding says; the file says where. */
export interface Note {
  readonly check: string;
  readonly message: string;
  readonly remedy: string;
}

/** An error at a place of one of the files. */
export function packProblem(
  document: ParsedDocument,
  path: Path,
  note: Note,
  part: Part = 'value',
): Finding {
  return { ...note, severity: 'error', location: document.locate(path, part) };
}
