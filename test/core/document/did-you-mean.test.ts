import { describe, expect, test } from 'vitest';
import { closest, editDistance, suggestion } from '../../../src/core/document/did-you-mean.ts';

describe('the edit distance', () => {
  test.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['abcd', 'abdc', 1],
    ['lisenters', 'listeners', 2],
  ])('from %j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('the closest word', () => {
  const keys = ['name', 'board', 'features', 'listeners', 'mqttPassword', 'tcp'];
  test.each([
    ['lisenters', 'listeners'],
    ['bord', 'board'],
    ['Features', 'features'],
    ['mqtt_password', 'mqttPassword'],
    ['nam', 'name'],
    ['udp', undefined],
    ['x', undefined],
    ['completely-different', undefined],
    ['n'.repeat(100_000), undefined],
  ])('to %.20s is %s', (word, meant) => {
    expect(closest(word, keys)).toBe(meant);
  });

  test('is offered as a question', () => {
    expect(suggestion('board')).toBe('; did you mean "board"?');
    expect(suggestion(undefined)).toBe('');
  });
});
