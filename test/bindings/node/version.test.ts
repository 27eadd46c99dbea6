import { describe, expect, it } from 'vitest';
import { findVersion, isAtLeast } from '../../../src/bindings/node/version.ts';

describe('versions', () => {
  it.each([
    ['Python 3.11.7', '3.11.7'],
    ['git version 2.39.5 (Apple Git-154)', '2.39.5'],
    ['no number', undefined],
  ])('finds the version in %j', (text, version) => {
    expect(findVersion(text)).toBe(version);
  });

  it.each([
    ['3.9', '3.9.0', true],
    ['3.10.1', '3.9.9', true],
    ['3.8.20', '3.9.0', false],
    ['6.1.0', '6.1', true],
    ['20.9.0', '20.19.0', false],
  ])('compares %s with %s', (version, oldest, expected) => {
    expect(isAtLeast(version, oldest)).toBe(expected);
  });
});
