import type { ErrorCode } from 'yaml';

/** What a syntax problem is called, and what helps. */
export interface SyntaxMessage {
  readonly message: string;
  readonly remedy: string;
  /** True where the place to look at is where the quote or bracket opens, not the end of the text. */
  readonly isUnclosed?: true;
}

/** Parts of messages of `yaml` 2.9 that are worth their own words; they hold none of the text read. */
const BY_TEXT: readonly (readonly [part: string, says: SyntaxMessage])[] = [
  [
    'Missing closing "quote',
    { message: 'the double quote is never closed', remedy: 'add the closing "', isUnclosed: true },
  ],
  [
    "Missing closing 'quote",
    { message: 'the single quote is never closed', remedy: "add the closing '", isUnclosed: true },
  ],
  [
    'Implicit map keys need to be followed by map values',
    {
      message: 'a key without a colon',
      remedy: 'write `key: value`, with a colon and a space between',
    },
  ],
  [
    'Implicit keys need to be on a single line',
    {
      message: 'a key over several lines, or a line that is not indented as far as its neighbours',
      remedy: 'check the indentation of this line, and the colon of the line before it',
    },
  ],
  [
    'Nested mappings are not allowed',
    {
      message: 'a second colon in one line',
      remedy: 'put the value in quotes, or start a new line for the second key',
    },
  ],
  [
    'Missing , ',
    { message: 'a comma is missing between two items', remedy: 'separate the items with commas' },
  ],
  [
    'Missing space after :',
    { message: 'a space is missing after the colon', remedy: 'write `key: value`' },
  ],
  [
    'in flow collection and end with a ',
    { message: 'a bracket is never closed', remedy: 'add the closing bracket', isUnclosed: true },
  ],
  [
    'must end with a ',
    {
      message: 'a bracket is never closed',
      remedy: 'add the closing bracket',
      isUnclosed: true,
    },
  ],
  [
    'Unexpected , in flow',
    { message: 'a comma with nothing before it', remedy: 'remove the extra comma' },
  ],
  [
    'All mapping items must start at the same column',
    {
      message: 'keys of one mapping start at different columns',
      remedy: 'indent the keys of one mapping by the same number of spaces',
    },
  ],
  [
    'All sequence items must start at the same column',
    {
      message: 'items of one list start at different columns',
      remedy: 'indent the dashes of one list by the same number of spaces',
    },
  ],
  [
    'Flow map in block collection must be',
    { message: 'a bracket is never closed', remedy: 'add the closing bracket', isUnclosed: true },
  ],
  [
    'Flow sequence in block collection must be',
    { message: 'a bracket is never closed', remedy: 'add the closing bracket', isUnclosed: true },
  ],
];

const UNEXPECTED: SyntaxMessage = {
  message: 'something that does not belong here',
  remedy: 'check quotes, colons and indentation of this line and the one before',
};

const BY_CODE: Partial<Record<ErrorCode, SyntaxMessage>> = {
  TAB_AS_INDENT: {
    message: 'a tab in the indentation',
    remedy: 'indent with spaces; YAML does not allow tabs there',
  },
  BAD_INDENT: {
    message: 'wrong indentation, or a bracket that is never closed',
    remedy: 'indent items of one level by the same number of spaces and close every bracket',
  },
  BAD_SCALAR_START: {
    message: 'a text cannot start with this character',
    remedy: 'put the text in quotes',
  },
  BAD_DQ_ESCAPE: {
    message: 'an unknown backslash sequence in a double-quoted text',
    remedy: 'double the backslash, or use single quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a second colon in one line',
    remedy: 'put the value in quotes, or start a new line for the second key',
  },
  BLOCK_IN_FLOW: {
    message: 'an indented block inside brackets',
    remedy: 'write it inside brackets too',
  },
  TAG_RESOLVE_FAILED: {
    message: 'a tag that is not used here',
    remedy: 'remove the `!` tag, or put a text that starts with `!` in quotes',
  },
  NON_STRING_KEY: {
    message: 'a key that is not a plain text',
    remedy: 'use a simple word as the key',
  },
  RESOURCE_EXHAUSTION: {
    message: 'brackets or lists nested too deeply',
    remedy: 'nest at most a few levels',
  },
  BAD_ALIAS: {
    message: 'a broken anchor or alias',
    remedy: 'write `&name` once and `*name` later',
  },
  BAD_DIRECTIVE: { message: 'an unknown `%` directive', remedy: 'remove the line' },
};

/** Our words for a problem of the YAML reader; its own ones may repeat the text, secrets included. */
export function describeSyntax(code: ErrorCode, text: string): SyntaxMessage {
  return BY_TEXT.find(([part]) => text.includes(part))?.[1] ?? BY_CODE[code] ?? UNEXPECTED;
}
