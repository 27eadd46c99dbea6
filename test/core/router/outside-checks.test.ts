import { describe, expect, it } from 'vitest';
import { formatHtml } from '../../../src/core/report/html.ts';
import { formatJson } from '../../../src/core/report/json.ts';
import { formatMarkdown } from '../../../src/core/report/markdown.ts';
import { PLAIN_PALETTE } from '../../../src/core/report/palette.ts';
import { formatSarif } from '../../../src/core/report/sarif.ts';
import { formatText } from '../../../src/core/report/text.ts';
import { externalAddress } from '../../../src/core/router/observations.ts';
import { judgeRouter, OUTSIDE_CHECKS } from '../../../src/core/router/outside-checks.ts';
import { reportOfRouter } from '../../../src/core/router/report-of-router.ts';
import { stepsByHand } from '../../../src/core/router/steps-by-hand.ts';
import { makeSeen, makeService, makeSilent } from '../../support/router-observations.ts';

it('a silent router is neither good nor bad: nothing was checked', () => {
  const { findings, notChecked } = judgeRouter(makeSilent());
  expect(findings).toEqual([]);
  expect(notChecked.map(({ check }) => check)).toEqual(OUTSIDE_CHECKS.map(({ id }) => id));
});

it('devices whose address nobody knows are named', () => {
  const { notChecked } = judgeRouter(makeSeen(undefined, { lost: ['lamp', 'door'] }));
  expect(notChecked).toContainEqual({
    check: 'outside.mapping-device',
    because: 'nobody knows the address of lamp, door: a mapping may lead there',
  });
});

it('findings are sorted by severity, and stand at the router', () => {
  const mappings = [{}, { externalPort: 1883 }, { internalClient: '192.168.1.10' }];
  const { findings } = judgeRouter(makeSeen([makeService(mappings)]));
  expect(
    findings.map(({ severity, check, location }) => [severity, check, location?.file]),
  ).toEqual([
    ['error', 'outside.mapping-device', '192.168.1.1'],
    ['error', 'outside.mapping-port', '192.168.1.1'],
    ['warning', 'outside.upnp', '192.168.1.1'],
    ['note', 'outside.mapping-other', '192.168.1.1'],
  ]);
});

describe('the address in the internet', () => {
  it.each([
    [['203.0.113.7'], undefined, '203.0.113.7', 'public'],
    [['192.168.178.2'], undefined, '192.168.178.2', 'private'],
    [['100.64.0.9'], '203.0.113.9', '203.0.113.9', 'public'],
    [[undefined], '10.0.0.2', '10.0.0.2', 'private'],
    [['0.0.0.0'], undefined, undefined, undefined],
    [['203.0.113.7; reboot'], undefined, undefined, undefined],
    [[], undefined, undefined, undefined],
  ])('of %j and %s is %s', (told, byPmp, address, kind) => {
    const services = told.map((one) => makeService([], { externalAddress: one }));
    const pmp = { protocols: [], externalAddress: byPmp };
    const found = externalAddress(makeSeen(services, { pmp }));
    expect([found?.address, found?.kind]).toEqual([address, kind]);
  });
});

describe('steps by hand', () => {
  const linesOf = (...words: Parameters<typeof makeSeen>) =>
    stepsByHand(makeSeen(...words)).flatMap(({ lines }) => lines);

  it('have the address filled in, and every port that leads in', () => {
    const mappings = [
      { protocol: 'TCP', externalPort: 40_000 },
      { protocol: 'UDP', externalPort: 500 },
      { protocol: 'TCP', externalPort: 1883 },
      { protocol: 'TCP', externalPort: 0 },
    ] as const;
    expect(linesOf([makeService(mappings)])).toEqual([
      'nc -vz -w 5 203.0.113.7 23',
      'nc -vz -w 5 203.0.113.7 80',
      'nc -vz -w 5 203.0.113.7 1883',
      'nc -vz -w 5 203.0.113.7 8883',
      'nc -vz -w 5 203.0.113.7 40000',
      'http://203.0.113.7/',
      'https://203.0.113.7/',
      'https://www.shodan.io/host/203.0.113.7',
      'net:203.0.113.7',
    ]);
  });

  it('say how to find an address that is not known, or not one of the internet', () => {
    const told = [undefined, '192.168.178.2'];
    for (const externalAddress of told) {
      const service = makeService([], { externalAddress });
      const [first] = stepsByHand(makeSeen([service]));
      expect(first?.what).toContain('Find your address');
      expect(linesOf([service])).toContain('net:<address>');
    }
  });

  it('stay short, however many mappings there are', () => {
    const many = Array.from({ length: 500 }, (_, at) => ({
      ...{ protocol: 'TCP' as const, externalPort: 10_000 + at },
    }));
    expect(linesOf([makeService(many)]).length).toBeLessThan(40);
  });
});

describe('the report', () => {
  const reportOf = (seen: ReturnType<typeof makeSeen>) =>
    reportOfRouter(seen, judgeRouter(seen), '1');
  const service = makeService([{ externalPort: 1883, internalClient: '192.168.1.10' }]);

  it.each([
    ['text', (model: ReturnType<typeof reportOf>) => formatText(model, PLAIN_PALETTE)],
    ['json', formatJson],
    ['markdown', formatMarkdown],
    ['html', formatHtml],
  ])('as %s has the mapping and the steps', (_, format) => {
    const text = format(reportOf(makeSeen([service])));
    for (const part of ['udp/1883', 'the broker mqtt.home.arpa', 'nc -vz -w 5 203.0.113.7 1883'])
      expect(text).toContain(part);
  });

  it('as SARIF has the finding', () => {
    expect(formatSarif(reportOf(makeSeen([service])))).toContain('"outside.mapping-device"');
  });

  it('says of a second router, of one that is silent and of one without a mapping what it is', () => {
    const behind = makeService([], { externalAddress: '100.70.1.2' });
    const texts = [makeSeen([behind]), makeSilent(), makeSeen()].map((seen) =>
      formatText(reportOf(seen), PLAIN_PALETTE),
    );
    expect(texts[0]).toContain('a second router');
    expect(texts[1]).toMatch(/address +unknown[\s\S]*Listeners\n {2}the router does not answer/);
    expect(texts[2]).toContain('the router lists no mapping');
  });
});
