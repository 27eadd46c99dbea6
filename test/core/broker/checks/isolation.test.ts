import { expect, it } from 'vitest';
import {
  ISOLATION_CONTROL,
  ISOLATION_READ,
  ISOLATION_WRITE,
} from '../../../../src/core/broker/checks/isolation.ts';
import { makeObservations, say } from '../../../support/broker-observations.ts';

const { isolation: clean } = makeObservations();

it('pairs that reach each other are named, reading apart from writing', () => {
  if (!clean) throw new Error('no matrix');
  for (const check of [ISOLATION_READ, ISOLATION_WRITE]) expect(say(check)).toEqual([]);
  const isolation = { ...clean, reads: [['lamp', 'door']], writes: [['door', 'lamp']] } as const;
  expect(say(ISOLATION_READ, { isolation })).toMatchObject([{ evidence: ['lamp -> door'] }]);
  expect(say(ISOLATION_WRITE, { isolation })).toMatchObject([{ evidence: ['door -> lamp'] }]);
});

it('a device that hears not even itself is told of: its silence proves nothing', () => {
  if (!clean) throw new Error('no matrix');
  expect(say(ISOLATION_CONTROL)).toEqual([]);
  expect(say(ISOLATION_CONTROL, { isolation: { ...clean, silent: ['lamp'] } })).toHaveLength(1);
  expect(say(ISOLATION_READ, { isolation: { ...clean, tried: 1 } })).toBeUndefined();
});
