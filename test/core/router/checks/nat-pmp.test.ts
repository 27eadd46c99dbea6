import { expect, it } from 'vitest';
import { NAT_PMP } from '../../../../src/core/router/checks/nat-pmp.ts';
import { makeSeen, sayOutside } from '../../../support/router-observations.ts';

it('a router that speaks NAT-PMP or PCP is told, one that is silent is not cleared', () => {
  expect(NAT_PMP.id).toBe('outside.nat-pmp');
  expect(sayOutside(NAT_PMP, makeSeen())).toBeUndefined();
  const pmp = { protocols: ['NAT-PMP', 'PCP'], externalAddress: undefined } as const;
  expect(sayOutside(NAT_PMP, makeSeen([], { pmp }))).toMatchObject([
    { message: '192.168.1.1 opens ports for whoever asks: NAT-PMP and PCP' },
  ]);
});
