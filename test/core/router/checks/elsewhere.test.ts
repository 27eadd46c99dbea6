import { expect, it } from 'vitest';
import { ELSEWHERE } from '../../../../src/core/router/checks/elsewhere.ts';
import { makeSeen, makeSilent, sayOutside } from '../../../support/router-observations.ts';

it('addresses of somebody else are told', () => {
  expect(ELSEWHERE.id).toBe('outside.elsewhere');
  const seen = makeSeen();
  expect(sayOutside(ELSEWHERE, seen)).toEqual([]);
  const upnp = { ...seen.upnp, elsewhere: ['http://203.0.113.7/'] };
  expect(sayOutside(ELSEWHERE, { ...seen, upnp })).toMatchObject([
    { evidence: ['http://203.0.113.7/'] },
  ]);
  expect(sayOutside(ELSEWHERE, makeSilent())).toBeUndefined();
});
