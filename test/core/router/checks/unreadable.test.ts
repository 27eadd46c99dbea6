import { expect, it } from 'vitest';
import { UNREADABLE } from '../../../../src/core/router/checks/unreadable.ts';
import { makeSeen, makeSilent, sayOutside } from '../../../support/router-observations.ts';

it('each trouble between answer and list is told', () => {
  expect(UNREADABLE.id).toBe('outside.unreadable');
  const seen = makeSeen([]);
  expect(sayOutside(UNREADABLE, seen)).toEqual([]);
  const upnp = { ...seen.upnp, troubles: ['http://192.168.1.1:80/: it hung up'] };
  expect(sayOutside(UNREADABLE, { ...seen, upnp })).toMatchObject([
    { message: '192.168.1.1 answers the search, and then: http://192.168.1.1:80/: it hung up' },
  ]);
  expect(sayOutside(UNREADABLE, makeSilent())).toBeUndefined();
});
