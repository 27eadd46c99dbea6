import { expect, test } from 'vitest';
import { fieldCount } from '../../../../src/core/audit/checks/field-count.ts';
import { makePlaceholder } from '../../../../src/core/catalogue/field-placeholder.ts';
import { anElf, anExpectation, anImage, aSubject, cStrings } from '../../../support/audit-world.ts';

const placeholder = makePlaceholder('identity.adminPassword', 43);
const expected = anExpectation({}, { fields: [{ id: 'identity.adminPassword', placeholder }] });
const run = (strings: string[]) => fieldCount.run(aSubject(strings, [], { expected }));

test('a placeholder that stands once is no finding', () => {
  expect(run(['hello', placeholder])).toEqual([]);
});

test.each([
  [[], 'the placeholder of field identity.adminPassword is not in the image', []],
  [
    [placeholder, placeholder],
    'the placeholder of field identity.adminPassword is in the image 2 times',
    ['at offset 0x14', 'at offset 0x44'],
  ],
])('%j is an error', (strings, message, evidence) => {
  expect(run(strings)).toMatchObject([{ severity: 'error', message, evidence }]);
});

test('a placeholder that reaches beyond its segment is an error', () => {
  const image = anImage(cStrings(placeholder));
  const [part] = image.parts;
  const [segment] = part?.segments ?? [];
  if (part === undefined || segment === undefined) throw new Error('the test image has a segment');
  const short = { ...segment, data: segment.data.subarray(0, 20) };
  const cut = { ...image, parts: [{ ...part, segments: [short] }] };
  expect(fieldCount.run(aSubject([], [], { expected, image: cut }))).toMatchObject([
    { message: 'the placeholder of field identity.adminPassword does not lie inside one segment' },
  ]);
});

test('an ELF file alone will do', () => {
  const elf = anElf(['main'], cStrings(placeholder));
  expect(fieldCount.run(aSubject([], [], { expected, image: undefined, elf }))).toEqual([]);
});

test('does not apply where no fields are expected', () => {
  expect(fieldCount.appliesTo(aSubject([], [], { expected: anExpectation({}) }))).toBe(false);
});
