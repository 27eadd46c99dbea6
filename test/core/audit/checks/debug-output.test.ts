import { expect, test } from 'vitest';
import { debugOutput } from '../../../../src/core/audit/checks/debug-output.ts';
import { anExpectation, aSubject } from '../../../support/audit-world.ts';
import { aFeature } from '../../../support/world.ts';

const DEBUG = aFeature('debug-serial', {
  category: 'debug',
  markers: { symbols: [], strings: ['dbgLogBuf'] },
});

test('a debug feature that is in the file is a warning', () => {
  expect(debugOutput.run(aSubject(['dbgLogBuf'], [DEBUG]))).toMatchObject([
    {
      severity: 'warning',
      message: 'debug feature debug-serial is in the firmware',
      evidence: ['string "dbgLogBuf" at offset 0x14'],
    },
  ]);
});

test('text that only debug builds of a framework have is a warning in any firmware', () => {
  const [finding] = debugOutput.run(
    aSubject(['swbreak+;hwbreak+;PacketSize=FF'], [], { pack: undefined }),
  );
  expect(finding?.message).toBe('the firmware holds a GDB stub on the serial port');
});

test('a debug feature that should be off is left to audit.feature-present', () => {
  const expected = anExpectation({ 'debug-serial': 'off' });
  expect(debugOutput.run(aSubject(['dbgLogBuf'], [DEBUG], { expected }))).toEqual([]);
});

test('other features are none of its business', () => {
  expect(debugOutput.run(aSubject(['dbgLogBuf'], [{ ...DEBUG, category: 'sensor' }]))).toEqual([]);
});
