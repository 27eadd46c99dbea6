import { expect, it } from 'vitest';
import { CLIENT_ID, WILL } from '../../../../src/core/broker/checks/take-over.ts';
import { say } from '../../../support/broker-observations.ts';

it('who takes over a session, or leaves a will for another one, is named', () => {
  const takeOver = { attacker: 'lamp', victim: 'door', threwOut: true, leftWill: true };
  for (const check of [CLIENT_ID, WILL]) {
    expect(say(check)).toEqual([]);
    expect(say(check, { takeOver })).toHaveLength(1);
    expect(say(check, { takeOver: undefined })).toBeUndefined();
  }
});
