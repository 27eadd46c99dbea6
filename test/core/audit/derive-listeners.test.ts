import { expect, test } from 'vitest';
import { deriveListeners } from '../../../src/core/audit/derive-listeners.ts';
import { anExpectation, aSubject, TELNET } from '../../support/audit-world.ts';
import { aFeature } from '../../support/world.ts';

const WEB = aFeature('web', {
  markers: { symbols: [], strings: ['webPort'] },
  listeners: [{ transport: 'tcp', port: 80, authentication: 'password' }],
});
const ALEXA = aFeature('alexa', {
  markers: { symbols: [], strings: ['hue-bridgeid'] },
  listeners: [
    { transport: 'udp', port: 1900, authentication: 'none' },
    { transport: 'tcp', port: 80, authentication: 'none' },
  ],
});

test('features that are in the file open their ports, in order of port', () => {
  const found = deriveListeners(aSubject(['hue-bridgeid', 'telnetPort'], [ALEXA, TELNET]));
  expect(found.map(({ transport, port }) => `${transport}/${port}`)).toEqual([
    'tcp/23',
    'tcp/80',
    'udp/1900',
  ]);
});

test('a port that two features open counts once, with the weaker login', () => {
  const found = deriveListeners(aSubject(['webPort', 'hue-bridgeid'], [WEB, ALEXA]));
  expect(found[0]).toMatchObject({
    port: 80,
    authentication: 'none',
    features: ['web', 'alexa'],
    basis: 'found',
  });
});

test('a requested feature counts although the file shows nothing of it', () => {
  const subject = aSubject([], [WEB], { expected: anExpectation({ web: 'on' }) });
  expect(deriveListeners(subject)).toMatchObject([{ port: 80, basis: 'requested' }]);
});

test('a feature that is neither found nor requested opens nothing', () => {
  expect(deriveListeners(aSubject([], [WEB, TELNET]))).toEqual([]);
});

test('without a pack nothing is derived', () => {
  expect(deriveListeners(aSubject(['webPort'], [], { pack: undefined }))).toEqual([]);
});
