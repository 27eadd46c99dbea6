import { describe, expect, test } from 'vitest';
import {
  APPLICATION_RESET,
  LOADER_RESETS,
  type ResetStep,
  USB_APPLICATION_RESET,
  USB_LOADER_RESETS,
} from '../../../src/core/serial/resets.ts';
import type { Fault } from '../../../src/simulator/chip/faults.ts';
import type { CircuitName } from '../../../src/simulator/chip/reset-circuit.ts';
import { LoaderClient } from '../../support/loader-client.ts';

async function stateAfter(
  steps: readonly ResetStep[],
  setup: { circuit?: CircuitName; faults?: readonly Fault[]; enableRiseMs?: number } = {},
): Promise<string> {
  const client = new LoaderClient('esp32c3', setup);
  await client.open();
  await client.reset(steps);
  return client.board.state;
}

const dtr = (dataTerminalReady: boolean): ResetStep => ({ dataTerminalReady });
const rts = (requestToSend: boolean): ResetStep => ({ requestToSend });

describe('the circuit with two transistors', () => {
  test.each([...LOADER_RESETS.entries()])(
    'leads into the loader: reset %i',
    async (_index, steps) => {
      expect(await stateAfter(steps)).toBe('rom');
    },
  );

  test('leads into the application', async () => {
    expect(await stateAfter([...(LOADER_RESETS[0] ?? []), ...APPLICATION_RESET])).toBe(
      'application',
    );
  });

  test('holds the chip while RTS alone is set', async () => {
    expect(await stateAfter([rts(true)])).toBe('reset');
  });

  test('does nothing when both lines are set, as at the opening of a port', async () => {
    const client = new LoaderClient('esp32c3');
    await client.open();
    await client.reset();
    await client.reset([{ dataTerminalReady: true, requestToSend: true }]);
    await client.reset([{ dataTerminalReady: false, requestToSend: false }]);
    expect(client.board.state).toBe('rom');
  });

  // The lines one by one, with 60 ms between: what a slow connection makes of the classic reset.
  const slow = [
    ...[dtr(false), rts(true), { waitMs: 100 }, dtr(true), { waitMs: 60 }, rts(false)],
    ...[{ waitMs: 60 }, dtr(false)],
  ];
  test.each([
    [10, 'application'],
    [100, 'rom'],
  ])(
    'looks at GPIO0 when EN has risen: %i ms after a slow change it is too %s',
    async (enableRiseMs, state) => {
      expect(await stateAfter(slow, { enableRiseMs })).toBe(state);
    },
  );
});

describe('the USB peripheral', () => {
  const circuit = 'usb-jtag';
  test('leads into the loader and out of it', async () => {
    const [into = []] = USB_LOADER_RESETS;
    expect(await stateAfter(into, { circuit })).toBe('rom');
    expect(await stateAfter([...into, ...USB_APPLICATION_RESET], { circuit })).toBe('application');
  });

  test('forgets that the loader was asked for when no line is set', async () => {
    const steps = [dtr(true), dtr(false), rts(true)];
    expect(await stateAfter(steps, { circuit })).toBe('application');
  });

  test('tells who it is', () => {
    const { port } = new LoaderClient('esp32c3', { circuit }).board;
    expect(port.getInfo()).toEqual({ usbVendorId: 0x303a, usbProductId: 0x1001 });
  });

  test.each(['esp8266', 'esp32', 'esp32s2', 'esp32c2'] as const)('is not on an %s', (chip) => {
    expect(() => new LoaderClient(chip, { circuit })).toThrow('has no USB-Serial/JTAG');
  });
});

describe('lines are of no use', () => {
  const [into = []] = LOADER_RESETS;
  test.each([
    ['without a circuit', { circuit: 'none' as const }],
    ['when the reset line is broken', { faults: [{ kind: 'reset-ignored' as const }] }],
    ['when the line to GPIO0 is broken', { faults: [{ kind: 'boots-application' as const }] }],
  ])('%s', async (_name, setup) => {
    expect(await stateAfter(into, setup)).toBe('application');
  });

  test('when the buttons do the same', async () => {
    const client = new LoaderClient('esp8266', { circuit: 'none' });
    client.board.reset('loader');
    await client.open();
    expect(await client.sync()).toHaveLength(8);
  });
});
