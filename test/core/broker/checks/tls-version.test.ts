import { expect, it } from 'vitest';
import { TLS_VERSION } from '../../../../src/core/broker/checks/tls-version.ts';
import { say } from '../../../support/broker-observations.ts';

it('TLS 1.0 and 1.1 are told of; without TLS there is nothing to say', () => {
  expect(say(TLS_VERSION)).toEqual([]);
  const versions = ['TLSv1', 'TLSv1.1', 'TLSv1.2'] as const;
  const certificate = { chain: [], versions, trust: [] };
  expect(say(TLS_VERSION, { certificate })).toMatchObject([{ evidence: ['TLSv1', 'TLSv1.1'] }]);
  expect(say(TLS_VERSION, { certificate: undefined })).toBeUndefined();
});
