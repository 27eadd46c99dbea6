import { describe, expect, it } from 'vitest';
import { ResetLines } from '../../../../src/bindings/node/serial/reset-lines.ts';
import type { SerialSignals } from '../../../../src/core/serial/serial-port.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

function makeLines() {
  const clock = new VirtualClock();
  const seen: SerialSignals[] = [];
  const lines = new ResetLines(clock, (signals) => {
    seen.push(signals);
    return Promise.resolve();
  });
  return { clock, seen, lines };
}

const dtr = (dataTerminalReady: boolean): SerialSignals => ({ dataTerminalReady });
const rts = (requestToSend: boolean): SerialSignals => ({ requestToSend });
const both = (dataTerminalReady: boolean, requestToSend: boolean): SerialSignals => ({
  dataTerminalReady,
  requestToSend,
});

describe('lines set from far away', () => {
  it('leave reset and pull GPIO0 low at once, in the reset of esptool', async () => {
    const { clock, seen, lines } = makeLines();
    for (const step of [dtr(false), rts(true), dtr(true)]) await lines.set(step);
    await clock.advance(100);
    expect(lines.state).toEqual(both(true, true));
    for (const step of [rts(false), dtr(false)]) await lines.set(step);
    expect(seen).toEqual([dtr(false), rts(true), both(true, false), dtr(false)]);
    await clock.advance(5_000);
    expect(seen).toHaveLength(4);
  });

  it('are held back for a moment only', async () => {
    const { clock, seen, lines } = makeLines();
    for (const step of [dtr(false), rts(true), dtr(true)]) await lines.set(step);
    await clock.advance(1_000);
    expect(seen).toEqual([dtr(false), rts(true), both(true, true)]);
  });

  it('are set before anything else is done, once', async () => {
    const { clock, seen, lines } = makeLines();
    for (const step of [dtr(false), rts(true), dtr(true)]) await lines.set(step);
    await lines.flush();
    await lines.flush();
    await clock.advance(1_000);
    expect(seen).toEqual([dtr(false), rts(true), both(true, true)]);
  });

  it('are not set on behalf of a client that has gone', async () => {
    const { clock, seen, lines } = makeLines();
    for (const step of [dtr(false), dtr(true)]) await lines.set(step);
    lines.end();
    await clock.advance(1_000);
    expect(seen).toEqual([dtr(false)]);
  });

  it('are set one by one outside of a reset', async () => {
    const { seen, lines } = makeLines();
    const steps = [rts(false), dtr(false), dtr(true), rts(true), rts(false)];
    for (const step of steps) await lines.set(step);
    expect(seen).toEqual(steps);
  });
});
