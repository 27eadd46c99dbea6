import { expect, it } from 'vitest';
import { MAPPING_PORT } from '../../../../src/core/router/checks/mapping-port.ts';
import {
  makeSeen,
  makeService,
  makeSilent,
  sayOutside,
} from '../../../support/router-observations.ts';

it.each([
  [1883, 1883, 1],
  [40_000, 1883, 1],
  [1883, 40_000, 1],
  [8883, 8883, 1],
  [80, 80, 1],
  [23, 23, 1],
  [8266, 8266, 1],
  [3232, 3232, 1],
  [0, 40_000, 1],
  [443, 443, 0],
  [3074, 3074, 0],
])('%i outside, %i inside: %i', (externalPort, internalPort, count) => {
  expect(MAPPING_PORT.id).toBe('outside.mapping-port');
  const service = makeService([{ externalPort, internalPort }]);
  expect(sayOutside(MAPPING_PORT, makeSeen([service]))).toHaveLength(count);
});

it('leaves that of a known device to the check on devices', () => {
  const service = makeService([{ externalPort: 1883, internalClient: '192.168.1.10' }]);
  expect(sayOutside(MAPPING_PORT, makeSeen([service]))).toEqual([]);
  expect(sayOutside(MAPPING_PORT, makeSilent())).toBeUndefined();
});
