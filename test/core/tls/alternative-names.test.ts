import { describe, expect, it } from 'vitest';
import { isForHost } from '../../../src/core/tls/alternative-names.ts';

const names = (...values: readonly string[]) =>
  values.map((value) => ({
    kind: /^[\d.]+$|:/.test(value) ? ('ip' as const) : ('dns' as const),
    value,
  }));

describe('a certificate', () => {
  it.each([
    ['broker.home.arpa', 'broker.home.arpa', true],
    ['Broker.Home.Arpa', 'broker.HOME.arpa', true],
    ['broker.home.arpa', 'broker.home.arpa.', true],
    ['broker.home.arpa', 'other.home.arpa', false],
    ['*.home.arpa', 'broker.home.arpa', true],
    ['*.home.arpa', 'home.arpa', false],
    ['*.home.arpa', 'a.b.home.arpa', false],
    ['*', 'broker', false],
    ['*.arpa', 'home.arpa', false],
    ['b*.home.arpa', 'broker.home.arpa', false],
    ['*.168.1.7', '192.168.1.7', false],
    ['192.168.1.7', '192.168.1.7', true],
    ['192.168.1.7', '192.168.1.8', false],
    ['fd00:0:0:0:0:0:0:1', 'fd00::1', true],
    ['fd00:0:0:0:0:0:0:1', '[FD00::1]', true],
    ['fd00:0:0:0:0:0:0:1', 'fd00::2', false],
    ['0:0:0:0:0:0:0:1', '::1', true],
  ])('for %s and the host %s: %s', (pattern, host, expected) => {
    expect(isForHost(names(pattern), host)).toBe(expected);
  });

  it('without names is for nobody', () => {
    expect(isForHost([], 'broker.home.arpa')).toBe(false);
  });
});
