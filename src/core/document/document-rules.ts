import type { Rule } from '../kernel/rule.ts';

/** What can be wrong with the text of a file, before its content is looked at. */
export const DOCUMENT_RULES: readonly Rule[] = [
  {
    id: 'document.syntax',
    severity: 'error',
    title: 'The file is well-formed YAML 1.2 or JSON.',
    why: 'YAML gives indentation, colons and quotes a meaning; a text that breaks its rules cannot be read with certainty.',
  },
  {
    id: 'document.duplicate-key',
    severity: 'error',
    title: 'No mapping has the same key twice.',
    why: 'One of the two values would be dropped without a word, and it may be the one that hardens.',
  },
  {
    id: 'document.alias',
    severity: 'error',
    title: 'Every alias has an anchor, and aliases do not multiply without bound.',
    why: 'A few nested aliases stand for millions of values, which stops the program that reads them.',
  },
  {
    id: 'document.several',
    severity: 'error',
    title: 'The file holds one document.',
    why: 'Everything behind a `---` line would be ignored.',
  },
  {
    id: 'document.top-level',
    severity: 'error',
    title: 'The file holds a mapping or a list.',
    why: 'A single text is usually a mapping whose colons have no space behind them.',
  },
  {
    id: 'document.empty',
    severity: 'error',
    title: 'The file is not empty.',
    why: 'An empty file is usually the wrong path or a save that failed.',
  },
  {
    id: 'document.not-json',
    severity: 'error',
    title: 'A file called .json holds JSON.',
    why: 'Other programs that read the file would refuse comments, single quotes and trailing commas.',
  },
  {
    id: 'document.not-text',
    severity: 'error',
    title: 'The file is UTF-8 text.',
    why: 'Read with the wrong encoding, texts and passwords would be other ones than those written.',
  },
  {
    id: 'document.too-big',
    severity: 'error',
    title: 'The file is not larger than a profile or a catalogue can be.',
    why: 'A huge file is the wrong file, or made to stop the program.',
  },
];
