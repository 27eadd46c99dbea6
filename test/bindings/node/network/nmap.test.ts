import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseNmap } from '../../../../src/bindings/node/network/nmap.ts';

const REPORT = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nmaprun>
<nmaprun scanner="nmap" version="7.93">
<taskprogress task="Connect Scan" time="1" percent="12.00"/>
<host><address addr="127.0.0.3" addrtype="ipv4"/>
<ports><extraports state="closed" count="65520"><extrareasons reason="conn-refused" count="65520"/></extraports>
<extraports state="filtered" count="12"></extraports>
<port protocol="tcp" portid="23"><state state="open" reason="syn-ack"/><service name="telnet"/></port>
<port protocol="tcp" portid="81"><state state="filtered" reason="no-response"/></port>
<port protocol="tcp" portid="2024"><state state="open" reason="syn-ack"/></port>
</ports></host>
<runstats><finished time="1" exit="success"/></runstats>
</nmaprun>`;

it('takes open ports from a report, and counts those that kept quiet', () => {
  expect(parseNmap(REPORT)).toEqual({ by: 'nmap 7.93', open: [23, 2024], silent: 13 });
});

it('a report that leaves ports out is none', () => {
  expect(parseNmap(REPORT.replace('count="12"', 'count="11"'))).toBeUndefined();
});

it('an unfinished report is none', () => {
  expect(parseNmap(REPORT.slice(0, 200))).toBeUndefined();
});

it('no text whatever is more than no report', () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => parseNmap(text) === undefined));
});
