import { describe, expect, it } from 'vitest';
import { parseSconsRange } from '../../../../src/bindings/node/platformio/tool-scons.ts';

describe('parseSconsRange', () => {
  it.each([
    ['~4.41101.0', { packageVersion: '4.41101.0', version: '4.11.1' }],
    ['~4.40801.0', { packageVersion: '4.40801.0', version: '4.8.1' }],
    ['^4.40502.3', { packageVersion: '4.40502.3', version: '4.5.2' }],
    ['4.40400.0', { packageVersion: '4.40400.0', version: '4.4.0' }],
  ])('reads %s', (range, wish) => {
    expect(parseSconsRange(range)).toEqual(wish);
  });

  it.each(['', '*', '~3.0', '>=4.41101.0', '~4.41101.0 || ~5.0'])(
    'does not guess at %j',
    (range) => {
      expect(parseSconsRange(range)).toBeUndefined();
    },
  );
});
