import { describe, expect, test } from 'vitest';
import { readFacts } from '../../../src/core/verify/source-facts.ts';

const facts = (text: string, name = 'X') => readFacts([{ path: 'a.h', text }]).get(name);
const lines = (places: readonly { line: number }[] | undefined) => places?.map(({ line }) => line);

describe('defaults', () => {
  test.each([
    ['behind its guard', '#ifndef X\n#define X 1\n#endif', '1', true],
    ['behind its guard and a comment', '#ifndef X\n// why\n\n#define X 1 // on\n#endif', '1', true],
    ['indented', '  # ifndef X\n  #  define X  a  b\n# endif', 'a b', true],
    ['without a guard', '#define X 1', '1', false],
    ['behind the guard of another macro', '#ifndef Y\n#define X 1\n#endif', '1', false],
    ['empty', '#define X', '', false],
    ['over two lines', '#define X ( A || \\\n  B )', '( A || B )', false],
    ['a text with a comment mark in it', '#define X "http://x/*y*/"', '"http://x/*y*/"', false],
    ['with carriage returns', '#ifndef X\r\n#define X 1\r\n#endif\r\n', '1', true],
  ])('%s', (_, text, value, guarded) => {
    expect(facts(text)?.defaults).toMatchObject([{ value, guarded }]);
  });

  test('of macros with arguments are none', () => {
    expect(facts('#define X(a) a')?.defaults ?? []).toEqual([]);
  });
});

describe('questions', () => {
  test.each([
    ['#if X', [1], []],
    ['#if !X && Y > 2', [1], []],
    ['#elif X == 2', [1], []],
    ['#ifdef X', [], [1]],
    ['#ifndef X\nint a;\n#endif', [], [1]],
    ['#ifndef X\n#define X 1\n#endif', [], []],
    ['#if defined(X) || defined Y', [], [1]],
    ['#if !defined( X )', [], [1]],
    ['#if defined(X) && X', [1], [1]],
    ['int a = X;', [1], []],
    ['#define Y X', [1], []],
    ['#if 1 && \\\n X', [1], []],
    ['print("X");', [], []],
    ['// #if X', [], []],
    ['/*\n#if X\n*/\n#if X', [4], []],
    ['#include "X"', [], []],
    ['#error X is wrong', [], []],
  ])('%j', (text, byValue, byDefinition) => {
    expect(lines(facts(text)?.byValue) ?? []).toEqual(byValue);
    expect(lines(facts(text)?.byDefinition) ?? []).toEqual(byDefinition);
  });

  test('about names nobody follows are left out', () => {
    const found = readFacts([{ path: 'a.h', text: '#if X && Y\n#endif' }], new Set(['Y']));
    expect([...found.keys()]).toEqual(['Y']);
  });
});
