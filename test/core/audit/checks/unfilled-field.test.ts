import { expect, test } from 'vitest';
import { unfilledField } from '../../../../src/core/audit/checks/unfilled-field.ts';
import { makePlaceholder } from '../../../../src/core/catalogue/field-placeholder.ts';
import { anExpectation, aSubject } from '../../../support/audit-world.ts';

const placeholder = makePlaceholder('identity.adminPassword', 43);
const fields = [{ id: 'identity.adminPassword', placeholder }];

test.each([
  ['a bare image', undefined],
  ['a personalised image, where no fields are expected', anExpectation({})],
])('a placeholder in %s is an error', (_, expected) => {
  expect(unfilledField.run(aSubject([placeholder], [], { expected }))).toMatchObject([
    {
      severity: 'error',
      message: '1 field is not filled: the image is not personalised',
      evidence: [`"${placeholder}" at offset 0x14`],
    },
  ]);
});

test('the placeholders of a bundle are expected', () => {
  const expected = anExpectation({}, { fields });
  expect(unfilledField.run(aSubject([placeholder], [], { expected }))).toEqual([]);
});

test('one that the bundle does not list is an error there too', () => {
  const expected = anExpectation({}, { fields });
  const stray = makePlaceholder('identity.otaPassword', 43);
  expect(unfilledField.run(aSubject([placeholder, stray], [], { expected }))).toHaveLength(1);
});

test('a filled image is no finding', () => {
  expect(unfilledField.run(aSubject(['correct horse battery staple']))).toEqual([]);
});
