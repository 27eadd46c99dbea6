import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMapping, mappingKey, parseMapping } from '../../../src/core/router/port-mapping.ts';

const WHOLE = {
  NewRemoteHost: '',
  NewExternalPort: '1883',
  NewProtocol: 'tcp',
  NewInternalPort: '11883',
  NewInternalClient: 'Lamp.LAN',
  NewEnabled: '1',
  NewPortMappingDescription: 'a \u001b[1mlamp',
  NewLeaseDuration: '3600',
};

function read(change: Readonly<Record<string, string>> = {}) {
  return parseMapping(new Map(Object.entries({ ...WHOLE, ...change })));
}

describe('a mapping', () => {
  it('is read, and fit to be shown', () => {
    const mapping = read();
    expect(mapping).toEqual({
      protocol: 'TCP',
      externalPort: 1883,
      internalClient: 'lamp.lan',
      internalPort: 11_883,
      remoteHost: '',
      description: 'a ?[1mlamp',
      isEnabled: true,
      leaseSeconds: 3600,
    });
    expect(mapping && formatMapping(mapping)).toBe('tcp/1883 to lamp.lan:11883');
  });

  it.each([
    [{ NewProtocol: 'SCTP' }],
    [{ NewProtocol: '' }],
    [{ NewExternalPort: '65536' }],
    [{ NewExternalPort: '-1' }],
    [{ NewExternalPort: '80x' }],
    [{ NewInternalPort: '' }],
    [{ NewInternalClient: '' }],
  ])('with %j is none', (change) => {
    expect(read(change)).toBeUndefined();
  });

  it.each([
    ['0', false],
    ['false', false],
    ['No', false],
    ['1', true],
    ['true', true],
    ['', true],
    ['maybe', true],
  ])('with "%s" for enabled lets somebody in: %s', (text, isEnabled) => {
    expect(read({ NewEnabled: text })?.isEnabled).toBe(isEnabled);
  });

  it('for everybody is told from one for somebody, in the words of any router', () => {
    for (const host of ['', '*', '0.0.0.0'])
      expect(read({ NewRemoteHost: host })?.remoteHost).toBe('');
    const keys = ['', '198.51.100.1'].map((NewRemoteHost) => read({ NewRemoteHost }));
    expect(new Set(keys.map((mapping) => mapping && mappingKey(mapping))).size).toBe(2);
  });

  it('never throws, and never has a port that is none', () => {
    const values = fc.dictionary(
      fc.constantFrom(...Object.keys(WHOLE)),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(values, (change) => {
        const mapping = read(change);
        expect(mapping === undefined || mapping.externalPort <= 65_535).toBe(true);
      }),
    );
  });
});
