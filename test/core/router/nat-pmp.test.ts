import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatHex } from '../../../src/core/kernel/bytes.ts';
import { NAT_PMP_REQUEST, PCP_REQUEST, parsePmpReply } from '../../../src/core/router/nat-pmp.ts';

it('questions are those of the standards', () => {
  expect(formatHex(NAT_PMP_REQUEST)).toBe('0000');
  expect(formatHex(PCP_REQUEST)).toBe('020000000000000000000000000000000000ffff00000000');
});

const pcp = [2, 0x80, 0, 0, ...new Array<number>(20).fill(0)];

it.each([
  [
    'an address',
    [0, 128, 0, 0, 0, 0, 0, 9, 203, 0, 113, 7],
    { kind: 'nat-pmp', address: '203.0.113.7' },
  ],
  ['a line that is down', [0, 128, 0, 3, 0, 0, 0, 9], { kind: 'nat-pmp', address: undefined }],
  [
    'not authorized',
    [0, 128, 0, 2, 0, 0, 0, 9, 0, 0, 0, 0],
    { kind: 'nat-pmp', address: undefined },
  ],
  ['another version', [0, 128, 0, 1, 0, 0, 0, 9], { kind: 'other-version' }],
  ['PCP', pcp, { kind: 'pcp' }],
  ['PCP that breaks off', pcp.slice(0, 23), undefined],
  ['a question', [0, 0], undefined],
  ['an echo of ours', [...PCP_REQUEST], undefined],
  ['a version nobody knows', [1, 128, 0, 0, 0, 0, 0, 0], undefined],
  ['nothing', [], undefined],
])('%s', (_, bytes, expected) => {
  expect(parsePmpReply(Uint8Array.from(bytes))).toEqual(expected);
});

it('never throws', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => void parsePmpReply(bytes)));
});
