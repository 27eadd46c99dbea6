import { expect, it } from 'vitest';
import { MAPPING_DEVICE } from '../../../../src/core/router/checks/mapping-device.ts';
import {
  makeSeen,
  makeService,
  makeSilent,
  sayOutside,
} from '../../../support/router-observations.ts';

const TO_BROKER = { internalClient: '192.168.1.10', externalPort: 40_000, internalPort: 22 };

it('a mapping to the broker is found, whatever its port', () => {
  expect(MAPPING_DEVICE.id).toBe('outside.mapping-device');
  expect(sayOutside(MAPPING_DEVICE, makeSeen())).toEqual([]);
  expect(sayOutside(MAPPING_DEVICE, makeSeen([makeService([{}])]))).toEqual([]);
  expect(sayOutside(MAPPING_DEVICE, makeSeen([makeService([TO_BROKER])]))).toMatchObject([
    {
      message: 'the internet reaches the broker mqtt.home.arpa through udp/40000 of the router',
      evidence: ['udp/40000 to 192.168.1.10:22', 'asked for as "console"'],
    },
  ]);
});

it('one that is listed twice is told once, one that is switched off not at all', () => {
  const twice = [
    makeService([TO_BROKER]),
    makeService([TO_BROKER], { name: 'WANPPPConnection:1' }),
  ];
  expect(sayOutside(MAPPING_DEVICE, makeSeen(twice))).toHaveLength(1);
  const off = makeService([{ ...TO_BROKER, isEnabled: false }]);
  expect(sayOutside(MAPPING_DEVICE, makeSeen([off]))).toEqual([]);
  expect(sayOutside(MAPPING_DEVICE, makeSeen([makeService([TO_BROKER]), off]))).toHaveLength(1);
});

it.each(['lamp', 'lamp.lan', 'lamp.fritz.box'])(
  'a mapping to the name %s is one to the device',
  (internalClient) => {
    const known = new Map([
      ['lamp', 'the device lamp'],
      ['192.168.1.7', 'the device lamp'],
    ]);
    const seen = makeSeen([makeService([{ ...TO_BROKER, internalClient }])], { known });
    expect(sayOutside(MAPPING_DEVICE, seen)).toMatchObject([
      { message: 'the internet reaches the device lamp through udp/40000 of the router' },
    ]);
  },
);

it('nothing is said where nobody is known, or the router is silent', () => {
  const known = new Map<string, string>();
  expect(MAPPING_DEVICE.missing(makeSeen(undefined, { known }))).toContain('name the fleet');
  expect(MAPPING_DEVICE.missing(makeSilent())).toContain('silence proves nothing');
});
