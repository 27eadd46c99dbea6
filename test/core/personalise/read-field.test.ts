import { expect, test } from 'vitest';
import type { ImageField } from '../../../src/core/image/field.ts';
import { utf8 } from '../../../src/core/kernel/bytes.ts';
import { readField } from '../../../src/core/personalise/read-field.ts';

const USER: ImageField = {
  ...{ id: 'identity.mqttUser', offset: 2, size: 5, padding: 'nul' },
  ...{ alphabet: 'hostname', encoding: 'text', secret: false },
};

test.each([
  ['..lamp\0..', 'lamp'],
  ['..lamps..', 'lamps'],
  ['..\0\0\0\0\0..', undefined],
])('what a field of %j holds', (image, expected) => {
  expect(readField(utf8(image), [USER], USER.id)?.reveal()).toBe(expected);
});

test('a field that is not there holds nothing', () => {
  expect(readField(utf8('..lamp...'), [USER], 'identity.hostname')).toBeUndefined();
});
