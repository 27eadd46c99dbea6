import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDescription } from '../../../src/core/router/device-description.ts';
import { formatRouterUrl } from '../../../src/core/router/router-url.ts';
import { describe as describeRouter, type RouterWish } from '../../support/simulated-router.ts';

const LOCATION = { host: '192.168.1.1', port: 5000, path: '/igd/desc.xml' };

function look(wish: RouterWish) {
  const found = parseDescription(describeRouter(LOCATION.host, wish), LOCATION);
  return {
    services: found?.services.map(
      ({ type, url }) => `${type.replace(/^.*service:/, '')} ${formatRouterUrl(url)}`,
    ),
    elsewhere: found?.elsewhere,
  };
}

describe('a description', () => {
  it.each<[string, RouterWish, readonly string[]]>([
    ['version 1', {}, ['WANIPConnection:1 http://192.168.1.1:5000/control/0']],
    [
      'version 2 and PPP',
      { services: ['WANIPConnection:2', 'WANPPPConnection:1'] },
      [
        'WANIPConnection:2 http://192.168.1.1:5000/control/0',
        'WANPPPConnection:1 http://192.168.1.1:5000/control/1',
      ],
    ],
    ['services of other kinds', { services: ['WANIPConnection:3', 'Layer3Forwarding:1'] }, []],
    [
      'a place relative to the description',
      { controlUrl: 'ctl?a=1&amp;b=2' },
      ['WANIPConnection:1 http://192.168.1.1:5000/igd/ctl?a=1&b=2'],
    ],
    [
      'a base of its own',
      { urlBase: 'http://192.168.1.1:49000/', controlUrl: 'ctl' },
      ['WANIPConnection:1 http://192.168.1.1:49000/ctl'],
    ],
    [
      'a base that is none',
      { urlBase: 'http://router/', controlUrl: 'ctl' },
      ['WANIPConnection:1 http://192.168.1.1:5000/igd/ctl'],
    ],
  ])('with %s names its services', (_, wish, services) => {
    expect(look(wish)).toEqual({ services, elsewhere: [] });
  });

  it.each<[string, RouterWish]>([
    ['http://203.0.113.7/ctl', { controlUrl: 'http://203.0.113.7/ctl' }],
    ['//192.168.1.2/ctl', { controlUrl: '//192.168.1.2/ctl' }],
    ['http://router.lan/ctl', { controlUrl: 'http://router.lan/ctl' }],
    ['/ctl', { urlBase: 'http://192.168.1.2/', controlUrl: '/ctl' }],
  ])('never leads to somebody else: %s', (shown, wish) => {
    expect(look(wish)).toEqual({ services: [], elsewhere: [shown] });
  });

  it('with a hundred services leads to four', () => {
    const services = Array.from({ length: 100 }, () => 'WANIPConnection:1');
    expect(look({ services }).services).toHaveLength(4);
  });

  it.each(['', '<root/>', '<html><body>login</body></html>', '<device/>', '{}'])(
    'is not %j',
    (text) => {
      expect(parseDescription(text, LOCATION)).toBeUndefined();
    },
  );

  it('never throws when it is cut or changed', () => {
    const text = describeRouter(LOCATION.host);
    const place = fc.nat({ max: text.length });
    fc.assert(
      fc.property(place, place, fc.string({ unit: 'binary' }), (from, to, put) => {
        const found = parseDescription(text.slice(0, from) + put + text.slice(to), LOCATION);
        for (const { url } of found?.services ?? []) expect(url.host).toBe(LOCATION.host);
      }),
    );
  });
});
