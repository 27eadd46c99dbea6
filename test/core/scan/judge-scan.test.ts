import { describe, expect, it } from 'vitest';
import type { Listener } from '../../../src/core/catalogue/feature.ts';
import { changesSince, makeBaseline, parseBaseline } from '../../../src/core/scan/baseline.ts';
import type { HostLook, PortLook } from '../../../src/core/scan/observations.ts';
import { reportOfScan } from '../../../src/core/scan/report-of-scan.ts';
import { judgeScan, SCAN_CHECKS } from '../../../src/core/scan/scan-checks.ts';

function port(name: string, state: PortLook['state'], service?: PortLook['service']): PortLook {
  const [transport, digits] = name.split('/');
  return { transport: transport === 'tcp' ? 'tcp' : 'udp', port: Number(digits), state, service };
}

function look(change: Partial<HostLook> = {}): HostLook {
  return {
    ...{
      name: 'lamp',
      isDevice: false,
      address: '192.168.1.7',
      foundBy: 'name lamp',
      reported: undefined,
    },
    mac: { expected: undefined, seen: undefined },
    ...{ contract: [], refusesUdp: true, full: undefined },
    ports: [port('tcp/23', 'closed'), port('tcp/80', 'closed'), port('udp/5353', 'closed')],
    ...change,
  };
}

const WEB: Listener = { transport: 'tcp', port: 80 };

const checksOf = (host: HostLook): readonly string[] =>
  judgeScan([host], undefined).findings.map(({ check }) => check);

describe('a device', () => {
  it.each<readonly [string, Partial<HostLook>, readonly string[]]>([
    ['with everything closed, as its profile says', {}, []],
    [
      'that listens where it may not',
      { ports: [port('tcp/23', 'open')] },
      ['scan.listener-outside-contract'],
    ],
    [
      'that keeps quiet where others refuse',
      { ports: [port('udp/8266', 'silent'), port('udp/53', 'closed')] },
      ['scan.listener-outside-contract'],
    ],
    [
      'that keeps quiet at every UDP port',
      { refusesUdp: false, ports: [port('udp/8266', 'silent'), port('tcp/23', 'closed')] },
      ['scan.unproven'],
    ],
    [
      'without a profile that keeps quiet at every UDP port',
      {
        ...{ contract: undefined, refusesUdp: false },
        ports: [port('udp/8266', 'silent'), port('tcp/23', 'closed')],
      },
      [],
    ],
    ['with what its profile allows', { contract: [WEB], ports: [port('tcp/80', 'open')] }, []],
    [
      'without what its profile allows',
      { contract: [WEB], ports: [port('tcp/80', 'closed')] },
      ['scan.listener-missing'],
    ],
    [
      'behind a wall, where nobody can tell whether it has what its profile allows',
      { contract: [WEB], ports: [port('tcp/80', 'silent'), port('tcp/23', 'closed')] },
      ['scan.unproven'],
    ],
    [
      'that lets anybody in where it may listen',
      {
        contract: [WEB],
        ports: [port('tcp/80', 'open', { protocol: 'http', says: '200', authentication: 'none' })],
      },
      ['scan.no-login'],
    ],
    [
      'that only announces itself, as it may',
      {
        contract: [{ transport: 'udp', port: 5353 }],
        ports: [port('udp/5353', 'open', { protocol: 'mdns', says: 'x', authentication: 'none' })],
      },
      [],
    ],
    ['nobody finds', { address: undefined, ports: [], refusesUdp: false }, ['scan.no-answer']],
    ['that is off', { refusesUdp: false, ports: [port('tcp/23', 'silent')] }, ['scan.no-answer']],
    [
      'whose address is another board',
      { mac: { expected: '18:fe:34:00:00:01', seen: '18:fe:34:00:00:02' } },
      ['scan.other-board'],
    ],
    ['whose MAC nobody saw', { mac: { expected: '18:fe:34:00:00:01', seen: undefined } }, []],
    ['that its broker did not hear of', { reported: false }, ['scan.not-reported']],
    ['without a profile', { contract: undefined, ports: [port('tcp/23', 'open')] }, []],
  ])('%s', (_, change, checks) => {
    expect(checksOf(look(change))).toEqual(checks);
  });
});

describe('what nobody can tell', () => {
  const ports = [port('udp/8266', 'silent'), port('tcp/23', 'closed')];

  it('is an error with its evidence where a profile says what may be open', () => {
    const host = look({ refusesUdp: false, ports, full: { by: 'nmap 7.93', silent: 12 } });
    expect(judgeScan([host], undefined).findings[0]?.evidence).toEqual([
      'neither answers nor refuses: udp/8266, 12 of all TCP ports',
      'refuses no UDP port, not even where nothing listens',
    ]);
  });

  it('is listed where nobody says', () => {
    const full = { by: 'nmap 7.93', silent: 12 };
    const host = look({ contract: undefined, refusesUdp: false, ports, full });
    expect(judgeScan([host], undefined).notChecked.map(({ because }) => because)).toEqual([
      'no profile says what lamp may have open: --expect names one',
      'lamp neither answers nor refuses at udp/8266, 12 of all TCP ports',
    ]);
  });

  it.each([
    [undefined, undefined, ['neither fleet file nor ledger has the MAC of lamp']],
    [
      '18:fe:34:00:00:01',
      undefined,
      ['no MAC of lamp was seen: something stands between, which may have refused in its place'],
    ],
    ['18:fe:34:00:00:01', '18:fe:34:00:00:01', []],
  ])('of a device with the MAC %s, seen as %s, is which board it is', (expected, seen, because) => {
    const host = look({ isDevice: true, mac: { expected, seen } });
    expect(judgeScan([host], undefined).notChecked.map((row) => row.because)).toEqual(because);
  });
});

it('a report shows what is open and what should be, with the device where there are several', () => {
  const one = look({ contract: [WEB], ports: [port('tcp/80', 'closed'), port('tcp/23', 'open')] });
  const facts = { version: '0', subject: 'x' };
  const rows = (hosts: readonly HostLook[]) =>
    reportOfScan(hosts, judgeScan(hosts, undefined), facts).listeners.map((row) => [
      row.port,
      row.open,
      row.allowed,
    ]);
  expect(rows([one])).toEqual([
    ['tcp/80', false, true],
    ['tcp/23', true, false],
  ]);
  expect(rows([one, look({ name: 'door' })]).map(([name]) => name)).toEqual([
    'lamp tcp/80',
    'lamp tcp/23',
  ]);
});

it('every check explains itself', () => {
  for (const { id, title, why } of SCAN_CHECKS) {
    expect(id).toMatch(/^scan\.[a-z-]+$/);
    expect([title.endsWith('.'), why.endsWith('.')]).toEqual([true, true]);
  }
});

describe('a baseline', () => {
  const today = '2026-11-29';
  const before = makeBaseline(
    [look({ ports: [port('tcp/80', 'open'), port('tcp/23', 'closed')] })],
    {
      today,
      before: undefined,
    },
  );

  it('comes back as it was written', () => {
    expect(parseBaseline('b.json', JSON.stringify(before))).toEqual(before);
  });

  it('tells what opened and what closed, and nothing of what was not looked at', () => {
    const now = look({
      ports: [port('tcp/80', 'closed'), port('tcp/23', 'open'), port('tcp/99', 'open')],
    });
    expect(changesSince(now, before)).toEqual([
      { listener: 'tcp/23', to: 'open' },
      { listener: 'tcp/80', to: 'closed' },
    ]);
    expect(
      judgeScan([{ ...now, contract: undefined }], before).findings.map((row) => row.message),
    ).toEqual([
      'tcp/23 is open, and was closed on 2026-11-29',
      'tcp/80 is closed, and was open on 2026-11-29',
    ]);
  });

  it('of a look at every port knows that all others were closed', () => {
    const full = { by: 'harden', silent: 0 };
    const all = makeBaseline([look({ full, ports: [port('tcp/80', 'open')] })], {
      ...{ today, before: undefined },
    });
    const now = look({ ports: [port('tcp/80', 'open'), port('tcp/4242', 'open')] });
    expect(changesSince(now, all)).toEqual([{ listener: 'tcp/4242', to: 'open' }]);
    const other = makeBaseline([look({ ports: [port('tcp/4242', 'open')] })], {
      ...{ today, before: undefined },
    });
    expect(changesSince(look({ full, ports: [] }), other)).toEqual([
      { listener: 'tcp/4242', to: 'closed' },
    ]);
  });

  it('keeps what a look at every port has shown, whatever is looked at later', () => {
    const full = { by: 'harden', silent: 0 };
    const all = makeBaseline([look({ full, ports: [port('tcp/4242', 'open')] })], {
      ...{ today, before: undefined },
    });
    const next = makeBaseline([look()], { today: '2026-12-01', before: all });
    expect(next.hosts[0]).toMatchObject({ day: '2026-12-01', full: today, open: ['tcp/4242'] });
  });

  it('keeps what it knew of a port of which nobody can tell now', () => {
    const quiet = look({ ports: [port('tcp/80', 'open'), port('tcp/23', 'silent')] });
    const next = makeBaseline([quiet], { today: '2026-12-01', before });
    expect(next.hosts[0]?.closed).toEqual(['tcp/23']);
  });

  it('does not take another board for the device', () => {
    const mac = { expected: '18:fe:34:00:00:01', seen: '18:fe:34:00:00:02' };
    const other = look({ mac, ports: [port('tcp/80', 'closed')] });
    expect(makeBaseline([other], { today: '2026-12-01', before })).toEqual(before);
  });

  it('keeps what it knew of a device that does not answer now', () => {
    const off = look({ refusesUdp: false, ports: [port('tcp/80', 'silent')] });
    const next = makeBaseline([off, look({ name: 'door' })], { today: '2026-12-01', before });
    expect(next.hosts.map(({ name, day }) => [name, day])).toEqual([
      ['door', '2026-12-01'],
      ['lamp', '2026-11-29'],
    ]);
  });

  it.each([
    '',
    '[]',
    '{"format":2,"hosts":[]}',
    '{"format":1,"hosts":[{"name":"x"}]}',
    '{"format":1,"hosts":[{"name":"x","day":"now","full":null,"open":[],"closed":[]}]}',
  ])('is refused when it is none: %s', (text) => {
    expect(() => parseBaseline('b.json', text)).toThrow(/b\.json is/);
  });
});
