import { expect, it } from 'vitest';
import { MAPPING_LIST } from '../../../../src/core/router/checks/mapping-list.ts';
import {
  makeSeen,
  makeService,
  makeSilent,
  sayOutside,
} from '../../../support/router-observations.ts';

it('a list that broke off is told with its reason', () => {
  expect(MAPPING_LIST.id).toBe('outside.mapping-list');
  expect(sayOutside(MAPPING_LIST, makeSeen())).toEqual([]);
  const broken = [
    makeService([{}], { end: { kind: 'broken', because: 'it hung up' } }),
    makeService([], { end: { kind: 'full' } }),
  ];
  const said = sayOutside(MAPPING_LIST, makeSeen(broken));
  expect(said?.map(({ message }) => message)).toEqual([
    'WANIPConnection:1 of the router: the list broke off after 1: it hung up',
    'WANIPConnection:1 of the router: the list broke off after 0: there are more than harden asks for',
  ]);
  expect(sayOutside(MAPPING_LIST, makeSilent())).toBeUndefined();
});
