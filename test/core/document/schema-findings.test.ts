import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/core/document/parse-document.ts';
import { schemaFindings } from '../../../src/core/document/schema-findings.ts';
import type { SchemaError } from '../../../src/core/document/validator.ts';

function findings(text: string, errors: readonly SchemaError[]): string[] {
  const result = parseDocument(text, 'a.yaml');
  if ('findings' in result) throw new Error('the text must be well-formed');
  return schemaFindings(result.document, errors, 'x').map(
    ({ check, message, location }) => `${location?.line}:${location?.column} ${check} ${message}`,
  );
}

const keys = { properties: { name: {}, board: {} } };

describe('complaints of a validator', () => {
  test('are told once, in words, with their place', () => {
    const error = { instancePath: '/a~1b', keyword: 'type', params: { type: 'string' } };
    expect(findings('"a/b": [1]', [error, error])).toEqual([
      '1:8 x.wrong-type "a/b" must be a text, not a list',
    ]);
  });

  test('a misspelt key explains the missing one', () => {
    expect(
      findings('nmae: x', [
        { instancePath: '', keyword: 'required', params: { missingProperty: 'name' } },
        { instancePath: '', keyword: 'required', params: { missingProperty: 'board' } },
        {
          instancePath: '',
          keyword: 'additionalProperties',
          params: { additionalProperty: 'nmae' },
          parentSchema: keys,
        },
      ]),
    ).toEqual([
      '1:1 x.unknown-key unknown key "nmae"; did you mean "name"?',
      '1:1 x.missing-key missing key "board"',
    ]);
  });

  test.each(['oneOf', 'anyOf', 'if', 'allOf', 'false schema'])(
    '%s only repeats others',
    (keyword) => {
      expect(findings('a: 1', [{ instancePath: '', keyword, params: {} }])).toEqual([]);
    },
  );

  test('control and direction characters of the file do not reach the message', () => {
    const [line] = findings('"\\u001b[31mred\\u202e": 1', [
      {
        instancePath: '',
        keyword: 'additionalProperties',
        params: { additionalProperty: '\u001b[31mred\u202e' },
        parentSchema: keys,
      },
    ]);
    expect(line).toContain('"?[31mred?"');
  });
});
