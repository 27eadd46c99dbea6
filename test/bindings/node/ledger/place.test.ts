import { describe, expect, test } from 'vitest';
import { parsePlace } from '../../../../src/bindings/node/ledger/place.ts';

describe('the place of a ledger', () => {
  test.each(['ledger.db', 'fleet/ledger.db', './a b.db', ' ledger.db '])('%j is a file', (text) => {
    expect(parsePlace(text, true)).toEqual({ kind: 'file', file: text.trim() });
  });

  test.each([
    'host=localhost password=hunter2 dbname=x',
    'password=hunter2',
    '"postgres://user:hunter2@host/x"',
    'postgres:user:hunter2@host',
    'postgres:/user:hunter2@host/x',
    'jdbc:postgresql://user:hunter2@host/x',
    'x postgres://user:hunter2@host/x',
    '',
    '  ',
  ])('%j is no file, and nothing of it is repeated', (text) => {
    let message = 'taken';
    try {
      parsePlace(text, false);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('neither a file nor a URL');
    expect(message).not.toContain('hunter2');
  });

  test('spaces around a URL do not make it a file', () => {
    expect(parsePlace(' postgres://user@host/x ', true)).toMatchObject({ kind: 'server' });
  });
});
