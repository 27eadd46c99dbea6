import { expect, test } from 'vitest';
import { imageTrailing } from '../../../../src/core/audit/checks/image-trailing.ts';
import { concatBytes, utf8 } from '../../../../src/core/kernel/bytes.ts';
import { anImage, aSubject } from '../../../support/audit-world.ts';

const run = (tail: Uint8Array) => {
  const image = anImage(concatBytes(new Uint8Array(64), tail), { trailing: tail.length });
  return imageTrailing.run(aSubject([], [], { image }));
};

test('bytes behind the image are a warning that says where', () => {
  expect(run(utf8('settings'))).toMatchObject([
    {
      severity: 'warning',
      message: '8 bytes stand behind the image that no header covers',
      evidence: ['from offset 0x50 to 0x58'],
    },
  ]);
});

test.each([
  ['erased flash', Uint8Array.of(0xff, 0xff)],
  ['zeros', new Uint8Array(4)],
  ['nothing', new Uint8Array()],
])('%s is none', (_, tail) => {
  expect(run(tail)).toEqual([]);
});
