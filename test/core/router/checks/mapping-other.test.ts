import { expect, it } from 'vitest';
import { MAPPING_OTHER } from '../../../../src/core/router/checks/mapping-other.ts';
import {
  makeSeen,
  makeService,
  makeSilent,
  sayOutside,
} from '../../../support/router-observations.ts';

it('lists what no other check has, and what is switched off', () => {
  expect(MAPPING_OTHER.id).toBe('outside.mapping-other');
  const mappings = [
    {},
    { externalPort: 22, internalPort: 22, remoteHost: '198.51.100.1', leaseSeconds: 60 },
    { externalPort: 1883 },
    { externalPort: 8883, isEnabled: false, description: '' },
    { externalPort: 500, internalClient: '192.168.1.10' },
  ];
  expect(sayOutside(MAPPING_OTHER, makeSeen([makeService(mappings)]))).toMatchObject([
    {
      message: 'the router leads udp/3074 to 192.168.1.50:3074',
      evidence: ['asked for as "console", for ever'],
    },
    { evidence: ['asked for as "console", for 198.51.100.1 alone, for 60 s'] },
    { evidence: ['for ever, switched off'] },
  ]);
  expect(sayOutside(MAPPING_OTHER, makeSilent())).toBeUndefined();
});
