import { expect, it } from 'vitest';
import { UPNP } from '../../../../src/core/router/checks/upnp.ts';
import { makeSeen, makeSilent, sayOutside } from '../../../support/router-observations.ts';

it('a router that opens ports for whoever asks is told', () => {
  expect(UPNP.id).toBe('outside.upnp');
  expect(sayOutside(UPNP, makeSeen())).toMatchObject([
    { evidence: ['WANIPConnection:1', 'Test router', 'MiniUPnPd/2.3.0'] },
  ]);
});

it('silence is no proof, and a search that found nothing neither', () => {
  expect(UPNP.missing(makeSilent())).toContain('does not answer');
  expect(UPNP.missing(makeSeen([]))).toContain('nothing that was found');
});
